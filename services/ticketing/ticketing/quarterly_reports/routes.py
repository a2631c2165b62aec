"""Quarterly reports over HTTP."""

from typing import Annotated
from uuid import UUID

from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody
from msgspec import Meta

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.quarterly_reports import schemas
from ticketing.quarterly_reports.repository import QuarterlyReportRepository
from ticketing.quarterly_reports.service import QuarterlyReportService, line
from ticketing.report_figures.quarters import Quarter
from ticketing.staff.reach import whole_company

READ, PUBLISH = "ticketing.company_report.read", "ticketing.company_report.publish"
ONE = "/quarterly-reports/{quarterly_id:uuid}"
Edition = Annotated[int, Meta(ge=0, le=1000)]


@get("/quarterly-reports", permission=READ, summary="Quarterly reports, the latest first")
async def list_quarterly_reports(
    work: NamedDependency[Work], cursor: FromQuery[str | None] = None, limit: FromQuery[Limit] = 50
) -> Page[schemas.QuarterlyLineRead]:
    whole_company(work)
    rows, next_cursor = await QuarterlyReportRepository(work).newest(cursor, limit)
    return Page(items=[line(row[0]) for row in rows], next_cursor=next_cursor)


@get(ONE, permission=READ, summary="One quarterly report")
async def read_quarterly_report(
    quarterly_id: FromPath[UUID], work: NamedDependency[Work], edition: FromQuery[Edition | None] = None
) -> schemas.QuarterlyReportRead:
    """As it was published last, or in the edition asked for; edition 0 is counted now."""
    return await QuarterlyReportService(work).read(quarterly_id, edition)


@post("/quarterly-reports", permission=PUBLISH, summary="Begin the report of a quarter before its last day")
async def open_quarterly_report(
    data: JSONBody[schemas.OpenQuarterlyReport], work: NamedDependency[Work]
) -> schemas.QuarterlyReportRead:
    service = QuarterlyReportService(work)
    report = await service.open(Quarter(year=data.year, number=data.number))
    return await service.read(report.id, None)


@put(f"{ONE}/words", permission=PUBLISH, summary="Say what the quarter shows and what is to be improved")
async def save_quarterly_words(
    quarterly_id: FromPath[UUID],
    data: JSONBody[schemas.SaveQuarterlyWords],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> schemas.QuarterlyReportRead:
    service = QuarterlyReportService(work)
    await service.save(quarterly_id, if_match, data)
    await work.flush()
    return await service.read(quarterly_id, None)


@post(f"{ONE}/publish", permission=PUBLISH, status_code=200, summary="Send the report to leaders and experts")
async def publish_quarterly_report(
    quarterly_id: FromPath[UUID],
    data: JSONBody[schemas.PublishQuarterlyReport],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> schemas.QuarterlyReportRead:
    """Each has a copy of their own and acknowledges it."""
    service = QuarterlyReportService(work)
    await service.publish(quarterly_id, if_match, data.reason)
    await work.flush()
    return await service.read(quarterly_id, None)


routes = [
    list_quarterly_reports,
    read_quarterly_report,
    open_quarterly_report,
    save_quarterly_words,
    publish_quarterly_report,
]
