"""Keeps the local copy of persons and says who may be named as a requester."""

from collections.abc import Iterable
from uuid import UUID, uuid5

from events import registry
from kit.work import Work
from ticketing.persons.models import Occupant, Owner, Person
from ticketing.persons.repository import PersonRepository


class PersonService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.persons = PersonRepository(work)

    async def learn(self, ids: Iterable[UUID]) -> None:
        await self.persons.save(Person, *({"id": id, "removed": False} for id in ids))

    async def learn_owners(self, started: Iterable[tuple[UUID, registry.OwnershipStarted]]) -> None:
        owners = [
            {
                "id": uuid5(ownership, owner.person_id.hex),
                "ownership_id": ownership,
                "person_id": owner.person_id,
                "community_id": event.community_id,
                "unit_id": event.unit_id,
                "valid_from": event.valid_from,
                "valid_to": None,
            }
            for ownership, event in started
            for owner in event.owners
        ]
        await self.persons.save(Owner, *owners)

    async def end_ownership(self, ownership: UUID, event: registry.OwnershipEnded) -> None:
        """Former owners have matters too; those of an undone import never owned."""
        await self.persons.forget_owners(ownership, event.valid_to)
        await self.persons.end_owners(ownership, event.valid_to)

    async def learn_occupants(self, begun: Iterable[tuple[UUID, registry.OccupancyBegun]]) -> None:
        occupants = [
            {
                "id": occupancy,
                "person_id": event.person_id,
                "community_id": event.community_id,
                "unit_id": event.unit_id,
                "valid_from": event.valid_from,
                "valid_to": None,
                "relation": event.relation,
            }
            for occupancy, event in begun
        ]
        await self.persons.save(Occupant, *occupants)

    async def end_stay(self, occupancy: UUID, event: registry.OccupancyEnded) -> None:
        """Nothing to end when the stay was entered before registry told of stays."""
        await self.persons.end(occupancy, event.valid_to)

    async def forget(self, id: UUID) -> None:
        """Tickets keep naming the person; new ones cannot."""
        await self.persons.mark_removed(id)

    async def within_reach(self, id: UUID) -> bool:
        """Whether the acting member of staff may name this person: notices go to whom a ticket names.

        Former owners and occupants have matters too. Somebody whom registry puts nowhere, a visitor say, is within
        everybody's reach in the company.
        """
        communities = await self.persons.communities_of(id)
        if communities is None:
            return False
        reach = self.work.principal.scope.communities
        return (
            self.work.principal.realm != "staff" or reach is None or not communities or bool(communities & set(reach))
        )
