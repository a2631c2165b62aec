"""Finds receipts: those of a document, and those of an addressee."""

from collections.abc import Collection, Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import column, exists, func, select, table
from sqlalchemy.orm import aliased

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.report_receipts.models import ReportReceipt
from ticketing.staff.models import StaffMember

_TIMER = table("timer", column("tenant_id"), column("kind"), column("subject_id"))
_LATER = aliased(ReportReceipt)
_UNREAD = (
    ReportReceipt.read_at.is_(None),
    ~exists().where(
        _LATER.tenant_id == ReportReceipt.tenant_id,
        _LATER.document_id == ReportReceipt.document_id,
        _LATER.staff_id == ReportReceipt.staff_id,
        _LATER.edition > ReportReceipt.edition,
    ),
)


class ReportReceiptRepository(Repository[ReportReceipt]):
    model: ClassVar[type[ReportReceipt]] = ReportReceipt

    async def mine(self, id: UUID, *, lock: bool = False) -> ReportReceipt | None:
        statement = select(ReportReceipt).where(
            ReportReceipt.id == id, ReportReceipt.staff_id == self.work.principal.id
        )
        if lock:
            statement = statement.with_for_update()
        return (await self.session.execute(self.scoped(statement))).scalar_one_or_none()

    async def waiting(self, id: UUID) -> ReportReceipt | None:
        """Locked, if it is not read and no later edition was sent to the same addressee."""
        statement = self.scoped(select(ReportReceipt)).where(ReportReceipt.id == id, *_UNREAD)
        return (await self.session.execute(statement.with_for_update(of=ReportReceipt))).scalar_one_or_none()

    async def unwatched(self, kind: str) -> Sequence[UUID]:
        """Those that wait to be read, of which nothing was ever stated, and for which no timer of the kind waits."""
        wound = exists().where(
            _TIMER.c.tenant_id == ReportReceipt.tenant_id,
            _TIMER.c.kind == kind,
            _TIMER.c.subject_id == ReportReceipt.id,
        )
        statement = self.scoped(select(ReportReceipt.id)).where(ReportReceipt.version == 0, *_UNREAD, ~wound)
        return (await self.session.execute(statement.order_by(ReportReceipt.id))).scalars().all()

    async def last_sent(self, document_id: UUID, staff_id: UUID) -> int:
        """The last edition of the document that went to them; 0: none did."""
        statement = select(func.max(ReportReceipt.edition)).where(
            ReportReceipt.document_id == document_id, ReportReceipt.staff_id == staff_id
        )
        return (await self.session.execute(self.scoped(statement))).scalar_one() or 0

    async def all_mine(self, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        """The latest first."""
        me = self.work.principal.id
        statement: AnySelect = self.scoped(select(ReportReceipt)).where(ReportReceipt.staff_id == me)
        order = (ReportReceipt.sent_at.desc(), ReportReceipt.id.desc())
        return await self.page(statement, order, cursor, limit, me)

    async def of_documents(self, ids: Collection[UUID]) -> Sequence[AnyRow]:
        receipt = ReportReceipt
        statement = (
            select(
                receipt.id, receipt.document_kind, receipt.document_id, receipt.label, receipt.edition,
                receipt.staff_id, StaffMember.display_name.label("staff_name"), receipt.sent_at, receipt.read_at,
            )
            .outerjoin(StaffMember, (StaffMember.tenant_id == receipt.tenant_id) & (StaffMember.id == receipt.staff_id))
            .where(receipt.tenant_id == self.work.tenant_id, receipt.document_id.in_(ids))
            .order_by(receipt.edition.desc(), StaffMember.display_name, receipt.id)
        )  # fmt: skip
        return (await self.session.execute(statement)).all()
