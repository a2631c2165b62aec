"""Daily reports over HTTP."""

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter
from msgspec.structs import asdict

from kit.schemas import Limit
from kit.work import Work
from ticketing.consolidated_reports.service import ConsolidatedReportService
from ticketing.daily_reports import schemas
from ticketing.daily_reports.codes import DailyState
from ticketing.daily_reports.reading import DailyReading, line
from ticketing.daily_reports.repository import DailyFilter, DailyReportRepository
from ticketing.daily_reports.service import DailyReportService
from ticketing.occurrences.days import refuse_unknown

READ, SUBMIT, RECEIVE = (f"ticketing.daily_report.{action}" for action in ("read", "submit", "receive"))
ONE = "/daily-reports/{daily_id:uuid}"
Days = Annotated[int, QueryParameter(ge=1, le=31)]
Edition = Annotated[int | None, QueryParameter(ge=1, le=1000)]


@get("/report-days", permission=READ, summary="Days with the reports of every community, the latest first")
async def list_report_days(
    work: NamedDependency[Work], before: FromQuery[date | None] = None, days: Days = 14
) -> list[schemas.ReportDayRead]:
    """`before`: the last day seen, to go on from there."""
    refuse_unknown(before=before)
    return await DailyReading(work).days(before, days)


@get("/daily-reports", permission=READ, summary="Daily reports, the latest day first")
async def list_daily_reports(
    work: NamedDependency[Work],
    *,
    in_state: Annotated[DailyState | None, QueryParameter(name="state")] = None,
    awaited: FromQuery[bool] = False,
    unreceived: FromQuery[bool] = False,
    community_id: FromQuery[UUID | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> schemas.DailyPageRead:
    """`awaited`: those of days that are over and not in. `unreceived`: those and what is in and not received yet."""
    before = work.today if awaited or unreceived else None
    wanted = DailyFilter(
        state=in_state, open_only=awaited, unreceived=unreceived, community_id=community_id, before=before
    )
    reports = DailyReportRepository(work)
    rows, next_cursor = await reports.listed(wanted, cursor, limit)
    items = [line(row, work.today) for row in rows]
    return schemas.DailyPageRead(items=items, next_cursor=next_cursor, **asdict(await reports.tally(wanted)))


@get(ONE, permission=READ, summary="One daily report")
async def read_daily_report(
    daily_id: FromPath[UUID], work: NamedDependency[Work], edition: Edition = None
) -> schemas.DailyReportRead:
    """As it was handed in last, or in the edition asked for; computed now while it is not in."""
    return await DailyReading(work).one(daily_id, edition)


@post("/daily-reports", permission=SUBMIT, summary="Begin the report of a day that has none")
async def open_daily_report(
    data: JSONBody[schemas.OpenDailyReport], work: NamedDependency[Work]
) -> schemas.DailyReportRead:
    """The company's daily of that day is begun with it when the day is over."""
    opened = await DailyReportService(work).open(data)
    if data.day < work.today:
        await ConsolidatedReportService(work).begin(data.day)
    return await _read(work, opened.id)


@post(f"{ONE}/remarks", permission=SUBMIT, status_code=200, summary="Add a remark to a case or to the day")
async def note_remark(
    daily_id: FromPath[UUID], data: JSONBody[schemas.NoteRemark], work: NamedDependency[Work]
) -> schemas.DailyReportRead:
    return await _read(work, (await DailyReportService(work).remark(daily_id, data)).id)


@post(f"{ONE}/submit", permission=SUBMIT, status_code=200, summary="Hand the report in")
async def submit_daily_report(
    daily_id: FromPath[UUID],
    data: JSONBody[schemas.SubmitDailyReport],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> schemas.DailyReportRead:
    """Refused while a case lacks its measure or planned date. What is handed in stays as it is."""
    return await _read(work, (await DailyReportService(work).submit(daily_id, if_match, nil=data.nil)).id)


@post(f"{ONE}/corrections", permission=SUBMIT, status_code=200, summary="Hand in a further edition with its reason")
async def correct_daily_report(
    daily_id: FromPath[UUID],
    data: JSONBody[schemas.AddDailyCorrection],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> schemas.DailyReportRead:
    return await _read(work, (await DailyReportService(work).correct(daily_id, if_match, data)).id)


@post(f"{ONE}/receive", permission=RECEIVE, status_code=200, summary="The centre has the report")
async def receive_daily_report(
    daily_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> schemas.DailyReportRead:
    return await _read(work, (await DailyReportService(work).receive(daily_id, if_match)).id)


async def _read(work: Work, id: UUID) -> schemas.DailyReportRead:
    await work.flush()
    return await DailyReading(work).one(id, None)


routes = [
    list_report_days,
    list_daily_reports,
    read_daily_report,
    open_daily_report,
    note_remark,
    submit_daily_report,
    correct_daily_report,
    receive_daily_report,
]
