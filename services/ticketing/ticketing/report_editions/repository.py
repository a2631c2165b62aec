"""Finds editions."""

from collections.abc import Collection, Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.report_editions.models import ReportEdition
from ticketing.staff.models import StaffMember


class ReportEditionRepository(Repository[ReportEdition]):
    """Whoever asks has been shown the document: no data scope applies."""

    model: ClassVar[type[ReportEdition]] = ReportEdition

    async def one(self, document_id: UUID, number: int) -> ReportEdition | None:
        statement = select(ReportEdition).where(
            ReportEdition.document_id == document_id, ReportEdition.number == number
        )
        return (await self.session.execute(self.scoped(statement))).scalar_one_or_none()

    async def of_documents(self, ids: Collection[UUID]) -> Sequence[ReportEdition]:
        statement = select(ReportEdition).where(ReportEdition.document_id.in_(ids))
        return (await self.session.execute(self.scoped(statement))).scalars().all()

    async def of_document(self, document_id: UUID) -> Sequence[AnyRow]:
        """The latest first, without their content."""
        edition = ReportEdition
        statement = (
            select(edition.number, edition.made_at, edition.reason, StaffMember.display_name.label("made_by_name"))
            .outerjoin(StaffMember, (StaffMember.tenant_id == edition.tenant_id) & (StaffMember.id == edition.made_by))
            .where(edition.document_id == document_id)
            .order_by(edition.number.desc())
        )
        return (await self.session.execute(self.scoped(statement))).all()
