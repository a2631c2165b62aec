"""Routes of parking."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.schemas import Limit
from kit.work import Work
from registry.communities.repository import CommunityRepository
from registry.parking_spaces.repository import ParkingRepository
from registry.parking_spaces.schemas import (
    CreateParkingSpace,
    EndParkingRight,
    GrantParkingRight,
    ParkingSpacePage,
    ParkingSpaceRead,
    SpaceStatus,
)
from registry.parking_spaces.service import ParkingService


@get(
    "/communities/{community_id:uuid}/parking-spaces",
    permission="registry.unit.read",
    summary="Parking spaces of a community, with counts by status",
)
async def list_parking_spaces(
    community_id: FromPath[UUID],
    work: NamedDependency[Work],
    status: FromQuery[SpaceStatus | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> ParkingSpacePage:
    await CommunityRepository(work).get(community_id)
    spaces = ParkingRepository(work)
    rows, next_cursor = await spaces.listed(community_id, status, cursor, limit)
    return ParkingSpacePage(
        items=[ParkingSpaceRead.of(row[0]) for row in rows],
        next_cursor=next_cursor,
        counts=await spaces.counts(community_id),
    )


@post(
    "/communities/{community_id:uuid}/parking-spaces",
    permission="registry.unit.manage",
    summary="Create a parking space",
)
async def create_parking_space(
    community_id: FromPath[UUID], work: NamedDependency[Work], data: JSONBody[CreateParkingSpace]
) -> ParkingSpaceRead:
    return ParkingSpaceRead.of(await ParkingService(work).create(community_id, data))


@post(
    "/parking-spaces/{space_id:uuid}/rights",
    permission="registry.unit.manage",
    summary="Sell or lease a parking space",
)
async def grant_parking_right(
    space_id: FromPath[UUID],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
    data: JSONBody[GrantParkingRight],
) -> ParkingSpaceRead:
    return ParkingSpaceRead.of(await ParkingService(work).grant(space_id, if_match, data))


@post(
    "/parking-spaces/{space_id:uuid}/rights/end",
    permission="registry.unit.manage",
    status_code=200,
    summary="End the right to a parking space",
)
async def end_parking_right(
    space_id: FromPath[UUID],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
    data: JSONBody[EndParkingRight],
) -> ParkingSpaceRead:
    return ParkingSpaceRead.of(await ParkingService(work).end(space_id, if_match, data))


routes = [list_parking_spaces, create_parking_space, grant_parking_right, end_parking_right]
