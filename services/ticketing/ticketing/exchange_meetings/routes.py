"""Exchange meetings over HTTP."""

from typing import Annotated
from uuid import UUID

from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody
from msgspec import Meta

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.exchange_meetings import schemas
from ticketing.exchange_meetings.reading import READ, line, read_meeting
from ticketing.exchange_meetings.repository import ExchangeMeetingRepository
from ticketing.exchange_meetings.service import ExchangeMeetingService
from ticketing.staff.reach import whole_company
from ticketing.staff.repository import StaffRepository
from ticketing.staff.schemas import ColleagueRead

PUBLISH = "ticketing.company_report.publish"
ONE = "/exchange-meetings/{meeting_id:uuid}"
Edition = Annotated[int, Meta(ge=0, le=1000)]


@get("/exchange-meetings", permission=READ, summary="Exchange meetings, the latest month first")
async def list_exchange_meetings(
    work: NamedDependency[Work], cursor: FromQuery[str | None] = None, limit: FromQuery[Limit] = 50
) -> Page[schemas.MeetingLineRead]:
    whole_company(work)
    rows, next_cursor = await ExchangeMeetingRepository(work).newest(cursor, limit)
    return Page(items=[line(row[0]) for row in rows], next_cursor=next_cursor)


@get("/exchange-meeting-guests", permission=PUBLISH, summary="Whoever can be invited: all active colleagues by name")
async def list_guests(work: NamedDependency[Work]) -> list[ColleagueRead]:
    whole_company(work)
    found = await StaffRepository(work).active()
    return [
        ColleagueRead(id=one.id, display_name=one.display_name, roles=one.roles, department=one.department)
        for one in found
    ]


@get(ONE, signed_in=True, summary="One exchange meeting, for its makers, the invited and whoever was sent the minutes")
async def read_exchange_meeting(
    meeting_id: FromPath[UUID], work: NamedDependency[Work], edition: FromQuery[Edition | None] = None
) -> schemas.ExchangeMeetingRead:
    """Minutes as they were sent last, or in the edition asked for; edition 0 as they were saved last."""
    return await read_meeting(work, meeting_id, edition)


@post("/exchange-meetings", permission=PUBLISH, summary="Plan the meeting about a month and invite to it")
async def plan_exchange_meeting(
    data: JSONBody[schemas.PlanExchangeMeeting], work: NamedDependency[Work]
) -> schemas.ExchangeMeetingRead:
    return await _read(work, (await ExchangeMeetingService(work).plan(data)).id)


@put(ONE, permission=PUBLISH, summary="Another time, place or people; the agenda is counted anew")
async def reschedule_exchange_meeting(
    meeting_id: FromPath[UUID],
    data: JSONBody[schemas.RescheduleExchangeMeeting],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> schemas.ExchangeMeetingRead:
    return await _read(work, (await ExchangeMeetingService(work).reschedule(meeting_id, if_match, data)).id)


@put(f"{ONE}/minutes", permission=PUBLISH, summary="Write the minutes")
async def save_minutes(
    meeting_id: FromPath[UUID],
    data: JSONBody[schemas.SaveMinutes],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> schemas.ExchangeMeetingRead:
    await ExchangeMeetingService(work).write(meeting_id, if_match, data)
    await work.flush()
    return await read_meeting(work, meeting_id, 0)


@post(f"{ONE}/send", permission=PUBLISH, status_code=200, summary="Send the minutes; actions become tasks")
async def send_minutes(
    meeting_id: FromPath[UUID],
    data: JSONBody[schemas.SendMinutes],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> schemas.ExchangeMeetingRead:
    """To the heads of departments and everybody invited; each acknowledges it."""
    return await _read(work, (await ExchangeMeetingService(work).send(meeting_id, if_match, data.reason)).id)


async def _read(work: Work, id: UUID) -> schemas.ExchangeMeetingRead:
    await work.flush()
    return await read_meeting(work, id, None)


routes = [
    list_exchange_meetings,
    list_guests,
    read_exchange_meeting,
    plan_exchange_meeting,
    reschedule_exchange_meeting,
    save_minutes,
    send_minutes,
]
