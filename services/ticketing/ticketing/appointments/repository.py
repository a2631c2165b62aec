"""Finds appointments, and who is free."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import func, select

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.appointments.models import Appointment
from ticketing.appointments.slots import Slot
from ticketing.places.models import Unit
from ticketing.staff.models import StaffMember
from ticketing.tickets.models import Ticket

BOOKED = ("confirmed", "in_service")
"""States in which the time of the colleague is taken"""


class AgendaFilter(Struct, frozen=True, kw_only=True):
    """`starts_from` included, `starts_until` not. None means: not narrowed."""

    state: str | None = None
    community_id: UUID | None = None
    staff_id: UUID | None = None
    starts_from: datetime | None = None
    starts_until: datetime | None = None


class AppointmentRepository(Repository[Appointment]):
    model: ClassVar[type[Appointment]] = Appointment

    async def of_ticket(self, ticket_id: UUID) -> Appointment | None:
        table = Appointment
        statement = select(table).where(table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def reserve(self, staff_id: UUID) -> None:
        """Bookings of one colleague come one after another to the end of the transaction."""
        table = StaffMember
        await self.session.execute(
            select(table.id).where(table.tenant_id == self.work.tenant_id, table.id == staff_id).with_for_update()
        )

    async def booked(self, staff_id: UUID, slot: Slot, but: UUID) -> AnyRow | None:
        """What the colleague has at that time besides the ticket `but`."""
        table, ticket = Appointment, Ticket
        found = await self.session.execute(
            select(ticket.no, table.starts_at, table.ends_at)
            .join(ticket, (ticket.tenant_id == table.tenant_id) & (ticket.id == table.ticket_id))
            .where(
                table.tenant_id == self.work.tenant_id,
                table.staff_id == staff_id,
                table.starts_at < slot.ends_at,
                table.ends_at > slot.starts_at,
                ticket.kind == "appointment",
                ticket.state.in_(BOOKED),
                ticket.id != but,
            )
            .order_by(table.starts_at)
            .limit(1)
        )
        return found.first()


class AgendaRepository(Repository[Ticket]):
    model: ClassVar[type[Ticket]] = Ticket

    async def page_of(
        self, wanted: AgendaFilter, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        """Appointments by their slots, the earliest first."""
        table, ticket = Appointment, Ticket
        statement: AnySelect = (
            select(
                ticket.id.label("ticket_id"), ticket.version, ticket.no.label("ticket_no"), ticket.title, ticket.state,
                ticket.class_l1, ticket.community_id, Unit.code.label("unit_code"), ticket.place, table.starts_at,
                table.ends_at, table.staff_id, StaffMember.display_name.label("staff_name"), table.score,
            )
            .select_from(table)
            .join(ticket, (ticket.tenant_id == table.tenant_id) & (ticket.id == table.ticket_id))
            .outerjoin(Unit, (Unit.tenant_id == ticket.tenant_id) & (Unit.id == ticket.unit_id))
            .outerjoin(
                StaffMember, (StaffMember.tenant_id == table.tenant_id) & (StaffMember.id == table.staff_id)
            )
        )  # fmt: skip
        order: tuple[Any, ...] = (table.starts_at, table.ticket_id)
        return await self.page(self._narrowed(statement, wanted), order, cursor, limit, wanted)

    async def counts(self, wanted: AgendaFilter) -> dict[str, int]:
        """Appointments per state with every filter but the state applied, in one grouped query."""
        table, ticket = Appointment, Ticket
        statement: AnySelect = (
            select(ticket.state, func.count())
            .select_from(table)
            .join(ticket, (ticket.tenant_id == table.tenant_id) & (ticket.id == table.ticket_id))
            .group_by(ticket.state)
        )
        return dict((await self.session.execute(self._narrowed(statement, replace(wanted, state=None)))).all())

    def _narrowed(self, statement: AnySelect, wanted: AgendaFilter) -> AnySelect:
        table, ticket = Appointment, Ticket
        statement = statement.where(table.tenant_id == self.work.tenant_id, ticket.kind == "appointment")
        for column, value in (
            (ticket.state, wanted.state),
            (ticket.community_id, wanted.community_id),
            (table.staff_id, wanted.staff_id),
        ):
            if value is not None:
                statement = statement.where(column == value)
        if wanted.starts_from is not None:
            statement = statement.where(table.starts_at >= wanted.starts_from)
        if wanted.starts_until is not None:
            statement = statement.where(table.starts_at < wanted.starts_until)
        return self.scoped(statement)
