"""Opens incidents, gathers their tickets, tells everybody concerned once, and sees them to their end."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.entries.service import Timeline
from ticketing.incidents import errors, schemas
from ticketing.incidents.models import Incident, IncidentNotice, IncidentPlace, IncidentTicket
from ticketing.incidents.repository import IncidentRepository
from ticketing.numbers.repository import NumberRepository
from ticketing.places.repository import PlaceRepository
from ticketing.procedure_rules.service import ProcedureRuleService
from ticketing.tickets.codes import ENDED
from ticketing.tickets.facts import fact
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import TicketService
from ticketing.tickets.severity import MANY_HOUSEHOLDS
from ticketing.tickets.steps import Step

NUMBER_PREFIX = "GJ"
"""Of the document number (C0.3): 公共事件; SJ are receipts"""
REVIEW_DUE = "incident.review_due"


class IncidentService:
    """Locks are taken in the order: incident, then its tickets (`in_one_order`)."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.incidents = IncidentRepository(work)
        self.tickets = TicketService(work)
        self.timeline = Timeline(work)
        self.rules = ProcedureRuleService(work)

    async def open(self, data: schemas.OpenIncident) -> Incident:
        places = await self._places(data)
        if data.expected_end_at is not None and data.expected_end_at <= self.work.now:
            raise InvalidFields([FieldError("expected_end_at", "in_the_past")])
        code = (await PlaceRepository(self.work).codes([data.community_id]))[data.community_id]
        incident = self.incidents.add(
            Incident(
                id=uuid7(),
                no=await NumberRepository(self.work).next(NUMBER_PREFIX, data.community_id, code),
                community_id=data.community_id,
                class_l1=data.class_l1,
                title=data.title,
                banner=data.banner,
                expected_end_at=data.expected_end_at,
                state="opened",
                opened_by=self.work.principal.id,
                opened_at=self.work.now,
            )
        )
        await self.work.session.flush()
        self.incidents.add_places([IncidentPlace(incident_id=incident.id, **place) for place in places])
        await self.work.session.flush()
        await self._state(incident, facts.IncidentOpened)
        if data.ticket_ids:
            await self._join(incident, await self.tickets.all_locked(data.ticket_ids))
        return incident

    async def change(self, id: UUID, expected: int, data: schemas.ChangeIncident) -> Incident:
        incident = await self.incidents.get(id, expected, lock=True)
        incident.refuse_unless("opened")
        incident.title, incident.banner, incident.expected_end_at = data.title, data.banner, data.expected_end_at
        return await self._state(incident, facts.IncidentChanged)

    async def join(self, id: UUID, ticket_id: UUID) -> Incident:
        """From intake or later; the households of all its tickets may make each of them major."""
        incident = await self.incidents.get(id, lock=True)
        await self.incidents.hold_with(MANY_HOUSEHOLDS, incident.id, ticket_id)
        ticket = await self.tickets.locked(ticket_id, None)
        incident.refuse_unless("opened", "controlled")
        await self._join(incident, [ticket])
        return incident

    async def leave(self, id: UUID, ticket_id: UUID, reason: str) -> Incident:
        """It had another cause after all. What it has become by belonging here stays until somebody reclassifies it."""
        incident = await self.incidents.get(id, lock=True)
        await self.tickets.locked(ticket_id, None)
        membership = await self.incidents.membership(ticket_id)
        if membership is None or membership.incident_id != incident.id:
            raise errors.NotOfThisIncident
        membership.left_at = self.work.now
        about = {"no": incident.no}
        self.timeline.write(ticket_id, Step(verb="incident_left"), text=reason, details=about)
        return await self._state(incident, facts.IncidentTicketLeft, ticket_id=ticket_id)

    async def give_notice(self, id: UUID, words: str) -> Incident:
        """The same public words to everybody: in each ticket once, to each contact once. No clock hears of it: every
        ticket is still answered itself."""
        incident = await self.incidents.get(id, lock=True)
        incident.refuse_unless("opened", "controlled")
        tickets = await self.incidents.tickets_to_tell(incident.id)
        if not tickets:
            raise errors.NobodyToTell
        accused = await self.tickets.tickets.accused_of(tickets)
        told: set[object] = set()
        for ticket in tickets:
            said = Step(verb="incident_notice", from_state=ticket.state, to_state=ticket.state)
            self.timeline.write(ticket.id, said, text=words, public=True, details={"no": incident.no})
            contact = ticket.person_id or ticket.contact_phone_blind or ticket.contact_email_blind
            if contact is not None and contact not in told:
                told.add(contact)
                said_to = {"incident_id": incident.id, "announcement": words}
                self.work.record(ticket, fact("incident_notice", ticket, accused[ticket.id], **said_to))
        self.incidents.note(
            IncidentNotice(
                id=uuid7(),
                incident_id=incident.id,
                text=words,
                sent_by=self.work.principal.id,
                sent_at=self.work.now,
                tickets=len(tickets),
                contacts=len(told),
            )
        )
        return await self._state(incident, facts.IncidentChanged)

    async def control(self, id: UUID, expected: int, cause: str) -> Incident:
        incident = await self.incidents.get(id, expected, lock=True)
        rules = await self.rules.in_force()
        due = self.work.now + timedelta(days=rules.incident_review_days)
        incident.control(cause, self.work.principal.id, due, self.work.now)
        self.work.schedule(REVIEW_DUE, due, incident.id)
        return await self._state(incident, facts.IncidentControlled, review_due_at=due)

    async def look_back(self, id: UUID, expected: int, review: str) -> Incident:
        incident = await self.incidents.get(id, expected, lock=True)
        incident.look_back(review, self.work.principal.id, self.work.now)
        self.work.cancel(REVIEW_DUE, incident.id)
        return await self._state(incident, facts.IncidentReviewed)

    async def close(self, id: UUID, expected: int) -> Incident:
        incident = await self.incidents.get(id, expected, lock=True)
        incident.close(self.work.principal.id, self.work.now)
        return await self._state(incident, facts.IncidentClosed)

    async def review_is_due(self, id: UUID) -> None:
        """Nothing happens when somebody has looked back on it in time."""
        incident = await self.incidents.get(id, lock=True)
        if incident.state == "controlled":
            await self._state(incident, facts.IncidentReviewOverdue)

    async def _places(self, data: schemas.OpenIncident) -> list[dict[str, Any]]:
        """The buildings as a whole, or those of their units that are named."""
        places = PlaceRepository(self.work)
        buildings = [await places.building(id) for id in sorted(set(data.building_ids))]
        if any(one is None or one.community_id != data.community_id for one in buildings):
            raise InvalidFields([FieldError("building_ids", "unknown")])
        units = await places.units(data.unit_ids)
        if len(units) != len(set(data.unit_ids)) or any(one.building_id not in data.building_ids for one in units):
            raise InvalidFields([FieldError("unit_ids", "unknown")])
        narrowed = {one.building_id for one in units}
        whole = [id for id in sorted(set(data.building_ids)) if id not in narrowed]
        own = {"tenant_id": self.work.tenant_id}
        return [
            *({**own, "building_id": id, "unit_id": None} for id in whole),
            *({**own, "building_id": one.building_id, "unit_id": one.id} for one in units),
        ]

    async def _join(self, incident: Incident, tickets: Sequence[Ticket]) -> None:
        for ticket in tickets:
            if ticket.community_id != incident.community_id or ticket.state in ENDED:
                raise errors.TicketElsewhere(no=ticket.no)
        there = await self.incidents.numbers_of([ticket.id for ticket in tickets])
        if there:
            raise errors.JoinedAlready(no=there[0])
        self.incidents.join(
            [
                IncidentTicket(
                    id=uuid7(),
                    incident_id=incident.id,
                    ticket_id=ticket.id,
                    joined_by=self.work.principal.id,
                    joined_at=self.work.now,
                )
                for ticket in tickets
            ]
        )
        await self.work.session.flush()
        about, buildings = {"no": incident.no}, await self._buildings(incident)
        for ticket in tickets:
            self.timeline.write(ticket.id, Step(verb="incident_joined"), text=incident.title, details=about)
            self._stated(incident, facts.IncidentTicketJoined, buildings, ticket_id=ticket.id)
        await self._weigh(incident)

    async def _weigh(self, incident: Incident) -> None:
        """As many households on one cause as the rules say make each of its complaints major (C3.2 severity). Those
        that are known to be of many households stay as they are: one more makes them no graver."""
        households = await self.incidents.households(incident.id)
        if households >= (await self.rules.in_force()).major_households:
            lighter = await self.incidents.tickets_without(MANY_HOUSEHOLDS, incident.id)
            await self.tickets.reclassification.count_households(lighter, households, incident.no)

    async def _state(self, incident: Incident, stated: type[facts.IncidentFact], **more: Any) -> Incident:
        return self._stated(incident, stated, await self._buildings(incident), **more)

    async def _buildings(self, incident: Incident) -> tuple[UUID, ...]:
        return tuple(dict.fromkeys(place.building_id for place in await self.incidents.places([incident.id])))

    def _stated(
        self, incident: Incident, stated: type[facts.IncidentFact], buildings: tuple[UUID, ...], **more: Any
    ) -> Incident:
        self.work.record(
            incident,
            stated(
                no=incident.no,
                state=incident.state,
                community_id=incident.community_id,
                building_ids=buildings,
                opened_by=incident.opened_by,
                expected_end_at=incident.expected_end_at,
                **more,
            ),
        )
        return incident
