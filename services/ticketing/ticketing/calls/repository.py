"""Finds calls.

Who sees them: those of the communities within reach; who sees only their own sees what they answered. A call of an
unknown number belongs to no community until somebody says whose it is; all of the desk may take it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import ARRAY, ColumnElement, Uuid, all_, and_, any_, case, exists, literal, not_, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import InstrumentedAttribute
from uuid_utils.compat import uuid7

from kit.models import TenantRow
from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.calls.codes import GOING_ON, OVER
from ticketing.calls.models import Call, CallTicket, CallTransfer, Extension
from ticketing.places.models import Community, Unit
from ticketing.places.repository import within_reach
from ticketing.staff.models import StaffMember
from ticketing.tallies.repository import Tally, by_state
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import is_about

RINGS_AT_MOST = timedelta(minutes=3)
"""What a telephone system never ended is no ringing call any more"""

Tiers = Mapping[UUID, str | None]
"""Call → its tier as whoever asks is told it, where it may be another than is kept"""


class CallFilter(Struct, frozen=True, kw_only=True):
    """Everything the log can be narrowed by; None means: not narrowed."""

    state: str | None = None
    direction: str | None = None
    tier: str | None = None
    operator_id: UUID | None = None
    community_id: UUID | None = None
    person_id: UUID | None = None
    ticket_id: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None


def of_community(community: InstrumentedAttribute[Any], wanted: UUID) -> ColumnElement[bool]:
    """Asked for one community, those of nobody known yet are shown too: nobody would call them back otherwise."""
    return or_(community == wanted, community.is_(None))


class CallRepository(Repository[Call]):
    model: ClassVar[type[Call]] = Call

    def scoped(self, statement: Any, model: type[TenantRow] | None = None) -> Any:
        statement = super().scoped(statement, model)
        if model not in (None, Call):
            return statement
        return statement.where(*within_reach(self.work, Call.community_id, Call.operator_id))

    async def reported(self, pbx_link_id: UUID, external_id: str) -> Call | None:
        found = await self.session.execute(
            self.scoped(select(Call).where(Call.pbx_link_id == pbx_link_id, Call.external_id == external_id))
        )
        call: Call | None = found.scalar_one_or_none()
        return call

    async def last_known(self, blind: bytes) -> AnyRow | None:
        """Whose number it was the last time: from calls, else from tickets. Staff learn that of their communities.
        The number of a ticket that names somebody else to call back is theirs: it leads to the home, not to a person
        of it."""
        tenant, principal = self.work.tenant_id, self.work.principal
        reach = principal.scope.communities if principal.realm == "staff" else None
        theirs = case((Ticket.contact_name.is_(None), Ticket.person_id)).label("person_id")
        for table, person, number, at in (
            (Call, Call.person_id, Call.number_blind, Call.rang_at),
            (Ticket, theirs, Ticket.contact_phone_blind, Ticket.registered_at),
        ):
            statement = (
                select(person, table.unit_id, table.community_id)
                .where(
                    table.tenant_id == tenant,
                    number == blind,
                    table.community_id.is_not(None) if reach is None else table.community_id.in_(sorted(reach)),
                )
                .order_by(person.is_(None), at.desc())
                .limit(1)
            )
            if (row := (await self.session.execute(statement)).first()) is not None:
                return row
        return None

    async def hotlines(self) -> Sequence[AnyRow]:
        found = await self.session.execute(
            select(Community.id, Community.hotline).where(
                Community.tenant_id == self.work.tenant_id, Community.hotline.is_not(None)
            )
        )
        return found.all()

    async def reached_since(self, blind: bytes, since: datetime) -> bool:
        """Whether somebody of the company has spoken with this number since then."""
        found = await self.session.execute(
            select(Call.id).where(
                Call.tenant_id == self.work.tenant_id, Call.number_blind == blind, Call.answered_at >= since
            )
        )
        return found.first() is not None

    async def going_on(self) -> Sequence[AnyRow]:
        """What rings within reach, and what the caller of this is speaking on or has not wrapped up yet."""
        me = self.work.principal.id
        mine = (Call.operator_id == me) & (Call.state.in_(("answered", "ended")) & Call.result.is_(None))
        rings = (Call.state == "ringing") & (Call.rang_at >= self.work.now - RINGS_AT_MOST)
        dials = (Call.operator_id == me) & (Call.state == "dialling") & (Call.rang_at >= self.work.now - RINGS_AT_MOST)
        today = Call.rang_at >= self.work.now - timedelta(hours=12)
        statement = self.scoped(self._lines().where(today, or_(mine, rings, dials)))
        return (await self.session.execute(statement.order_by(Call.rang_at).limit(20))).all()

    async def row(self, id: UUID) -> AnyRow | None:
        return (await self.session.execute(self.scoped(self._lines().where(Call.id == id)))).first()

    async def earlier(self, call: Call, limit: int) -> Sequence[AnyRow]:
        """Earlier calls of the same person or number, the latest first."""
        same = [Call.number_blind == call.number_blind] if call.number_blind is not None else []
        same += [Call.person_id == call.person_id] if call.person_id is not None else []
        if not same:
            return []
        statement = self.scoped(self._lines().where(or_(*same), Call.rang_at < call.rang_at, *self.not_about_me()))
        return (await self.session.execute(statement.order_by(Call.rang_at.desc()).limit(limit))).all()

    async def log(
        self, wanted: CallFilter, tiers: Tiers, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        statement = self.scoped(self._lines().where(*self._predicates(wanted, tiers)))
        return await self.page(statement, (Call.rang_at.desc(), Call.id.desc()), cursor, limit, wanted)

    async def tally(self, wanted: CallFilter, tiers: Tiers) -> Tally:
        found = self.scoped(select(Call.state).where(*self._predicates(replace(wanted, state=None), tiers)))
        going_on, bounded = Call.state.in_(GOING_ON), wanted.since is not None
        return await by_state(self.session, found, Call.state, going_on, OVER, bounded=bounded)

    async def tickets_of(self, call_id: UUID) -> Sequence[AnyRow]:
        """What was spoken about, as far as staff reach: one call may be about two communities."""
        statement: AnySelect = (
            select(Ticket.id, Ticket.no, Ticket.kind, Ticket.title, Ticket.state)
            .join(CallTicket, (CallTicket.tenant_id == Ticket.tenant_id) & (CallTicket.ticket_id == Ticket.id))
            .where(CallTicket.tenant_id == self.work.tenant_id, CallTicket.call_id == call_id)
        )
        found = await self.session.execute(self.scoped(statement, Ticket).order_by(Ticket.registered_at))
        return found.all()

    async def spoken_about(self, call_id: UUID) -> Sequence[Ticket]:
        """The tickets themselves, whoever asks."""
        found = await self.session.execute(
            select(Ticket)
            .join(CallTicket, (CallTicket.tenant_id == Ticket.tenant_id) & (CallTicket.ticket_id == Ticket.id))
            .where(CallTicket.tenant_id == self.work.tenant_id, CallTicket.call_id == call_id)
        )
        return found.scalars().all()

    async def transfers_of(self, call_id: UUID) -> Sequence[AnyRow]:
        found = await self.session.execute(
            select(
                CallTransfer.at, CallTransfer.to_id, CallTransfer.kind, CallTransfer.result, CallTransfer.text,
                StaffMember.display_name.label("to_name"),
            )
            .outerjoin(
                StaffMember,
                (StaffMember.tenant_id == CallTransfer.tenant_id) & (StaffMember.id == CallTransfer.to_id),
            )
            .where(CallTransfer.tenant_id == self.work.tenant_id, CallTransfer.call_id == call_id)
            .order_by(CallTransfer.at, CallTransfer.id)
        )  # fmt: skip
        return found.all()

    async def those_about_me(self, ids: Collection[UUID]) -> set[UUID]:
        """Those of the calls in which a complaint about whoever asks was spoken about."""
        principal = self.work.principal
        if principal.realm != "staff" or not ids:
            return set()
        statement = self._about(principal.id).where(CallTicket.call_id.in_(ids))
        return set((await self.session.execute(statement)).scalars())

    async def put_through(self, call_id: UUID, staff_id: UUID) -> bool:
        """Whether a colleague handed it on to them and that worked."""
        found = await self.session.execute(
            select(CallTransfer.id).where(
                CallTransfer.tenant_id == self.work.tenant_id,
                CallTransfer.call_id == call_id,
                CallTransfer.to_id == staff_id,
                CallTransfer.result == "connected",
            )
        )
        return found.first() is not None

    async def has_complaint(self, call_id: UUID) -> bool:
        """Whoever asks: how long the recording is kept depends on it."""
        found = await self.session.execute(
            select(Ticket.id)
            .join(CallTicket, (CallTicket.tenant_id == Ticket.tenant_id) & (CallTicket.ticket_id == Ticket.id))
            .where(
                CallTicket.tenant_id == self.work.tenant_id,
                CallTicket.call_id == call_id,
                Ticket.kind == "complaint",
            )
        )
        return found.first() is not None

    async def link(self, call_id: UUID, ticket_id: UUID) -> bool:
        """Returns whether the link is new."""
        values = {"tenant_id": self.work.tenant_id, "id": uuid7(), "call_id": call_id, "ticket_id": ticket_id}
        statement = insert(CallTicket).values(values).on_conflict_do_nothing().returning(CallTicket.id)
        return (await self.session.execute(statement)).first() is not None

    async def at_extension(self, number: str | None) -> UUID | None:
        """Whose phone it is."""
        if not number:
            return None
        found = await self.session.execute(
            select(Extension.id).where(Extension.tenant_id == self.work.tenant_id, Extension.number == number)
        )
        return found.scalar_one_or_none()

    async def extension_of(self, staff_id: UUID) -> Extension | None:
        found = await self.session.execute(
            select(Extension).where(Extension.tenant_id == self.work.tenant_id, Extension.id == staff_id)
        )
        return found.scalar_one_or_none()

    def _about(self, staff_id: UUID) -> AnySelect:
        """The calls in which a ticket about this colleague was spoken about."""
        return (
            select(CallTicket.call_id)
            .join(Ticket, (Ticket.tenant_id == CallTicket.tenant_id) & (Ticket.id == CallTicket.ticket_id))
            .where(CallTicket.tenant_id == self.work.tenant_id, is_about(self.work.tenant_id, staff_id))
        )

    def not_about_me(self, id: Any = Call.id) -> list[ColumnElement[bool]]:
        """Of a row of `Call`, or of what names a call in the column `id`. Asked for one person after the other, the
        calls would tell whom they are about who complained."""
        principal = self.work.principal
        if principal.realm != "staff":
            return []
        about = self._about(principal.id).where(CallTicket.call_id == id)
        return [not_(exists(about.correlate_except(CallTicket, Ticket)))]

    def _lines(self) -> AnySelect:
        return (
            select(Call, StaffMember.display_name, Community.name, Unit.code)
            .outerjoin(StaffMember, (StaffMember.tenant_id == Call.tenant_id) & (StaffMember.id == Call.operator_id))
            .outerjoin(Community, (Community.tenant_id == Call.tenant_id) & (Community.id == Call.community_id))
            .outerjoin(Unit, (Unit.tenant_id == Call.tenant_id) & (Unit.id == Call.unit_id))
        )

    def _of_ticket(self, ticket_id: UUID) -> AnySelect:
        """The calls a ticket was spoken about in, as far as the reader reaches it. Whom it is about finds none: who
        calls in a matter says whose it is."""
        statement: AnySelect = (
            select(CallTicket.call_id)
            .join(Ticket, (Ticket.tenant_id == CallTicket.tenant_id) & (Ticket.id == CallTicket.ticket_id))
            .where(CallTicket.tenant_id == self.work.tenant_id, CallTicket.ticket_id == ticket_id)
        )
        principal = self.work.principal
        if principal.realm == "staff":
            statement = statement.where(not_(is_about(self.work.tenant_id, principal.id)))
        reached: AnySelect = self.scoped(statement, Ticket)
        return reached

    def _predicates(self, wanted: CallFilter, tiers: Tiers) -> list[ColumnElement[bool]]:
        found: list[ColumnElement[bool]] = [
            column == value
            for column, value in (
                (Call.state, wanted.state),
                (Call.direction, wanted.direction),
                (Call.operator_id, wanted.operator_id),
                (Call.person_id, wanted.person_id),
            )
            if value is not None
        ]
        if wanted.tier is not None:
            found.append(_of_tier(wanted.tier, tiers))
        if wanted.community_id is not None:
            found.append(of_community(Call.community_id, wanted.community_id))
        if wanted.ticket_id is not None:
            found.append(Call.id.in_(self._of_ticket(wanted.ticket_id)))
        if wanted.person_id is not None:
            found += self.not_about_me()
        if wanted.since is not None:
            found.append(Call.rang_at >= wanted.since)
        if wanted.until is not None:
            found.append(Call.rang_at < wanted.until)
        return found


def _of_tier(wanted: str, tiers: Tiers) -> ColumnElement[bool]:
    """The calls that are shown with this tier."""
    if not tiers:
        return Call.tier == wanted
    shown = [id for id, tier in tiers.items() if tier == wanted]
    return or_(and_(Call.tier == wanted, Call.id != all_(_ids(tiers))), Call.id == any_(_ids(shown)))


def _ids(ids: Iterable[UUID]) -> Any:
    """One value, however many they are."""
    return literal(list(ids), ARRAY(Uuid))
