"""Finds lines of the duty log."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.duty_entries.models import DutyEntry
from ticketing.staff.models import StaffMember
from ticketing.tickets.models import Ticket


class DutyEntryRepository(Repository[DutyEntry]):
    model: ClassVar[type[DutyEntry]] = DutyEntry

    async def newest(self, post_id: UUID, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        statement = self.scoped(_lines()).where(DutyEntry.post_id == post_id)
        return await self.page(statement, (DutyEntry.at.desc(), DutyEntry.id.desc()), cursor, limit, post_id)

    async def of_shift(self, shift_id: UUID) -> Sequence[AnyRow]:
        """In the order they were written."""
        statement = self.scoped(_lines()).where(DutyEntry.shift_id == shift_id)
        return (await self.session.execute(statement.order_by(DutyEntry.at, DutyEntry.id))).all()

    async def line(self, id: UUID) -> AnyRow:
        return (await self.session.execute(self.scoped(_lines()).where(DutyEntry.id == id))).one()


def _lines() -> AnySelect:
    entry = DutyEntry
    return (
        select(
            entry.id, entry.post_id, entry.shift_id, entry.at, entry.staff_id, StaffMember.display_name,
            entry.kind, entry.text, entry.handling, entry.ticket_id, Ticket.no.label("ticket_no"), entry.corrects_id,
        )
        .outerjoin(StaffMember, (StaffMember.tenant_id == entry.tenant_id) & (StaffMember.id == entry.staff_id))
        .outerjoin(Ticket, (Ticket.tenant_id == entry.tenant_id) & (Ticket.id == entry.ticket_id))
    )  # fmt: skip
