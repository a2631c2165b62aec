"""Clocks of a ticket."""

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import Any, ClassVar
from uuid import UUID

from msgspec import Struct
from sqlalchemy import (
    Boolean,
    ColumnElement,
    Date,
    Interval,
    Uuid,
    and_,
    case,
    func,
    literal_column,
    null,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import distinct_on

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from kit.work import Work
from ticketing.clocks.escalation import Colleague, Duty
from ticketing.clocks.evaluation import LIVE
from ticketing.clocks.happenings import REOPENED
from ticketing.clocks.models import Clock, ClockEvent
from ticketing.clocks.shipped import OF_HANDLER
from ticketing.clocks.watch import ENDED_STANDINGS, PRESSING, WatchFilter
from ticketing.entries.models import TicketEntry
from ticketing.occurrences.repository import of_validity
from ticketing.organisations.repository import of_department
from ticketing.places.models import Unit
from ticketing.shift_templates.shift_times import LONGEST
from ticketing.staff.models import StaffMember
from ticketing.staff.repository import colleague
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import in_one_order

ALARMS = ("clock_warning", "clock_missed")
"""The entries of a timeline that say who heard of a clock"""

STILL_OWED = literal_column("(clock.result = 'missed' AND clock.settled_at IS NULL)", Boolean)
"""A missed clock never becomes met (C3.3). What it asked for is owed until an event settles it: the same events that
would have met it, so every rule of every policy knows by itself when it is done. As in the index of owed clocks."""


class ClockRepository(Repository[Clock]):
    """Whoever changes a clock holds the lock of its ticket: that is the order of locks everywhere."""

    model: ClassVar[type[Clock]] = Clock

    async def of_ticket(self, ticket_id: UUID) -> Sequence[Clock]:
        statement = select(Clock).where(Clock.ticket_id == ticket_id).order_by(Clock.started_at, Clock.id)
        found = await self.session.execute(self.scoped(statement).execution_options(populate_existing=True))
        return found.scalars().all()

    async def of_tickets(self, ids: Collection[UUID]) -> dict[UUID, list[Clock]]:
        """Of each in the order they started."""
        statement = select(Clock).where(Clock.ticket_id.in_(ids)).order_by(Clock.started_at, Clock.id)
        rows = await self.session.execute(self.scoped(statement).execution_options(populate_existing=True))
        found: dict[UUID, list[Clock]] = {id: [] for id in ids}
        for clock in rows.scalars():
            found[clock.ticket_id].append(clock)
        return found

    async def with_tickets(self, ids: Collection[UUID]) -> dict[UUID, tuple[Ticket, Clock]]:
        """The clocks with their tickets, all locked in the order of the tickets, and read as whoever held them before
        has left them."""
        on = (Ticket.tenant_id == Clock.tenant_id) & (Ticket.id == Clock.ticket_id)
        statement = self.scoped(select(Ticket, Clock).join(Clock, on).where(Clock.id.in_(ids)))
        found = await self.session.execute(in_one_order(statement, Clock))
        return {clock.id: (ticket, clock) for ticket, clock in found}

    async def pass_on(self, ticket_id: UUID, about: UUID, owner_id: UUID) -> None:
        """Somebody else has to act on what is still asked for. Their fact is that of the part of the ticket it is
        about; a clock only copies who that is, so its version stays."""
        await self.session.execute(
            update(Clock)
            .where(
                Clock.tenant_id == self.work.tenant_id,
                Clock.ticket_id == ticket_id,
                Clock.about_id == about,
                or_(Clock.result.in_(LIVE), STILL_OWED),
            )
            .values(owner_id=owner_id, updated_at=self.work.now)
        )

    async def measured_again(self, ticket_id: UUID) -> bool:
        """Whether a measure was taken since its second round began."""
        table, measured = ClockEvent, "first_measure"
        statement = select(table.event).where(
            table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id, table.event.in_((measured, REOPENED))
        )
        latest = await self.session.execute(statement.order_by(table.at.desc(), table.id.desc()).limit(1))
        return latest.scalar_one_or_none() == measured

    async def heard(self, ticket_id: UUID) -> set[str]:
        """Everything that has happened to the ticket so far."""
        table = ClockEvent
        statement = select(table.event).where(table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id)
        return set((await self.session.execute(statement.distinct())).scalars())

    async def alarms(self, ticket_id: UUID) -> Sequence[AnyRow]:
        """The warnings and misses of a ticket, oldest first: rows of (at, verb, details)."""
        entry = TicketEntry
        statement = (
            select(entry.at, entry.verb, entry.details)
            .where(entry.tenant_id == self.work.tenant_id, entry.ticket_id == ticket_id, entry.verb.in_(ALARMS))
            .order_by(entry.at, entry.id)
        )
        return (await self.session.execute(statement)).all()


_AT_HAND = text("""
WITH duty AS MATERIALIZED (
  SELECT DISTINCT ON (community_id, staff_id) community_id, staff_id, post, present FROM (
    SELECT post.community_id, stay.staff_id, post.name AS post, true AS present
    FROM duty_post post JOIN attendance stay ON stay.tenant_id = post.tenant_id AND stay.post_id = post.id
    WHERE post.tenant_id = :tenant_id AND post.community_id = ANY(CAST(:communities AS uuid[]))
      AND stay.ended_at IS NULL AND stay.away_since IS NULL
    UNION ALL
    SELECT shift.community_id, entry.staff_id, post.name, false
    FROM duty_shift shift
    JOIN roster_entry entry ON entry.tenant_id = shift.tenant_id AND entry.shift_id = shift.id
    JOIN duty_post post ON post.tenant_id = shift.tenant_id AND post.id = shift.post_id
    WHERE shift.tenant_id = :tenant_id AND shift.community_id = ANY(CAST(:communities AS uuid[]))
      AND shift.published_at IS NOT NULL AND shift.starts_at BETWEEN :earliest AND :at AND shift.ends_at > :at
      AND entry.removed_at IS NULL) here
  ORDER BY community_id, staff_id, present DESC, post DESC)
SELECT held.staff_id, held.role, member.scope, member.communities, duty.community_id, duty.post, duty.present
FROM staff_role held
JOIN staff member ON member.tenant_id = held.tenant_id AND member.id = held.staff_id
LEFT JOIN duty ON duty.staff_id = held.staff_id
WHERE held.tenant_id = :tenant_id AND held.role = ANY(CAST(:roles AS text[]))
UNION ALL
SELECT id, NULL, NULL, NULL, NULL, NULL, NULL FROM staff
WHERE tenant_id = :tenant_id AND id = ANY(CAST(:named AS uuid[])) AND status = 'left'""")


class AtHand(Struct, frozen=True):
    colleagues: list[Colleague]
    """holders of the roles, wherever they work; one for each role somebody holds"""
    on_duty: dict[UUID, dict[UUID, Duty]]
    """by community, those of them who are at a post of it now, else whom a published roster has there now"""
    left: set[UUID]
    """who of the named has left; whose first fact has not come yet is not among them"""


class ColleagueRepository:
    """Who there is to hear of something. It belongs to the service: no data scope applies."""

    def __init__(self, work: Work) -> None:
        self.work = work

    async def at_hand(
        self, communities: Collection[UUID], roles: Collection[str], named: Collection[UUID] = ()
    ) -> AtHand:
        at, found = self.work.now, AtHand([], {id: {} for id in communities}, set())
        wanted = {"communities": list(communities), "roles": list(roles), "named": list(named)}
        wanted |= {"tenant_id": self.work.tenant_id, "at": at, "earliest": at - LONGEST}
        for row in await self.work.session.execute(_AT_HAND, wanted):
            if row.role is None:
                found.left.add(row.staff_id)
                continue
            found.colleagues.append(colleague(row))
            if row.post is not None:
                found.on_duty[row.community_id][row.staff_id] = Duty(post=row.post, present=row.present)
        return found


_done_at = case((Clock.result == "met", Clock.stopped_at), else_=Clock.settled_at)
_STOOD_STILL = literal_column(
    """(SELECT coalesce(
    sum(coalesce(CAST(pause ->> 'until' AS timestamptz), clock.stopped_at) - CAST(pause ->> 'since' AS timestamptz)),
    interval '0') FROM jsonb_array_elements(clock.pauses) AS pause)""",
    Interval,
)
"""The last pause of a clock that was met while it stood still has no end of its own"""


class ClockWatchRepository(Repository[Ticket]):
    """Clocks beside their tickets, as far as the reader sees those."""

    model: ClassVar[type[Ticket]] = Ticket

    async def page_of(self, wanted: WatchFilter, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        """The most pressing first; what was settled, the latest first."""
        statement: AnySelect = (
            self._watched(
                Clock.id, Clock.code, Clock.rule, Clock.result, Clock.warn_at, Clock.due_at, Clock.policy_version,
                Clock.stopped_at, Clock.settled_at, Ticket.id.label("ticket_id"), Ticket.no.label("ticket_no"),
                null().cast(Uuid).label("report_id"), null().cast(Date).label("report_day"), Ticket.kind, Ticket.title,
                Ticket.severity, Ticket.state, Ticket.community_id, Unit.code.label("unit_code"), Ticket.place,
                StaffMember.display_name.label("handler_name"),
            )
            .outerjoin(Unit, (Unit.tenant_id == Ticket.tenant_id) & (Unit.id == Ticket.unit_id))
            .outerjoin(
                StaffMember, (StaffMember.tenant_id == Ticket.tenant_id) & (StaffMember.id == Ticket.handler_id)
            )
            .where(self._standing(wanted.standing), *_narrowed(wanted, self.work.tenant_id), *_stopped(wanted))
        )  # fmt: skip
        return await self.page(statement, wanted.order(Clock), cursor, limit, bind=wanted)

    async def counts(self, wanted: WatchFilter) -> dict[str, int]:
        """How many press, are late and stand still, with every other filter applied. Settled ones grow for years."""
        live = or_(Clock.result.in_(("running", "paused")), STILL_OWED)
        numbers = [func.count().filter(self._standing(standing)).label(standing) for standing in PRESSING]
        watched = self._watched(*numbers).where(live, *_narrowed(wanted, self.work.tenant_id))
        found = await self.session.execute(watched)
        return dict(found.one()._mapping)

    async def ended(self, wanted: WatchFilter) -> Sequence[AnyRow]:
        """How many clocks of each code were met and missed in the period of the filter, and how long what they asked
        for took on average: rows of (code, met, missed, average)."""
        average = func.avg(self._taken()).filter(_done_at.is_not(None)).label("average")
        statement = self._ended(wanted, Clock.code, *self._outcomes(), average).group_by(Clock.code)
        return (await self.session.execute(statement)).all()

    async def ended_by_handler(self, wanted: WatchFilter) -> Sequence[AnyRow]:
        """The same by whoever handles the case: rows of (handler_id, met, missed)."""
        statement = self._ended(wanted, Ticket.handler_id, *self._outcomes()).group_by(Ticket.handler_id)
        return (await self.session.execute(statement)).all()

    async def worst(self, wanted: WatchFilter) -> Sequence[AnyRow]:
        """The clock of each code that took longest; what is still owed counts until now."""
        taken = self._taken().label("taken")
        owed = _done_at.is_(None).label("owed")
        of = (Ticket.id.label("ticket_id"), Ticket.no.label("ticket_no"))
        statement = self._ended(wanted, Clock.code, taken, owed, *of).ext(distinct_on(Clock.code))
        return (await self.session.execute(statement.order_by(Clock.code, taken.desc(), Clock.id))).all()

    def _ended(self, wanted: WatchFilter, *columns: Any) -> AnySelect:
        narrowed = (*_narrowed(wanted, self.work.tenant_id), *_stopped(wanted))
        return self._watched(*columns).where(Clock.result.in_(ENDED_STANDINGS), *narrowed)

    def _outcomes(self) -> list[ColumnElement[int]]:
        return [func.count().filter(self._standing(standing)).label(standing) for standing in ENDED_STANDINGS]

    def _taken(self) -> ColumnElement[timedelta]:
        """From its start until what it asked for was done, or until now; never while it stood still."""
        return func.coalesce(_done_at, self.work.now) - Clock.started_at - _STOOD_STILL

    def _watched(self, *columns: Any) -> AnySelect:
        joined: AnySelect = select(*columns).select_from(Clock)
        joined = joined.join(Ticket, (Ticket.tenant_id == Clock.tenant_id) & (Ticket.id == Clock.ticket_id))
        return self.scoped(joined).where(Clock.tenant_id == self.work.tenant_id)

    def _standing(self, standing: str) -> ColumnElement[bool]:
        now = self.work.now
        conditions: dict[str, ColumnElement[bool]] = {
            "at_risk": and_(Clock.result == "running", Clock.warn_at <= now, Clock.due_at > now),
            "overdue": or_(and_(Clock.result == "running", Clock.due_at <= now), STILL_OWED),
            "paused": Clock.result == "paused",
            "settled": and_(Clock.result == "missed", Clock.settled_at.is_not(None)),
            "met": Clock.result == "met",
            "missed": Clock.result == "missed",
        }
        return conditions[standing]


def _narrowed(wanted: WatchFilter, tenant_id: UUID) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [
        column == value
        for column, value in (
            (Clock.code, wanted.code),
            (Ticket.community_id, wanted.community_id),
            (Ticket.handler_id, wanted.handler_id),
            (Ticket.kind, wanted.kind),
            (Ticket.severity, wanted.severity),
        )
        if value is not None
    ]
    if wanted.department is not None:
        found.append(of_department(Ticket.responsible_department, wanted.department, tenant_id))
    if wanted.validity is not None:
        found.append(of_validity(wanted.validity))
    if wanted.of_handler:
        found.append(Clock.code.in_(OF_HANDLER))
    return found


def _stopped(wanted: WatchFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.stopped_since is not None:
        found.append(Clock.stopped_at >= wanted.stopped_since)
    if wanted.stopped_before is not None:
        found.append(Clock.stopped_at < wanted.stopped_before)
    return found
