"""The duty log over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.duty_entries.repository import DutyEntryRepository
from ticketing.duty_entries.schemas import DutyEntryRead, EnterDutyEntry
from ticketing.duty_entries.service import DutyEntryService


@get("/duty-entries", permission="ticketing.duty.read", summary="The duty log of a post, newest first")
async def list_duty_entries(
    work: NamedDependency[Work],
    post_id: FromQuery[UUID],
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[DutyEntryRead]:
    rows, next_cursor = await DutyEntryRepository(work).newest(post_id, cursor, limit)
    return Page(items=[DutyEntryRead(**row._mapping) for row in rows], next_cursor=next_cursor)


@post("/duty-entries", permission="ticketing.duty.work", summary="Write a line into the duty log")
async def enter_duty_entry(data: JSONBody[EnterDutyEntry], work: NamedDependency[Work]) -> DutyEntryRead:
    return await DutyEntryService(work).enter(data)


routes = [list_duty_entries, enter_duty_entry]
