"""The analysis of feedback over HTTP."""

from datetime import date
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery
from litestar.response import Stream

from kit.work import Work
from ticketing.feedback_analyses.schemas import FeedbackAnalysisRead
from ticketing.feedback_analyses.service import FeedbackAnalysisService
from ticketing.feedback_analyses.spreadsheet import spreadsheet
from ticketing.spreadsheets.reading import refuse_unread
from ticketing.spreadsheets.words import Locale, Words
from ticketing.spreadsheets.workbook import CONTENT_TYPE, SAVED
from ticketing.tickets.schemas import DepartmentName

READ = "ticketing.figures.read"


@get("/feedback-analyses", permission=READ, summary="What customers said in a period, against the period before")
async def read_feedback_analysis(
    work: NamedDependency[Work],
    since: FromQuery[date],
    until: FromQuery[date],
    community_id: FromQuery[UUID | None] = None,
    department: FromQuery[DepartmentName | None] = None,
) -> FeedbackAnalysisRead:
    """Every figure is what the list of tickets or of visits finds with the filter beside it, as far as the reader sees.
    `department`: what it is found to have caused, for its digest."""
    return await FeedbackAnalysisService(work, since, until, community_id, department).read()


@get("/feedback-analyses/spreadsheet", permission="ticketing.figures.export", media_type=CONTENT_TYPE,
     limit="10/minute", summary="The analysis of feedback as a spreadsheet")  # fmt: skip
async def download_feedback_analysis(  # noqa: PLR0917  # filters are query parameters
    work: NamedDependency[Work],
    since: FromQuery[date],
    until: FromQuery[date],
    community_id: FromQuery[UUID | None] = None,
    department: FromQuery[DepartmentName | None] = None,
    locale: FromQuery[Locale] = "zh-CN",
) -> Stream:
    refuse_unread(work.principal, READ)
    found = await FeedbackAnalysisService(work, since, until, community_id, department).read()
    return Stream(iter([await spreadsheet(work, found, Words(locale))]), media_type=CONTENT_TYPE, headers=SAVED)


routes = [read_feedback_analysis, download_feedback_analysis]
