"""Watches tickets for silence with one durable timer each.

Writing an entry costs nothing: the timer winds itself anew when it rings, by what was logged last. It rings no later
than any silence can be too long, and dies with its ticket. A request never touches a timer that may be ringing: it
winds one more under a key of its own, which becomes the one of the ticket when it rings.
"""

from datetime import datetime
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
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.steps import Step

LOOK, RECKON = "ticket.silence", "silence.reckon"
BATCH = 500
"""tickets reckoned anew in one transaction"""
Figures = tuple[ProcedureRules, Policy]


class SilenceService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.silences = SilenceRepository(work)

    def watch(self, ticket: Ticket, key: str = "") -> None:
        """A ticket begins, goes on after its end, or has become graver: it is looked at before any silence of it can
        be too long. Only a new one has no key."""
        if ticket.kind in HANDLED:
            self.work.schedule(LOOK, self.work.now + SHORTEST, ticket.id, key=key)

    def reckon_anew(self, key: str) -> None:
        """The company has changed its figures or its calendar: no ticket waits for the end of a span that holds no
        more. `key` names the change: an earlier one may be in the worker's hands."""
        self.work.schedule(RECKON, self.work.now, self.work.tenant_id, {"after": str(UUID(int=0))}, key=key)

    async def reckon(self, after: UUID) -> UUID | None:
        """Set the timers of the next open tickets, and when silences that last are listed, by the figures and the
        calendar of now; returns where to go on."""
        tickets = await self.silences.batch(after, BATCH)
        if not tickets:
            return None
        figures = await self._figures(tickets[0])
        listed = {}
        for seen in tickets:
            self.work.schedule(LOOK, self._due(seen, figures), seen.id)
            if seen.reminded_at is not None:
                listed[seen.id] = silent_until(seen.reminded_at, seen.severity, *figures)
        if listed:
            await self.silences.list_at(listed)
        return tickets[-1].id if len(tickets) == BATCH else None

    async def look(self, ticket_id: UUID) -> None:
        """What the timer does when it rings, as often as it rings: one silence is told once."""
        seen = await self.silences.look(ticket_id)
        if seen is None or seen.state in ENDED:
            return
        figures = await self._figures(seen)
        due = self._due(seen, figures)
        if due <= self.work.now:
            await self._remind(seen, figures)
            due = silent_until(self.work.now, seen.severity, *figures)
        self.work.schedule(LOOK, due, ticket_id)

    async def _figures(self, seen: AnyRow) -> Figures:
        rules = DEFAULT_RULES if seen.rules is None else msgspec.convert(seen.rules, ProcedureRules)
        return rules, await PolicyRepository(self.work).current()

    def _due(self, seen: AnyRow, figures: Figures) -> datetime:
        """When to look at a ticket: now if its handler is to be reminded, else no later than any silence of it can be
        too long."""
        if in_hands(seen.kind, seen.state):
            due = silent_until(seen.logged_at, seen.severity, *figures)
            if due > self.work.now or seen.reminded_since != seen.logged_at:
                return max(due, self.work.now)
        return silent_until(self.work.now, seen.severity, *figures)

    async def _remind(self, seen: AnyRow, figures: Figures) -> None:
        silence = await self.silences.find(seen.id, lock=True)
        if silence is None:
            silence = self.silences.add(Silence(id=seen.id, version=0))
        silence.since, silence.reminded_at = seen.logged_at, self.work.now
        silence.listed_at = silent_until(self.work.now, seen.severity, *figures)
        tickets = TicketRepository(self.work)
        accused = await tickets.told_about(*await tickets.known([seen.id]))
        self.work.record(
            silence,
            facts.SilenceNoticed(
                ticket_id=seen.id,
                ticket_no=seen.no,
                community_id=seen.community_id,
                handler_id=seen.handler_id,
                since=seen.logged_at,
                accused=accused,
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
