"""The summary of inquiries over HTTP."""

from datetime import date
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery
from litestar.response import Stream

from kit.work import Work
from ticketing.inquiry_summaries.schemas import InquirySummaryRead
from ticketing.inquiry_summaries.service import InquirySummaryService
from ticketing.inquiry_summaries.spreadsheet import spreadsheet
from ticketing.spreadsheets.reading import refuse_unread
from ticketing.spreadsheets.words import Locale, Words
from ticketing.spreadsheets.workbook import CONTENT_TYPE, SAVED

READ = "ticketing.figures.read"


@get("/inquiry-summaries", permission=READ, summary="What people asked, by topic, and what waits for an answer")
async def read_inquiry_summary(
    work: NamedDependency[Work],
    since: FromQuery[date],
    until: FromQuery[date],
    community_id: FromQuery[UUID | None] = None,
) -> InquirySummaryRead:
    """Every figure is what the list of tickets finds with the filter beside it, as far as the reader sees."""
    return await InquirySummaryService(work).read(since, until, community_id)


@get("/inquiry-summaries/spreadsheet", permission="ticketing.figures.export", media_type=CONTENT_TYPE,
     limit="10/minute", summary="The summary of inquiries as a spreadsheet")  # fmt: skip
async def download_inquiry_summary(
    work: NamedDependency[Work],
    since: FromQuery[date],
    until: FromQuery[date],
    community_id: FromQuery[UUID | None] = None,
    locale: FromQuery[Locale] = "zh-CN",
) -> Stream:
    refuse_unread(work.principal, READ)
    summary = await InquirySummaryService(work).read(since, until, community_id)
    return Stream(iter([await spreadsheet(work, summary, Words(locale))]), media_type=CONTENT_TYPE, headers=SAVED)


routes = [read_inquiry_summary, download_inquiry_summary]
