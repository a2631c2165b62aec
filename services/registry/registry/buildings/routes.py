"""Routes of buildings."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from registry.buildings.schemas import BuildEstate, BuildingRead, EstateRead, StackRead
from registry.buildings.service import BuildingService


@get(
    "/communities/{community_id:uuid}/buildings",
    permission="registry.unit.read",
    summary="Buildings of a community with entrances and units by status",
)
async def list_buildings(community_id: FromPath[UUID], work: NamedDependency[Work]) -> list[BuildingRead]:
    return await BuildingService(work).of_community(community_id)


@post(
    "/communities/{community_id:uuid}/buildings",
    permission="registry.unit.manage",
    summary="Raise buildings with entrances and units",
)
async def build_estate(
    community_id: FromPath[UUID], work: NamedDependency[Work], data: JSONBody[BuildEstate]
) -> EstateRead:
    return await BuildingService(work).build(community_id, data)


@get("/buildings/{building_id:uuid}/stack", permission="registry.unit.read", summary="The building from the front")
async def read_stack(building_id: FromPath[UUID], work: NamedDependency[Work]) -> StackRead:
    return await BuildingService(work).stack(building_id)


routes = [list_buildings, build_estate, read_stack]
