"""What follows when a case is seen in another light: its clocks, who replies, how soon silence is too long."""

from collections.abc import Sequence
from typing import Any

import msgspec

from kit.work import Work
from ticketing.clocks.happenings import TRANSFERRED
from ticketing.clocks.service import ClockService
from ticketing.entries.service import Timeline
from ticketing.procedure_rules.service import ProcedureRuleService
from ticketing.routings.service import RoutingService
from ticketing.silences.service import SilenceService
from ticketing.tickets.codes import PROCEDURE
from ticketing.tickets.facts import fact
from ticketing.tickets.gravity import gravity
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.severity import Known
from ticketing.tickets.transitions import possible

CLASSIFICATION = ("class_l1", "class_l2", "nature", "severity", "phase")
REMEMBERED = (*CLASSIFICATION, "severity_signs", "claim_cents", "households", "complained_about_id")
"""What weighs a case: the timeline keeps what it was before"""


class Reclassification:
    """Every method expects the tickets to be locked in this transaction."""

    def __init__(self, work: Work, clocks: ClockService, routing: RoutingService) -> None:
        self.work = work
        self.clocks = clocks
        self.routing = routing

    async def follow(self, cases: Sequence[tuple[Ticket, dict[str, Any]]]) -> list[dict[str, Any]]:
        """Start and cancel what the new class of each decides, which it had not `before`; returns what changed of each,
        for the timeline. As many statements for many as for one, besides the rows that change, each under
        its version, and those the centre has had to do with."""
        changes = [changed(ticket, before) for ticket, before in cases]
        limits = [
            ticket
            for (ticket, _), change in zip(cases, changes, strict=True)
            if ticket.accepted_at is not None and change.keys() & {"severity", "phase"}
        ]
        if limits:
            await self.clocks.react_all(limits, "reclassified")
        for (ticket, before), change in zip(cases, changes, strict=True):
            if ticket.major_reported_at is not None and await self.routing.passes_to_centre(ticket, before):
                await self.clocks.react(ticket, TRANSFERRED)
            if "severity" in change and ticket.major:
                SilenceService(self.work).watch(ticket, key=str(ticket.version))
        return [msgspec.to_builtins(change) for change in changes]

    async def count_households(self, tickets: Sequence[Ticket], households: int, incident: str) -> None:
        """As many households share their cause: that makes those graver that were not seen so before."""
        rules, cases = await ProcedureRuleService(self.work).in_force(), []
        for ticket in tickets:
            if ticket.kind not in PROCEDURE or "reclassify" not in possible(ticket.kind, ticket.state):
                continue
            known = Known(channel=ticket.channel, claim_cents=ticket.claim_cents, households=households)
            found = gravity(known, ticket.severity_signs, rules)
            if set(found.signs) > set(ticket.severity_signs):
                cases.append((ticket, classified(ticket)))
                ticket.households = max(ticket.households or 0, households)
                ticket.severity, ticket.severity_signs = found.of(ticket.severity), found.signs
        accused = await TicketRepository(self.work).accused_of([ticket for ticket, _ in cases])
        for ticket, _ in cases:
            self.work.record(ticket, fact("reclassify", ticket, accused[ticket.id]))
        timeline = Timeline(self.work)
        for (ticket, _), change in zip(cases, await self.follow(cases), strict=True):
            step = ticket.step("reclassify", self.work.now)
            timeline.write(ticket.id, step, details={"households": households, "no": incident} | change)


def classified(ticket: Ticket) -> dict[str, Any]:
    return {name: getattr(ticket, name) for name in REMEMBERED}


def changed(ticket: Ticket, before: dict[str, Any]) -> dict[str, list[Any]]:
    """What is known otherwise than before, each with both; signs in another order say the same."""
    return {name: [old, new] for name, old in before.items() if _plain(old) != _plain(new := getattr(ticket, name))}


def _plain(value: Any) -> Any:
    return sorted(value) if isinstance(value, list) else value
