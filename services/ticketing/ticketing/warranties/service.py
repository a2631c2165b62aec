"""Keeps the local copy of warranties and says in which phase a matter of a unit is."""

from collections.abc import Iterable
from uuid import UUID

from events import registry
from kit import clock, copies
from kit.work import Work
from ticketing.places.repository import PlaceRepository
from ticketing.tickets.models import Ticket
from ticketing.tickets.phase import phase_at
from ticketing.warranties.models import Warranty

DEVELOPER = "developer"


class WarrantyService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.places = PlaceRepository(work)

    async def learn(self, facts: Iterable[tuple[UUID, registry.WarrantySnapshot]]) -> None:
        """Towards the customer the developer's terms count; the contractor's are between the companies."""
        rows = [
            {
                "id": id,
                "unit_id": fact.unit_id,
                "terms": [
                    {"part": term.part, "last_day": term.last_day} for term in fact.terms if term.track == DEVELOPER
                ],
            }
            for id, fact in facts
        ]
        await copies.keep(self.work, Warranty, rows)

    async def follow_class(self, ticket: Ticket, class_l1: str | None, class_l2: str | None) -> None:
        """The ticket was of this class before: its phase follows the part it is about now, unless somebody chose it."""
        if (class_l1, class_l2) == (ticket.class_l1, ticket.class_l2) or ticket.unit_id is None:
            return
        place = await self.places.locate(ticket.community_id, ticket.unit_id)
        if place is None or place.unit_id is None:
            return
        day = clock.day_of(ticket.occurred_at or ticket.registered_at)
        if ticket.phase == phase_at(place, class_l1, class_l2, day):
            ticket.classify(phase=phase_at(place, ticket.class_l1, ticket.class_l2, day))
