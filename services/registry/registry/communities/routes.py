"""Routes of communities."""

from uuid import UUID

from litestar import get, patch, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from registry.communities.repository import CommunityRepository
from registry.communities.schemas import ChangeCommunity, CommunityRead, CreateCommunity
from registry.communities.service import CommunityService


@get("/communities", permission="registry.community.read", summary="Communities of the caller's data scope")
async def list_communities(
    work: NamedDependency[Work], cursor: FromQuery[str | None] = None, limit: FromQuery[Limit] = 50
) -> Page[CommunityRead]:
    rows, next_cursor = await CommunityRepository(work).listed(cursor, limit)
    items = [CommunityRead.of(row[0], row.buildings, row.units, row.parking_spaces) for row in rows]
    return Page(items=items, next_cursor=next_cursor)


@post("/communities", permission="registry.community.manage", summary="Open a community")
async def create_community(work: NamedDependency[Work], data: JSONBody[CreateCommunity]) -> CommunityRead:
    return CommunityRead.of(await CommunityService(work).create(data))


@get("/communities/{community_id:uuid}", permission="registry.community.read", summary="One community")
async def read_community(community_id: FromPath[UUID], work: NamedDependency[Work]) -> CommunityRead:
    return CommunityRead.of(await CommunityRepository(work).get(community_id))


@patch("/communities/{community_id:uuid}", permission="registry.community.manage", summary="Change a community")
async def change_community(
    community_id: FromPath[UUID],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
    data: JSONBody[ChangeCommunity],
) -> CommunityRead:
    return CommunityRead.of(await CommunityService(work).change(community_id, if_match, data))


routes = [list_communities, create_community, read_community, change_community]
