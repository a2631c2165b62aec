"""Starts, stops, warns of and misses clocks, and tells who has to hear of it."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.work import Work
from ticketing.clocks.escalation import Accountable, owner_of, recipients, roles_to_ask
from ticketing.clocks.evaluation import Start, evaluate
from ticketing.clocks.models import Clock
from ticketing.clocks.policy import ClockRule, Policy
from ticketing.clocks.repository import ClockRepository
from ticketing.entries.service import Timeline
from ticketing.policies.repository import PolicyRepository
from ticketing.return_visits.repository import ReturnVisitRepository
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.models import Step, Ticket

WARN, MISS = "clock.warn", "clock.miss"

AFTER_DUE = timedelta(microseconds=1)
"""A stop exactly at the due time is met, so a miss is looked for the moment after it."""

_LEAVE_TO_WORKER = timedelta(seconds=10)
"""A timer this close may be in the worker's hands; waiting for it while holding the ticket would lock both."""


class ClockService:
    """Every method expects the ticket to be locked, or new, in this transaction."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.clocks = ClockRepository(work)
        self.policies = PolicyRepository(work)
        self.staff = StaffRepository(work)
        self.timeline = Timeline(work)

    def begin(self, ticket: Ticket, policy: Policy, events: Sequence[str]) -> list[Clock]:
        """The clocks of a new ticket after its first events; the caller writes them with the ticket."""
        clocks: list[Clock] = []
        for event in events:
            states = [clock.as_running(policy.rule(clock.rule)) for clock in clocks]
            changes = evaluate(policy, event, self.work.now, ticket.circumstances, states)
            ended = {stop.code: stop.result for stop in changes.stops}
            for clock in clocks:
                if clock.code in ended:
                    clock.end(ended[clock.code], event, self.work.now)
            clocks += [self._started(ticket, start, event, policy.version) for start in changes.starts]
        for clock in clocks:
            if clock.result == "running":
                self._wind(clock)
        return clocks

    async def react(self, ticket: Ticket, event: str, policy: Policy | None = None) -> None:
        """What `event` does to the clocks of the ticket."""
        known = await self.clocks.of_ticket(ticket.id)
        policy = policy or await self.policies.current()
        states = [clock.as_running(await self.rule_of(clock)) for clock in known]
        changes = evaluate(policy, event, self.work.now, ticket.circumstances, states)
        running = {clock.code: clock for clock in known if clock.result == "running"}
        for stop in changes.stops:
            clock = running[stop.code]
            if stop.result == "missed":
                await self.miss(ticket, clock, event)
            else:
                clock.end(stop.result, event, self.work.now)
            self._silence(clock)
        for start in changes.starts:
            self._wind(self.clocks.add(self._started(ticket, start, event, policy.version)))

    async def rule_of(self, clock: Clock) -> ClockRule:
        """The rule as it read when the clock was started."""
        return (await self.policies.at(clock.policy_version)).rule(clock.rule)

    async def warn(self, ticket: Ticket, clock: Clock) -> None:
        """Three quarters of the span are gone. Nothing happens when the clock has ended or warned before."""
        if clock.warn(self.work.now):
            await self._tell(ticket, clock, facts.ClockWarning, "clock_warning", missed=False)

    async def miss(self, ticket: Ticket, clock: Clock, by: str) -> None:
        """The due time is over. Nothing happens when the clock has ended before."""
        if clock.end("missed", by, self.work.now):
            await self._tell(ticket, clock, facts.ClockMissed, "clock_missed", missed=True)

    def _started(self, ticket: Ticket, start: Start, event: str, version: int) -> Clock:
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
            version=0,
            created_at=self.work.now,
            updated_at=self.work.now,
        )

    def _wind(self, clock: Clock) -> None:
        """Have the worker look at it when it warns and when it is due."""
        payload = {"ticket_id": str(clock.ticket_id)}
        self.work.schedule(WARN, clock.warn_at, clock.id, payload)
        self.work.schedule(MISS, clock.due_at + AFTER_DUE, clock.id, payload)

    def _silence(self, clock: Clock) -> None:
        soon = self.work.now + _LEAVE_TO_WORKER
        for kind, at in ((WARN, clock.warn_at), (MISS, clock.due_at)):
            if at > soon:
                self.work.cancel(kind, clock.id)

    async def _tell(
        self,
        ticket: Ticket,
        clock: Clock,
        fact: type[facts.ClockWarning] | type[facts.ClockMissed],
        verb: str,
        *,
        missed: bool,
    ) -> None:
        rule = await self.rule_of(clock)
        who = Accountable(
            community_id=ticket.community_id,
            first_receiver_id=ticket.first_receiver_id,
            handler_id=ticket.handler_id,
            relations_manager_id=await self._relations_manager(rule, ticket),
        )
        accountable = (ticket.first_receiver_id, ticket.handler_id, who.relations_manager_id)
        named = [id for id in accountable if id is not None]
        who = who.without(await self.staff.left(named))
        colleagues = await self.staff.with_roles(roles_to_ask(rule, who, missed=missed))
        told = recipients(rule, who, colleagues, missed=missed)
        self.work.record(
            clock,
            fact(
                clock=clock.code,
                ticket_id=ticket.id,
                ticket_no=ticket.no,
                community_id=ticket.community_id,
                started_at=clock.started_at,
                due_at=clock.due_at,
                owner_id=owner_of(rule, who),
                recipients=told,
            ),
        )
        self.timeline.write(
            ticket.id,
            Step(verb=verb, from_state=ticket.state, to_state=ticket.state),
            details={
                "clock": clock.code,
                "due_at": clock.due_at.isoformat(),
                "told": [str(id) for id in told],
            },
        )

    async def _relations_manager(self, rule: ClockRule, ticket: Ticket) -> UUID | None:
        """Who answers for the return visit the clock is about."""
        if rule.owner != "relations_manager":
            return None
        return await ReturnVisitRepository(self.work).owner_of_open(ticket.id)


def ticket_of(payload: dict[str, str]) -> UUID:
    return UUID(payload["ticket_id"])
