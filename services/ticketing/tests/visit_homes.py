"""Homes of the test community with owners and lessees, as registry states them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7
from visit_world import VisitWorld

from events import registry
from ticketing.visit_cohorts.timers import DAILY

DELIVERED = date(2025, 2, 10)


def morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 0, 0, tzinfo=UTC)  # 08:00 in Shanghai


class Homes:
    """Homes of the community with owners and lessees, as registry states them."""

    def __init__(self, visiting: VisitWorld) -> None:
        self.visiting = visiting
        self.harness = visiting.harness
        self.community = visiting.world.community

    async def unit(self, delivered_on: date | None = DELIVERED) -> UUID:
        id = uuid7()
        await self.harness.consume(self.visiting.world.unit_fact(delivered_on), id)
        return id

    async def owner(self, unit: UUID, since: date, person: UUID | None = None) -> tuple[UUID, UUID]:
        person, ownership = person or uuid7(), uuid7()
        await self.harness.consume(registry.PersonRegistered(kind="natural"), person)
        started = registry.OwnershipStarted(
            community_id=self.community, unit_id=unit, owners=(registry.Share(person, "1"),), valid_from=since
        )
        await self.harness.consume(started, ownership)
        return person, ownership

    async def occupant(self, unit: UUID, since: date, relation: str | None = "lessee") -> tuple[UUID, UUID]:
        person, stay = uuid7(), uuid7()
        await self.harness.consume(registry.PersonRegistered(kind="natural"), person)
        begun = registry.OccupancyBegun(
            community_id=self.community, unit_id=unit, person_id=person, valid_from=since, relation=relation
        )
        await self.harness.consume(begun, stay)
        return person, stay

    async def look(self, day: date) -> list[dict[str, Any]]:
        """The daily look of a day; all visits there are then, with cohorts."""
        self.harness.clock.set(morning(day) + timedelta(seconds=1))
        async with self.harness.work() as work:  # the company was founded at the real time
            work.schedule(DAILY, work.now, work.tenant_id)
        await self.harness.fire_timers()
        self.harness.clock.set(morning(day) + timedelta(hours=2))
        return await self.visiting.visits()
