"""Finds escalations and the records they are about."""

from collections.abc import Collection, Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import aliased

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.duty_entries.models import DutyEntry
from ticketing.escalations.models import Escalation
from ticketing.staff.models import StaffMember
from ticketing.tickets.repository import about_them
from ticketing.work_orders.models import WorkOrder


class EscalationRepository(Repository[Escalation]):
    model: ClassVar[type[Escalation]] = Escalation

    async def newest(
        self, community_id: UUID | None, open_only: bool, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        """Nobody sees what is handed up about themselves: it waits for somebody else."""
        statement = self.scoped(_lines()).where(*self._not_about_me())
        if community_id is not None:
            statement = statement.where(Escalation.community_id == community_id)
        if open_only:
            statement = statement.where(Escalation.acknowledged_at.is_(None))
        order = (Escalation.created_at.desc(), Escalation.id.desc())
        return await self.page(statement, order, cursor, limit, (community_id, open_only))

    async def of_subjects(self, ids: Collection[UUID]) -> Sequence[AnyRow]:
        """Of any community; of them as well nobody sees what is about themselves."""
        of_these = (Escalation.tenant_id == self.work.tenant_id, Escalation.subject_id.in_(ids))
        statement = _lines().where(*of_these, *self._not_about_me())
        return (await self.session.execute(statement.order_by(Escalation.created_at))).all()

    async def about_me(self, escalation: Escalation) -> bool:
        """Whether the ticket that was handed up, or the one the record names, is about whoever asks."""
        if self.work.principal.realm != "staff":
            return False
        asked = select(Escalation.id).where(
            Escalation.tenant_id == self.work.tenant_id, Escalation.id == escalation.id, self._about_me()
        )
        return (await self.session.execute(asked)).first() is not None

    def _not_about_me(self) -> list[ColumnElement[bool]]:
        return [~self._about_me()] if self.work.principal.realm == "staff" else []

    def _about_me(self) -> ColumnElement[bool]:
        tenant_id = self.work.tenant_id
        case = about_them(tenant_id, self.work.principal.id)
        named = (
            select(record.id).where(record.tenant_id == tenant_id, record.ticket_id.in_(select(case.c.id)))
            for record in (WorkOrder, DutyEntry)
        )
        found: ColumnElement[bool] = Escalation.subject_id.in_(select(case.c.id).union_all(*named))
        return found

    async def line(self, id: UUID) -> AnyRow:
        return (await self.session.execute(self.scoped(_lines()).where(Escalation.id == id))).one()


def _lines() -> AnySelect:
    record, raiser, seen_by = Escalation, aliased(StaffMember), aliased(StaffMember)
    return (
        select(
            record.id, record.version, record.community_id, record.subject_kind, record.subject_id,
            record.subject_label, record.reason, record.created_at, record.raised_by,
            raiser.display_name.label("raised_by_name"), record.acknowledged_at, record.answer,
            seen_by.display_name.label("acknowledged_by_name"),
        )
        .outerjoin(raiser, (raiser.tenant_id == record.tenant_id) & (raiser.id == record.raised_by))
        .outerjoin(seen_by, (seen_by.tenant_id == record.tenant_id) & (seen_by.id == record.acknowledged_by))
    )  # fmt: skip
