"""Finds call-backs; the queue shows first what is due first."""

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import ColumnElement, or_, select

from kit.models import TenantRow
from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.callbacks.models import SETTLED, Callback
from ticketing.calls.models import Call, CallTicket
from ticketing.calls.repository import of_community
from ticketing.places.models import Community, Unit
from ticketing.places.repository import within_reach
from ticketing.staff.models import StaffMember
from ticketing.tallies.repository import Tally, by_state
from ticketing.tickets.models import Ticket


class CallbackFilter(Struct, frozen=True, kw_only=True):
    state: str | None = None
    kind: str | None = None
    owner_id: UUID | None = None
    community_id: UUID | None = None


class CallbackRepository(Repository[Callback]):
    model: ClassVar[type[Callback]] = Callback

    def scoped(self, statement: Any, model: type[TenantRow] | None = None) -> Any:
        statement = super().scoped(statement, model)
        return statement.where(*within_reach(self.work, Callback.community_id, Callback.owner_id))

    async def of_number(self, blind: bytes) -> Sequence[Callback]:
        """Those still due, whoever sees them: the number has been spoken with."""
        found = await self.session.execute(
            select(Callback)
            .where(
                Callback.tenant_id == self.work.tenant_id,
                Callback.number_blind == blind,
                Callback.state == "due",
                Callback.kind == "missed_call",
            )
            .with_for_update()
        )
        return found.scalars().all()

    async def call(self, id: UUID) -> Call | None:
        """The call a promise was made in, as far as the acting member of staff reaches."""
        statement = select(Call).where(
            Call.tenant_id == self.work.tenant_id,
            Call.id == id,
            *within_reach(self.work, Call.community_id, Call.operator_id),
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def about(self, callback: Callback) -> Sequence[Ticket]:
        """The ticket a promise names and those spoken about in the call it was made from, whoever asks."""
        spoken = select(CallTicket.ticket_id).where(
            CallTicket.tenant_id == self.work.tenant_id, CallTicket.call_id == callback.call_id
        )
        found = await self.session.execute(
            select(Ticket).where(
                Ticket.tenant_id == self.work.tenant_id, or_(Ticket.id == callback.ticket_id, Ticket.id.in_(spoken))
            )
        )
        return found.scalars().all()

    async def row(self, id: UUID) -> AnyRow | None:
        return (await self.session.execute(self.scoped(_lines().where(Callback.id == id)))).first()

    async def queue(
        self, wanted: CallbackFilter, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        statement = self.scoped(_lines().where(*_predicates(wanted)))
        return await self.page(statement, (Callback.due_at, Callback.id), cursor, limit, wanted)

    async def tally(self, wanted: CallbackFilter) -> Tally:
        found = self.scoped(select(Callback.state).where(*_predicates(replace(wanted, state=None))))
        return await by_state(self.session, found, Callback.state, Callback.state == "due", SETTLED)


def _lines() -> AnySelect:
    same = Callback.tenant_id
    return (
        select(Callback, StaffMember.display_name, Community.name, Unit.code, Ticket.no)
        .outerjoin(StaffMember, (StaffMember.tenant_id == same) & (StaffMember.id == Callback.owner_id))
        .outerjoin(Community, (Community.tenant_id == same) & (Community.id == Callback.community_id))
        .outerjoin(Unit, (Unit.tenant_id == same) & (Unit.id == Callback.unit_id))
        .outerjoin(Ticket, (Ticket.tenant_id == same) & (Ticket.id == Callback.ticket_id))
    )


def _predicates(wanted: CallbackFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [
        column == value
        for column, value in (
            (Callback.state, wanted.state),
            (Callback.kind, wanted.kind),
            (Callback.owner_id, wanted.owner_id),
        )
        if value is not None
    ]
    if wanted.community_id is not None:
        found.append(of_community(Callback.community_id, wanted.community_id))
    return found
