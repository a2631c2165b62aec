"""Gaps over HTTP."""

from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.duty_gaps.repository import DutyGapRepository
from ticketing.duty_gaps.schemas import DutyGapRead


@get("/duty-gaps", permission="ticketing.duty.read", summary="Times at which a post stood empty, newest first")
async def list_duty_gaps(
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[DutyGapRead]:
    rows, next_cursor = await DutyGapRepository(work).newest(community_id, cursor, limit)
    return Page(items=[DutyGapRead(**row._mapping) for row in rows], next_cursor=next_cursor)


routes = [list_duty_gaps]
