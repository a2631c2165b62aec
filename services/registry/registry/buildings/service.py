"""Raising whole buildings at once, and how they look from the front."""

from collections import Counter
from uuid import UUID

from events.registry import BuildingCreated, UnitCreated
from kit.problems import NotFound
from kit.work import Work
from registry.buildings.errors import BuildingCodeTaken, EstateTooLarge
from registry.buildings.models import Building
from registry.buildings.ordering import counting_order
from registry.buildings.repository import BuildingRepository
from registry.buildings.schemas import (
    BuildEstate,
    BuildingRead,
    BuiltRead,
    EntranceRead,
    EstateRead,
    StackEntrance,
    StackFloor,
    StackRead,
    StackUnit,
)
from registry.communities.repository import CommunityRepository
from registry.units import areas

_MOST_UNITS = 10_000


class BuildingService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.buildings = BuildingRepository(work)

    async def build(self, community_id: UUID, body: BuildEstate) -> EstateRead:
        """Create buildings with entrances and units. Raises BuildingCodeTaken, EstateTooLarge, InvalidFields,
        NotFound."""
        community = await CommunityRepository(self.work).get(community_id)
        areas.check(body.gross_area, body.inner_area)
        codes = list(dict.fromkeys(body.codes))
        planned = len(codes) * body.entrances * body.floors * body.units_per_floor
        if planned > _MOST_UNITS:
            raise EstateTooLarge(units=planned, limit=_MOST_UNITS)
        if taken := await self.buildings.taken_codes(community.id, codes):
            raise BuildingCodeTaken(codes=taken)
        raised = [
            Building(community_id=community.id, code=code, name=body.name, floors=body.floors, version=0)
            for code in codes
        ]
        for building in raised:
            self.buildings.add(building)
            event = BuildingCreated(community_id=community.id, code=building.code, floors=building.floors)
            self.work.record(building, event)
        await self.work.session.flush()
        shape = {
            "unit_type": body.unit_type,
            "gross_area": body.gross_area,
            "inner_area": body.inner_area,
            "units_per_floor": body.units_per_floor,
        }
        rows = await self.buildings.generate([b.id for b in raised], body.entrances, body.lift, shape, self.work.today)
        inner = areas.written(body.inner_area)
        for row in rows:
            self.work.publish(
                UnitCreated(
                    community_id=community.id,
                    building_id=row.building_id,
                    building_code=row.building_code,
                    entrance_code=row.entrance_code,
                    floor=row.floor,
                    number=row.number,
                    code=row.code,
                    unit_type=body.unit_type,
                    gross_area=str(areas.written(body.gross_area)),
                    inner_area=inner,
                    occupancy_status="unsold",
                ),
                row.id,
                1,
            )
        counted = Counter(row.building_id for row in rows)
        return EstateRead(buildings=[BuiltRead.of(b, counted[b.id]) for b in raised], units=len(rows))

    async def of_community(self, community_id: UUID) -> list[BuildingRead]:
        await CommunityRepository(self.work).get(community_id)
        rows = await self.buildings.of_community(community_id)
        return [
            BuildingRead(
                id=row.id,
                version=row.version,
                community_id=row.community_id,
                code=row.code,
                name=row.name,
                floors=row.floors,
                entrances=sorted(
                    (EntranceRead(UUID(e["id"]), e["code"], e["floors"], e["lift"]) for e in row.entrances),
                    key=lambda entrance: counting_order(entrance.code),
                ),
                units=sum(row.by_status.values()),
                by_status=row.by_status,
            )
            for row in sorted(rows, key=lambda row: counting_order(row.code))
        ]

    async def stack(self, building_id: UUID) -> StackRead:
        """The building from the front: entrances side by side, floors from the top, every door with its status."""
        rows = await self.buildings.stack(building_id, self.work.today)
        if not rows:
            raise NotFound
        entrances: dict[UUID, StackEntrance] = {}
        floors: dict[tuple[UUID, int], StackFloor] = {}
        for row in sorted(
            (row for row in rows if row.entrance_id),
            key=lambda row: (counting_order(row.entrance_code), -(row.floor or 0), counting_order(row.number or "")),
        ):
            entrance = entrances.setdefault(
                row.entrance_id, StackEntrance(row.entrance_id, row.entrance_code, row.lift, [])
            )
            if row.id is None:
                continue
            key = (row.entrance_id, row.floor)
            if key not in floors:
                floors[key] = StackFloor(row.floor, [])
                entrance.floors.append(floors[key])
            floors[key].units.append(
                StackUnit(row.id, row.number, row.code, row.unit_type, row.occupancy_status, row.gross_area, row.owned)
            )
        first = rows[0]
        return StackRead(
            id=first.building_id,
            version=first.version,
            community_id=first.community_id,
            community_name=first.community_name,
            code=first.building_code,
            name=first.name,
            floors=first.floors,
            entrances=list(entrances.values()),
        )
