"""Keeps the local copy of the property."""

from collections.abc import Iterable
from uuid import UUID

from events import registry
from kit.work import Work
from ticketing.places.models import Building, Community, Unit
from ticketing.places.repository import PlaceRepository


class PlaceService:
    def __init__(self, work: Work) -> None:
        self.places = PlaceRepository(work)

    async def learn_community(self, id: UUID, fact: registry.CommunityCreated | registry.CommunityChanged) -> None:
        community = {"id": id, "code": fact.code, "name": fact.name, "hotline": fact.hotline}
        await self.places.save(Community, community)

    async def learn_building(self, id: UUID, fact: registry.BuildingCreated) -> None:
        building = {"id": id, "community_id": fact.community_id, "code": fact.code, "removed": False}
        await self.places.save(Building, building)

    async def forget_building(self, id: UUID) -> None:
        """Tickets keep pointing at it; it is only not offered any more."""
        await self.places.mark_removed(Building, id)

    async def learn_units(self, facts: Iterable[tuple[UUID, registry.UnitSnapshot]]) -> None:
        units = [
            {
                "id": id,
                "community_id": fact.community_id,
                "building_id": fact.building_id,
                "code": fact.code,
                "delivered_on": fact.delivered_on,
                "removed": False,
            }
            for id, fact in facts
        ]
        await self.places.save(Unit, *units)

    async def forget_unit(self, id: UUID) -> None:
        await self.places.mark_removed(Unit, id)
