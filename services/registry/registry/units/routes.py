"""Routes of units."""

from uuid import UUID

from litestar import get, patch, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from registry.communities.repository import CommunityRepository
from registry.units.repository import UnitRepository
from registry.units.schemas import (
    ChangeUnit,
    MoveIn,
    MoveOut,
    OccupancyStatus,
    UnitOverviewRead,
    UnitRead,
)
from registry.units.service import UnitService


@get("/communities/{community_id:uuid}/units", permission="registry.unit.read", summary="Units of a community")
async def list_units(
    *,
    community_id: FromPath[UUID],
    work: NamedDependency[Work],
    building_id: FromQuery[UUID | None] = None,
    status: FromQuery[OccupancyStatus | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[UnitRead]:
    await CommunityRepository(work).get(community_id)
    rows, next_cursor = await UnitRepository(work).listed(community_id, building_id, status, cursor, limit)
    return Page(items=[UnitRead.of(row[0], work.principal) for row in rows], next_cursor=next_cursor)


@get("/units/{unit_id:uuid}", permission="registry.unit.read", summary="One unit")
async def read_unit(unit_id: FromPath[UUID], work: NamedDependency[Work]) -> UnitRead:
    return UnitRead.of(await UnitRepository(work).get(unit_id), work.principal)


@get("/units/{unit_id:uuid}/overview", permission="registry.unit.read", summary="A unit from all sides")
async def read_unit_overview(unit_id: FromPath[UUID], work: NamedDependency[Work]) -> UnitOverviewRead:
    overview = await UnitService(work).overview(unit_id)
    return overview if work.principal.may("registry.person.read") else overview.without_people()


@patch("/units/{unit_id:uuid}", permission="registry.unit.manage", summary="Change a unit")
async def change_unit(
    unit_id: FromPath[UUID],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
    data: JSONBody[ChangeUnit],
) -> UnitRead:
    return UnitRead.of(await UnitService(work).change(unit_id, if_match, data), work.principal)


@post("/units/{unit_id:uuid}/occupants", permission="registry.unit.manage", summary="Somebody moves in")
async def move_in(
    unit_id: FromPath[UUID],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
    data: JSONBody[MoveIn],
) -> UnitRead:
    return UnitRead.of(await UnitService(work).move_in(unit_id, if_match, data), work.principal)


@post(
    "/units/{unit_id:uuid}/occupants/{occupancy_id:uuid}/end",
    permission="registry.unit.manage",
    status_code=200,
    summary="Somebody moves out",
)
async def move_out(
    unit_id: FromPath[UUID],
    occupancy_id: FromPath[UUID],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
    data: JSONBody[MoveOut],
) -> UnitRead:
    return UnitRead.of(await UnitService(work).move_out(unit_id, occupancy_id, if_match, data), work.principal)


routes = [list_units, read_unit, read_unit_overview, change_unit, move_in, move_out]
