"""Stand-ins over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.approvals.service import DECIDE
from ticketing.stand_ins.repository import StandInRepository
from ticketing.stand_ins.schemas import NameStandIn, StandInRead
from ticketing.stand_ins.service import StandInService


@get("/stand-ins", permission=DECIDE, summary="Who is away and who decides meanwhile")
async def list_stand_ins(
    work: NamedDependency[Work], *, cursor: FromQuery[str | None] = None, limit: FromQuery[Limit] = 50
) -> Page[StandInRead]:
    rows, next_cursor = await StandInRepository(work).to_come(cursor, limit)
    return Page(items=[StandInRead(**row._mapping) for row in rows], next_cursor=next_cursor)


@post("/stand-ins", permission=DECIDE, summary="Name who decides during an absence")
async def name_stand_in(data: JSONBody[NameStandIn], work: NamedDependency[Work]) -> StandInRead:
    return await StandInService(work).name(data)


@post("/stand-ins/{stand_in_id:uuid}/end", permission=DECIDE, status_code=200, summary="Back earlier than planned")
async def end_stand_in(
    stand_in_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> StandInRead:
    return await StandInService(work).end(stand_in_id, if_match)


routes = [list_stand_ins, name_stand_in, end_stand_in]
