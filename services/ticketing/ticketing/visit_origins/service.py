"""Makes visits due: after tickets in the transaction that closes them, for cohorts when their day has come."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct
from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.work import Work
from ticketing.case_parties.repository import CasePartyRepository
from ticketing.clocks.escalation import Colleague
from ticketing.clocks.service import ClockService
from ticketing.entries.service import Timeline
from ticketing.numbers.repository import NumberRepository
from ticketing.places.repository import PlaceRepository
from ticketing.return_visits.codes import NUMBER_PREFIX
from ticketing.return_visits.facts import fact
from ticketing.return_visits.models import ReturnVisit
from ticketing.return_visits.owners import OWNERS, Owners
from ticketing.return_visits.repository import ReturnVisitRepository
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.steps import Step
from ticketing.visit_origins.repository import VisitOriginRepository
from ticketing.visit_rules.quiet_hours import callable_by, callable_from
from ticketing.visit_rules.rules import choose
from ticketing.visit_rules.service import VisitRuleService

VISITED_KINDS = ("complaint", "repair")
UNVISITED = ("withdrawn", "merged")


class Occasion(Struct, frozen=True, kw_only=True):
    """What makes a visit due."""

    key: str
    """the same key never leads to a second visit"""
    cohort: str
    community_id: UUID
    contact_key: str
    due_from: datetime
    due_at: datetime
    building_id: UUID | None = None
    unit_id: UUID | None = None
    person_id: UUID | None = None
    ticket_id: UUID | None = None
    ticket_no: str | None = None
    class_l1: str | None = None
    label: str | None = None
    id: UUID | None = None
    owner_id: UUID | None = None
    """who answers for the visit of a case; for others that is found with their numbers"""


class VisitOriginService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.visits = ReturnVisitRepository(work)
        self.timeline = Timeline(work)

    async def after_work(self, ticket: Ticket) -> None:
        """The last work of a repair is closed: the requester is asked soon. The caller holds the ticket."""
        if ticket.kind == "repair" and ticket.state not in UNVISITED:
            await self.after_closing(ticket)

    async def after_closing(self, *tickets: Ticket) -> None:
        """The requesters are visited unless the rules waive it. The caller holds the tickets.

        Nothing happens while work goes on, and a visit that is made or waits is enough until a ticket is reopened.
        """
        visited = [ticket for ticket in tickets if ticket.kind in VISITED_KINDS and _reachable(ticket)]
        accused = await TicketRepository(self.work).accused_of(visited)
        for ticket in visited:
            await self._after_closing(ticket, accused[ticket.id])

    async def _after_closing(self, ticket: Ticket, accused: set[UUID]) -> None:
        origin = VisitOriginRepository(self.work)
        since = await origin.reopened_at(ticket.id)
        occasion = _occasion(ticket, since)
        if await self.visits.occasions([occasion]) or await origin.decided_since(ticket.id, since):
            return
        current = await VisitRuleService(self.work).current()
        if ticket.kind == "repair":
            orders = await origin.orders(ticket.id)
            if orders.under_way:
                return
            choice = choose(current.rules.repairs, str(ticket.id), evaluated=orders.confirmed)
            if not choice.visited:
                details: dict[str, Any] = {"rule": choice.rule, "rules_version": current.version, "draw": choice.draw}
                self.timeline.write(ticket.id, _same(ticket, "visit_waived"), details=details)
                return
        await self.work.flush()
        colleagues, visit_id = await self._colleagues(), uuid7()
        parties = await CasePartyRepository(self.work).among(ticket.id, [colleague.id for colleague in colleagues])
        owner = (await self._owners(colleagues)).take(ticket.community_id, parties | accused)
        await ClockService(self.work).react(ticket, "visit_due", about=visit_id, owner_id=owner)
        await self.work.flush()
        limit = await origin.limit(ticket.id, visit_id) or self.work.now
        (visit,) = await self.make_due(
            [
                Occasion(
                    id=visit_id,
                    owner_id=owner,
                    key=occasion,
                    cohort=ticket.kind,
                    community_id=ticket.community_id,
                    building_id=ticket.building_id,
                    unit_id=ticket.unit_id,
                    person_id=ticket.person_id,
                    contact_key=_contact_key(ticket),
                    ticket_id=ticket.id,
                    ticket_no=ticket.no,
                    class_l1=ticket.class_l1,
                    due_from=self.work.now,
                    due_at=callable_by(limit, self.work.now),
                )
            ],
            current.version,
        )
        details = {"visit_id": str(visit.id), "no": visit.no, "due_at": visit.due_at.isoformat()}
        self.timeline.write(ticket.id, _same(ticket, "visit_due"), details=details)

    async def no_longer_due(self, ticket: Ticket, reason: str) -> None:
        """The matter goes on, here or in the ticket it was merged into, so its requester is visited when that ends; or
        nobody wants an answer any more. The caller holds the ticket."""
        for visit in await self.visits.of_ticket(ticket.id):
            if visit.open:
                visit.cancel(reason, self.work.now)
                self.work.record(visit, fact(facts.ReturnVisitCancelled, visit))
                await self.visits.release(visit.id)
                await self.work.flush()
                await ClockService(self.work).react(ticket, "visit_cancelled", about=visit.id)

    async def make_due(self, occasions: Sequence[Occasion], rules_version: int) -> list[ReturnVisit]:
        """Visits for occasions that have none yet: numbered, owned, stated. One statement for each kind of row."""
        known = await self.visits.occasions([occasion.key for occasion in occasions])
        fresh = [occasion for occasion in occasions if occasion.key not in known]
        if not fresh:
            return []
        numbers = await self._numbers(fresh)
        owners = await self._owners(await self._colleagues())
        made = []
        for occasion in fresh:
            visit = self.visits.add(
                ReturnVisit(
                    id=occasion.id or uuid7(),
                    no=numbers[occasion.community_id].pop(0),
                    rules_version=rules_version,
                    owner_id=occasion.owner_id if occasion.ticket_id else owners.take(occasion.community_id),
                    state="due",
                    state_since=self.work.now,
                    **_columns(occasion),
                )
            )
            self.work.record(visit, fact(facts.ReturnVisitScheduled, visit))
            made.append(visit)
        await self.work.flush()
        return made

    async def _colleagues(self) -> list[Colleague]:
        return await StaffRepository(self.work).with_roles(OWNERS)

    async def _owners(self, colleagues: Sequence[Colleague]) -> Owners:
        return Owners(colleagues, await self.visits.loads([colleague.id for colleague in colleagues]))

    async def _numbers(self, occasions: Sequence[Occasion]) -> dict[UUID, list[str]]:
        """As many numbers of each community as it has visits, in order of the communities: counters are locked."""
        wanted: dict[UUID, int] = {}
        for occasion in occasions:
            wanted[occasion.community_id] = wanted.get(occasion.community_id, 0) + 1
        codes = await PlaceRepository(self.work).codes(sorted(wanted))
        numbers = NumberRepository(self.work)
        return {
            community: await numbers.several(NUMBER_PREFIX, community, codes[community], wanted[community])
            for community in sorted(wanted)
        }


OF_ITS_OWN = ("key", "id", "owner_id")


def _columns(occasion: Occasion) -> dict[str, Any]:
    columns = {name: getattr(occasion, name) for name in Occasion.__struct_fields__ if name not in OF_ITS_OWN}
    return columns | {"occasion": occasion.key, "due_from": callable_from(occasion.due_from)}


def _occasion(ticket: Ticket, since: datetime | None) -> str:
    """What was merged ends another time, with the ticket it follows: a visit for its own end was called off."""
    followed = f"/{ticket.merged_into}" if ticket.merged_into else ""
    return f"{ticket.kind}/{ticket.id}/{since.isoformat() if since else 'first'}{followed}"


def _reachable(ticket: Ticket) -> bool:
    """An anonymous requester who left no number and is nobody registry knows cannot be visited."""
    return ticket.person_id is not None or ticket.contact_phone is not None


def _contact_key(ticket: Ticket) -> str:
    if ticket.person_id is not None:
        return f"person/{ticket.person_id}"
    assert ticket.contact_phone_blind is not None
    return f"phone/{ticket.contact_phone_blind.hex()}"


def _same(ticket: Ticket, verb: str) -> Step:
    return Step(verb=verb, from_state=ticket.state, to_state=ticket.state)
