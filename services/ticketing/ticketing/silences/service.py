"""Watches tickets for silence with one durable timer each.

Writing an entry costs nothing: the timer winds itself anew when it rings, by what was logged last. It rings no later
than any silence can be too long, and dies with its ticket. A request never touches a timer that may be ringing: it
winds one more under a key of its own, which becomes the one of the ticket when it rings.
"""

from uuid import UUID

import msgspec

from events import ticketing as facts
from kit.paging import AnyRow
from kit.work import Work
from ticketing.clocks.policy import Policy
from ticketing.entries.service import Timeline
from ticketing.policies.repository import PolicyRepository
from ticketing.procedure_rules.rules import DEFAULT_RULES, ProcedureRules
from ticketing.silences.models import Silence
from ticketing.silences.reckoning import SHORTEST, in_hands, silent_until
from ticketing.silences.repository import SilenceRepository
from ticketing.tickets.codes import ENDED, HANDLED
from ticketing.tickets.models import Ticket
from ticketing.tickets.steps import Step

LOOK = "ticket.silence"


class SilenceService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.silences = SilenceRepository(work)

    def watch(self, ticket: Ticket, key: str = "") -> None:
        """A ticket begins, goes on after its end, or has become graver: it is looked at before any silence of it can
        be too long. Only a new one has no key."""
        if ticket.kind in HANDLED:
            self.work.schedule(LOOK, self.work.now + SHORTEST, ticket.id, key=key)

    async def look_at_all(self) -> None:
        """The company has changed its figures: no ticket waits for the end of a span that holds no more."""
        for ticket in await self.silences.open():
            self.work.schedule(LOOK, self.work.now, ticket.id, key="figures")

    async def look(self, ticket_id: UUID) -> None:
        """What the timer does when it rings, as often as it rings: one silence is told once."""
        seen = await self.silences.look(ticket_id)
        if seen is None or seen.state in ENDED:
            return
        rules = DEFAULT_RULES if seen.rules is None else msgspec.convert(seen.rules, ProcedureRules)
        policy, now = await PolicyRepository(self.work).current(), self.work.now
        following = silent_until(now, seen.severity, rules, policy)
        if in_hands(seen.kind, seen.state):
            due = silent_until(seen.logged_at, seen.severity, rules, policy)
            if due > now:
                following = due
            elif seen.reminded_since != seen.logged_at:
                await self._remind(seen, rules, policy)
        self.work.schedule(LOOK, following, ticket_id)

    async def _remind(self, seen: AnyRow, rules: ProcedureRules, policy: Policy) -> None:
        silence = await self.silences.find(seen.id, lock=True)
        if silence is None:
            silence = self.silences.add(Silence(id=seen.id, version=0))
        silence.since, silence.reminded_at = seen.logged_at, self.work.now
        silence.listed_at = silent_until(self.work.now, seen.severity, rules, policy)
        self.work.record(
            silence,
            facts.SilenceNoticed(
                ticket_id=seen.id,
                ticket_no=seen.no,
                community_id=seen.community_id,
                handler_id=seen.handler_id,
                since=seen.logged_at,
            ),
        )
        details = {"since": seen.logged_at.isoformat()}
        Timeline(self.work).write(seen.id, Step(verb="silence_noticed"), details=details)


async def watch_tickets(work: Work) -> None:
    """Tickets that were there before somebody watched them. Their silence may be old, but it is held against nobody
    before it has lasted as long again."""
    unwatched = await SilenceRepository(work).unwatched(LOOK)
    if not unwatched:
        return
    policy = await PolicyRepository(work).current()
    for ticket in unwatched:
        work.schedule(LOOK, silent_until(work.now, ticket.severity, DEFAULT_RULES, policy), ticket.id)
