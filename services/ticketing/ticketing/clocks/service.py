"""Starts, stops, warns of and misses clocks, and tells who has to hear of it."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

import msgspec
from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.work import Work
from ticketing.clocks.escalation import EXPERT, Accountable, vacant
from ticketing.clocks.evaluation import LIVE, Changes, Start, evaluate
from ticketing.clocks.happenings import CONVERTED, REOPENED, Happening
from ticketing.clocks.hearing import Matter, who_hears
from ticketing.clocks.models import Begun, Clock, ClockEvent
from ticketing.clocks.policy import ClockRule, Policy
from ticketing.clocks.repository import ClockRepository
from ticketing.entries.service import Timeline
from ticketing.policies.repository import PolicyRepository
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.steps import Step

WARN, MISS = "clock.warn", "clock.miss"

AFTER_DUE = timedelta(microseconds=1)
"""A stop exactly at the due time is met, so a miss is looked for the moment after it."""

_WARNED, _MISSED = (facts.ClockWarning, "clock_warning"), (facts.ClockMissed, "clock_missed")


class Rung(NamedTuple):
    """The time of a clock has come."""

    kind: str
    ticket: Ticket
    clock: Clock

    @property
    def missed(self) -> bool:
        return self.kind == MISS


class Due(NamedTuple):
    """A clock that runs, or would run."""

    at: datetime
    rule: ClockRule
    started_by: str
    about: UUID | None


def handled_until(dues: Iterable[Due]) -> datetime | None:
    """Until when the whole of a ticket that was taken up again is to be handled: the limit of its second round."""
    return max((due.at for due in dues if due.started_by == REOPENED and due.about is None), default=None)


def replied_until(dues: Iterable[Due]) -> datetime | None:
    """Until when the requester has to hear an answer at the latest."""
    return min((due.at for due in dues if due.rule.reply), default=None)


class ClockService:
    """Every method expects the ticket to be locked, or new, in this transaction."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.clocks = ClockRepository(work)
        self.policies = PolicyRepository(work)
        self.timeline = Timeline(work)

    def begin(self, ticket: Ticket, policy: Policy, events: Sequence[Happening]) -> Begun:
        """The clocks of a new ticket after its first events; the caller writes both with the ticket."""
        clocks: list[Clock] = []
        for event in events:
            states = [clock.as_running(policy) for clock in clocks]
            changes = evaluate(policy, event, self.work.now, ticket.circumstances, states)
            ended = {stop.id: stop for stop in changes.stops}
            for clock in clocks:
                if clock.id in ended:
                    clock.end(ended[clock.id].result, event, self.work.now)
            clocks += [self._started(ticket, start, event, policy.version) for start in changes.starts]
        for clock in clocks:
            if clock.result == "running":
                self._wind(clock)
        return Begun(clocks, [self._heard(ticket, event) for event in events])

    async def react(
        self,
        ticket: Ticket,
        event: Happening,
        policy: Policy | None = None,
        *,
        about: UUID | None = None,
        owner_id: UUID | None = None,
    ) -> None:
        """What `event` does to the clocks of the ticket.

        `about` is the consultation, visit or other part of the ticket the event concerns, `owner_id` the person who has
        to act on the clocks it starts when that is neither handler nor first receiver.
        """
        await self.react_all([ticket], event, policy, about=about, owner_id=owner_id)

    async def react_all(
        self,
        tickets: Sequence[Ticket],
        event: Happening,
        policy: Policy | None = None,
        *,
        about: UUID | None = None,
        owner_id: UUID | None = None,
    ) -> None:
        """The same event for several tickets: their clocks are read with one statement, whoever has to hear of what ran
        out is found for all together, and the rows are written when the transaction is flushed. Of a conversion the
        history of each ticket is asked besides."""
        await self.work.session.flush()  # what an earlier event of this transaction did to them is read again
        of_ticket = await self.clocks.of_tickets([ticket.id for ticket in tickets])
        policy = policy or await self.policies.current()
        run_out = []
        for ticket in tickets:
            known = {clock.id: clock for clock in of_ticket[ticket.id]}
            states = [clock.as_running(await self.policies.at(clock.policy_version)) for clock in known.values()]
            heard = await self.clocks.heard(ticket.id) if event == CONVERTED else ()
            changes = evaluate(policy, event, self.work.now, ticket.circumstances, states, about=about, heard=heard)
            run_out += self._apply(ticket, known, changes, event)
            for start in changes.starts:
                self._wind(self.clocks.add(self._started(ticket, start, event, policy.version, owner_id)))
            self.work.session.add(self._heard(ticket, event, about))
        await self._tell(run_out)

    def _apply(self, ticket: Ticket, known: dict[UUID, Clock], changes: Changes, event: str) -> list[Rung]:
        """Returns the clocks that have run out, of which somebody has to be told."""
        run_out = []
        for stop in changes.stops:
            clock = known[stop.id]
            self._silence(clock)
            if stop.result == "missed":
                if self._run_out(clock, event):
                    run_out.append(Rung(MISS, ticket, clock))
                if stop.done:
                    clock.settle(event, self.work.now)
            else:
                clock.end(stop.result, event, self.work.now)
        for id in changes.pauses:
            self._silence(known[id])
            known[id].pause(self.work.now)
        for resumption in changes.resumptions:
            known[resumption.id].resume(resumption)
            self._wind(known[resumption.id])
        for id in changes.settled:
            known[id].settle(event, self.work.now)
        for id in changes.owed_again:
            known[id].owe_again()
        return run_out

    async def running(self, ticket_id: UUID) -> list[Due]:
        """The clocks that run, what was just heard included."""
        await self.work.session.flush()
        return [
            Due(clock.due_at, await self.rule_of(clock), clock.started_by, clock.about_id)
            for clock in await self.clocks.of_ticket(ticket_id)
            if clock.result == "running"
        ]

    async def foreseen(self, ticket: Ticket, event: Happening) -> list[Due]:
        """The clocks that would run, should `event` happen now. It changes nothing and expects no lock."""
        policy = await self.policies.current()
        clocks = await self.clocks.of_ticket(ticket.id)
        states = [clock.as_running(await self.policies.at(clock.policy_version)) for clock in clocks]
        changes = evaluate(policy, event, self.work.now, ticket.circumstances, states)
        ended = {stop.id for stop in changes.stops}
        going_on = [
            Due(state.due_at, state.rule, clock.started_by, state.about)
            for clock, state in zip(clocks, states, strict=True)
            if state.result == "running" and state.id not in ended
        ]
        return going_on + [Due(start.due_at, start.rule, event, start.about) for start in changes.starts]

    async def rule_of(self, clock: Clock) -> ClockRule:
        """The rule as it read when the clock was started."""
        return (await self.policies.at(clock.policy_version)).rule(clock.rule)

    async def ring(self, rung: Sequence[Rung]) -> None:
        """Nothing happens to a clock that stands still, was moved, has ended, or has warned before."""
        news = []
        for one in rung:
            if self._run_out(one.clock, "timer") if one.missed else one.clock.warn(self.work.now):
                news.append(one)  # noqa: PERF401  # asking changes the clock
        await self._tell(news)

    def _run_out(self, clock: Clock, by: str) -> bool:
        """Miss a clock whose due time is over; False when it is not, or the clock has ended before."""
        late = clock.result == "running" and clock.due_at < self.work.now
        return late and clock.end("missed", by, self.work.now)

    def _started(self, ticket: Ticket, start: Start, event: str, version: int, owner_id: UUID | None = None) -> Clock:
        return Clock(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            ticket_id=ticket.id,
            code=start.code,
            rule=start.rule.key,
            policy_version=version,
            started_by=event,
            started_at=start.started_at,
            warn_at=start.warn_at,
            due_at=start.due_at,
            result="running",
            about_id=start.about,
            owner_id=owner_id,
            pauses=[],
            version=0,
            created_at=self.work.now,
            updated_at=self.work.now,
        )

    def _heard(self, ticket: Ticket, event: str, about: UUID | None = None) -> ClockEvent:
        return ClockEvent(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            ticket_id=ticket.id,
            at=self.work.now,
            event=event,
            kind=ticket.kind,
            severity=ticket.severity,
            phase=ticket.phase,
            about_id=about,
            agreed_at=ticket.circumstances.agreed_at,
        )

    def _wind(self, clock: Clock) -> None:
        """Have the worker look at it when it warns, unless it has, and when it is due."""
        if clock.warned_at is None:
            self.work.schedule(WARN, clock.warn_at, clock.id, key=_round(clock))
        self.work.schedule(MISS, clock.due_at + AFTER_DUE, clock.id, key=_round(clock))

    def _silence(self, clock: Clock) -> None:
        """Expects the clock as it was wound."""
        if clock.result in LIVE:
            for kind in (WARN, MISS):
                self.work.cancel(kind, clock.id, key=_round(clock))

    async def _tell(self, rung: Sequence[Rung]) -> None:
        if not rung:
            return
        accused = await TicketRepository(self.work).accused_of({one.ticket.id: one.ticket for one in rung}.values())
        matters = [await self._matter(one, accused[one.ticket.id]) for one in rung]
        for (_, ticket, clock), matter, told in zip(rung, matters, await who_hears(self.work, matters), strict=True):
            fact, verb = _MISSED if matter.missed else _WARNED
            self.work.record(
                clock,
                fact(
                    clock=clock.code,
                    ticket_id=ticket.id,
                    ticket_no=ticket.no,
                    community_id=ticket.community_id,
                    started_at=clock.started_at,
                    due_at=clock.due_at,
                    owner_id=told.owner_id,
                    consultation_id=clock.about_id if matter.rule.owner == EXPERT else None,
                    recipients=tuple(hearer.staff_id for hearer in told.hearers if not hearer.appoints),
                    administrators=tuple(hearer.staff_id for hearer in told.hearers if hearer.appoints),
                    vacant_roles=vacant(told.hearers),
                    accused=tuple(sorted(matter.accused)),
                ),
            )
            self.timeline.write(
                ticket.id,
                Step(verb=verb, from_state=ticket.state, to_state=ticket.state),
                details={
                    "clock": clock.code,
                    "clock_id": str(clock.id),
                    "due_at": clock.due_at.isoformat(),
                    "hearers": msgspec.to_builtins(told.hearers),
                },
            )

    async def _matter(self, one: Rung, accused: Collection[UUID]) -> Matter:
        ticket, clock = one.ticket, one.clock
        who = Accountable(
            community_id=ticket.community_id,
            first_receiver_id=ticket.first_receiver_id,
            handler_id=ticket.handler_id,
            owner_id=clock.owner_id,
        )
        return Matter(await self.rule_of(clock), who, one.missed, frozenset(accused))


def _round(clock: Clock) -> str:
    """A clock that was paused has timers of its own again: those from before may be in the worker's hands."""
    pauses = sum(1 for pause in clock.stood_still if pause.until is not None)
    return str(pauses) if pauses else ""
