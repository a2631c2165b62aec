"""Signing in and out over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.attendances.repository import AttendanceRepository
from ticketing.attendances.schemas import AttendanceRead, AttendanceRowRead, SignIn
from ticketing.attendances.service import AttendanceService

WORK = "ticketing.duty.work"


@post("/duty-posts/{post_id:uuid}/sign-in", permission=WORK, summary="Begin duty at a post")
async def sign_in(post_id: FromPath[UUID], data: JSONBody[SignIn], work: NamedDependency[Work]) -> AttendanceRead:
    return AttendanceRead.of(await AttendanceService(work).sign_in(post_id, data.leave_id))


@post("/attendances/{attendance_id:uuid}/sign-out", permission=WORK, status_code=200, summary="End duty at a post")
async def sign_out(
    attendance_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> AttendanceRead:
    """Possible when the hand-over is signed; a relief signs out when the colleague is back."""
    return AttendanceRead.of(await AttendanceService(work).sign_out(attendance_id, if_match))


@post(
    "/duty-posts/{post_id:uuid}/report-empty",
    permission="ticketing.duty.approve",
    status_code=200,
    summary="Nobody is at the post though somebody is signed in",
)
async def report_empty(post_id: FromPath[UUID], work: NamedDependency[Work]) -> list[AttendanceRead]:
    return [AttendanceRead.of(each) for each in await AttendanceService(work).report_empty(post_id)]


@get("/attendances", permission="ticketing.duty.read", summary="Who was on duty when, newest first")
async def list_attendances(
    work: NamedDependency[Work],
    *,
    community_id: FromQuery[UUID | None] = None,
    staff_id: FromQuery[UUID | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[AttendanceRowRead]:
    rows, next_cursor = await AttendanceRepository(work).newest(community_id, staff_id, cursor, limit)
    return Page(items=[AttendanceRowRead(**row._mapping) for row in rows], next_cursor=next_cursor)


routes = [sign_in, sign_out, report_empty, list_attendances]
