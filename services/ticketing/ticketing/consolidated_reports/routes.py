"""The consolidated daily over HTTP."""

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody
from msgspec import Meta

from kit.work import Work
from ticketing.consolidated_reports.schemas import ConsolidatedReportRead, IssueConsolidatedReport
from ticketing.consolidated_reports.service import ConsolidatedReportService

ONE = "/consolidated-reports/{consolidated_id:uuid}"
Edition = Annotated[int, Meta(ge=1, le=1000)]


@get(ONE, permission="ticketing.company_report.read", summary="The daily of the whole company")
async def read_consolidated_report(
    consolidated_id: FromPath[UUID], work: NamedDependency[Work], edition: FromQuery[Edition | None] = None
) -> ConsolidatedReportRead:
    """As it was issued last, or in the edition asked for; computed now while it was not."""
    return await ConsolidatedReportService(work).read(consolidated_id, edition)


@post(
    f"{ONE}/issue",
    permission="ticketing.company_report.publish",
    status_code=200,
    summary="Issue the daily, with the communities that are missing named",
)
async def issue_consolidated_report(
    consolidated_id: FromPath[UUID],
    data: JSONBody[IssueConsolidatedReport],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> ConsolidatedReportRead:
    service = ConsolidatedReportService(work)
    await service.issue(consolidated_id, if_match, data.reason)
    await work.flush()
    return await service.read(consolidated_id, None)


routes = [read_consolidated_report, issue_consolidated_report]
