"""Counts of calls and tickets, each from one grouped query."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from msgspec import Struct
from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Subquery,
    Uuid,
    all_,
    and_,
    any_,
    case,
    exists,
    extract,
    func,
    literal,
    or_,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.orm import InstrumentedAttribute, aliased

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.calls.codes import TIERS
from ticketing.calls.models import Call
from ticketing.clocks.models import Clock
from ticketing.clocks.repository import STILL_OWED
from ticketing.organisations.repository import CalledNow
from ticketing.places.models import Community, Unit
from ticketing.places.repository import within_reach
from ticketing.recording_checks.models import RecordingCheck
from ticketing.staff.models import StaffMember
from ticketing.tickets.codes import ENDED, MAJOR
from ticketing.tickets.models import IS_OPEN, Ticket
from ticketing.work_orders.models import WorkOrder

ANSWER_TARGET = timedelta(seconds=20)
"""P of C3.15"""
WATCHED = 100
LINES = 500


class Untold(Struct, frozen=True):
    """What whoever reads a list is not told: `tickets` are about them; `tiers` are those of calls as they are told."""

    tickets: Collection[UUID]
    tiers: Mapping[UUID, str | None]

    def calls(self, tier: str | None) -> Any:
        """Those that are told with this tier, as one value."""
        return literal([id for id, told in self.tiers.items() if told == tier], ARRAY(Uuid))


class WorkloadRepository(Repository[Ticket]):
    model: ClassVar[type[Ticket]] = Ticket

    async def operators(self, since: datetime, until: datetime) -> Sequence[AnyRow]:
        """Calls, handling times and answers in time by operator."""
        inbound = and_(Call.direction == "in", Call.answered_at.is_not(None))
        statement = (
            select(
                Call.operator_id,
                func.max(StaffMember.display_name).label("operator_name"),
                func.count().filter(inbound).label("answered"),
                func.count().filter(Call.direction == "out").label("placed"),
                func.count().filter(inbound, Call.answered_at <= Call.rang_at + ANSWER_TARGET).label("in_time"),
                func.avg(extract("epoch", Call.ended_at - Call.answered_at)).label("seconds"),
            )
            .outerjoin(StaffMember, (StaffMember.tenant_id == Call.tenant_id) & (StaffMember.id == Call.operator_id))
            .where(*self._calls(since, until), Call.operator_id.is_not(None))
            .group_by(Call.operator_id)
            .order_by(func.count().desc(), Call.operator_id)
        )
        return (await self.session.execute(statement)).all()

    async def missed(self, since: datetime, until: datetime) -> int:
        statement = select(func.count()).where(
            *self._calls(since, until), Call.state == "missed", Call.direction == "in"
        )
        return int((await self.session.execute(statement)).scalar_one())

    async def scores(self, since: datetime, until: datetime) -> dict[UUID, tuple[int, int | None]]:
        """Operator → how many samples of calls of that time were scored, and their mean."""
        statement = (
            select(Call.operator_id, func.count(), func.avg(RecordingCheck.score))
            .join(RecordingCheck, (RecordingCheck.tenant_id == Call.tenant_id) & (RecordingCheck.call_id == Call.id))
            .where(*self._calls(since, until), RecordingCheck.state == "scored")
            .group_by(Call.operator_id)
        )
        return {row[0]: (row[1], round(row[2])) for row in await self.session.execute(statement)}

    async def departments(self, community_id: UUID | None, done_since: datetime) -> Sequence[AnyRow]:
        """Done and undone work per department (S4-51)."""
        done = and_(Ticket.state.in_(ENDED), Ticket.closed_at >= done_since)
        department = await CalledNow(self.work).by(Ticket.department)
        statement = (
            select(
                department.label("department"),
                func.count().filter(IS_OPEN).label("open"),
                func.count().filter(IS_OPEN, self._overdue()).label("overdue"),
                func.count().filter(done).label("done"),
            )
            .where(or_(IS_OPEN, done))
            .group_by(department)
            .order_by(func.count().filter(IS_OPEN).desc(), department)
        )
        if community_id is not None:
            statement = statement.where(Ticket.community_id == community_id)
        return (await self.session.execute(self.scoped(statement))).all()

    async def watched(
        self, community_id: UUID | None, calls_since: datetime, why: str | None, untold: Untold
    ) -> Sequence[AnyRow]:
        """Customers with open matters, whoever waits past a limit or a promise first."""
        seen = self._customers(community_id, calls_since, untold)
        statement = (
            select(seen, Community.name.label("community_name"), Unit.code.label("unit_code"))
            .outerjoin(Community, (Community.tenant_id == self.work.tenant_id) & (Community.id == seen.c.community_id))
            .outerjoin(Unit, (Unit.tenant_id == self.work.tenant_id) & (Unit.id == seen.c.unit_id))
            .order_by(*(case((said, 0), else_=1) for said in _reasons(seen).values()), seen.c.since, seen.c.ticket_ids)
            .limit(WATCHED)
        )
        return (await self.session.execute(statement.where(_because(seen, why)) if why else statement)).all()

    async def watched_counts(self, community_id: UUID | None, calls_since: datetime, untold: Untold) -> dict[str, int]:
        """How many customers each reason applies to, how many any, and all with open matters."""
        seen = self._customers(community_id, calls_since, untold)
        counted = {"any": _because(seen, "any"), **_reasons(seen)}
        columns = [func.count().filter(said).label(name) for name, said in counted.items()]
        statement = select(func.count().label("all"), *columns).select_from(seen)
        return dict((await self.session.execute(statement)).one()._mapping)

    def _customers(self, community_id: UUID | None, calls_since: datetime, untold: Untold) -> Subquery:
        """One row for everybody with open matters: a person, or the number of somebody nobody knows. What is about the
        reader has a row of its own: it is watched for what is open, not for how often they call, which is said of their
        other matters too."""
        number = case((Ticket.person_id.is_(None), Ticket.contact_phone_blind))
        oldest = aggregate_order_by(Ticket.id, Ticket.registered_at, Ticket.id)
        waiting = and_(Ticket.replied_at.is_(None), Ticket.promised_reply_at <= self.work.now)
        statement = (
            select(
                Ticket.person_id,
                number.label("number"),
                func.max(Ticket.contact_phone_last4).label("number_last4"),
                Ticket.community_id,
                Ticket.unit_id,
                func.count().label("open"),
                func.count().filter(self._overdue()).label("overdue"),
                func.count().filter(waiting).label("promises_passed"),
                func.count().filter(Ticket.severity.in_(MAJOR)).label("major"),
                func.min(Ticket.registered_at).label("since"),
                func.min(Ticket.promised_reply_at).filter(Ticket.replied_at.is_(None)).label("promised_reply_at"),
                func.array_agg(oldest).label("ticket_ids"),
                (Ticket.id == any_(literal(list(untold.tickets), ARRAY(Uuid)))).label("about_me"),
            )
            .where(IS_OPEN, or_(Ticket.person_id.is_not(None), Ticket.contact_phone_blind.is_not(None)))
            .group_by(Ticket.person_id, number, Ticket.community_id, Ticket.unit_id, text("about_me"))
        )
        if community_id is not None:
            statement = statement.where(Ticket.community_id == community_id)
        matters = self.scoped(statement).subquery()
        known, unknown = (self._callers(who, calls_since, untold) for who in (Call.person_id, Call.number_blind))
        tier = func.coalesce(known.c.tier, unknown.c.tier, TIERS[0])
        return (
            select(
                matters,
                func.coalesce(known.c.calls, unknown.c.calls, 0).label("calls"),
                case((matters.c.about_me, TIERS[0]), else_=tier).label("tier"),
            )
            .outerjoin(known, known.c.caller == matters.c.person_id)
            .outerjoin(unknown, unknown.c.caller == matters.c.number)
            .subquery()
        )

    def _callers(self, caller: InstrumentedAttribute[Any], since: datetime, untold: Untold) -> Subquery:
        """Calls since then, and the highest tier any of them was of, by who called; but for those in which a complaint
        about the reader was spoken about."""
        kept: Any = case({tier: place for place, tier in enumerate(TIERS)}, value=Call.tier, else_=0)
        told = ((Call.id == any_(untold.calls(tier)), place) for place, tier in enumerate(TIERS))
        highest = case(*told, else_=kept)
        return (
            select(
                caller.label("caller"),
                func.count().label("calls"),
                case(dict(enumerate(TIERS)), value=func.max(highest)).label("tier"),
            )
            .where(
                Call.tenant_id == self.work.tenant_id,
                Call.rang_at >= since,
                Call.direction == "in",
                Call.id != all_(untold.calls(None)),
                caller.is_not(None),
            )
            .group_by(caller)
            .subquery()
        )

    async def record_of(self, community_id: UUID, begin: datetime, end: datetime) -> Sequence[AnyRow]:
        """Everything registered in the community in that time, with who got it (E1-04)."""
        handler, recorder, worker = aliased(StaffMember), aliased(StaffMember), aliased(StaffMember)
        same = Ticket.tenant_id
        order = (
            select(WorkOrder.assignee_id)
            .where(WorkOrder.tenant_id == same, WorkOrder.ticket_id == Ticket.id, WorkOrder.assignee_id.is_not(None))
            .order_by(WorkOrder.created_at.desc())
            .limit(1)
            .correlate(Ticket)
            .scalar_subquery()
        )
        statement = (
            select(
                Ticket,
                Unit.code.label("unit_code"),
                handler.display_name.label("handler_name"),
                recorder.display_name.label("recorder_name"),
                worker.display_name.label("worker_name"),
            )
            .outerjoin(Unit, (Unit.tenant_id == same) & (Unit.id == Ticket.unit_id))
            .outerjoin(handler, (handler.tenant_id == same) & (handler.id == Ticket.handler_id))
            .outerjoin(recorder, (recorder.tenant_id == same) & (recorder.id == Ticket.first_receiver_id))
            .outerjoin(worker, (worker.tenant_id == same) & (worker.id == order))
            .where(Ticket.community_id == community_id, Ticket.registered_at >= begin, Ticket.registered_at < end)
            .order_by(Ticket.registered_at, Ticket.id)
            .limit(LINES)
        )
        return (await self.session.execute(self.scoped(statement))).all()

    def _calls(self, since: datetime, until: datetime) -> list[Any]:
        return [
            Call.tenant_id == self.work.tenant_id,
            Call.rang_at >= since,
            Call.rang_at < until,
            *within_reach(self.work, Call.community_id, Call.operator_id),
        ]

    def _overdue(self) -> Any:
        missed = or_(and_(Clock.result == "running", Clock.due_at <= self.work.now), STILL_OWED)
        return exists().where(Clock.tenant_id == Ticket.tenant_id, Clock.ticket_id == Ticket.id, missed)


def _reasons(seen: Subquery) -> dict[str, ColumnElement[bool]]:
    """Why somebody wants attention, the most pressing first."""
    return {
        "overdue": seen.c.overdue > 0,
        "promise_passed": seen.c.promises_passed > 0,
        "frequent": seen.c.tier == "frequent",
        "major": seen.c.major > 0,
        "repeat": seen.c.tier == "repeat",
    }


def _because(seen: Subquery, why: str) -> ColumnElement[bool]:
    reasons = _reasons(seen)
    return or_(*reasons.values()) if why == "any" else reasons[why]
