"""Return-visit rate and satisfaction over HTTP."""

from datetime import date
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery
from litestar.response import Stream

from kit.work import Work
from ticketing.occurrences.codes import Period
from ticketing.occurrences.days import refuse_unknown
from ticketing.return_visits.codes import Cohort
from ticketing.spreadsheets.reading import refuse_unread
from ticketing.spreadsheets.words import Locale, Words
from ticketing.spreadsheets.workbook import CONTENT_TYPE, SAVED
from ticketing.visit_queues.repository import VisitFilter
from ticketing.visit_statistics.schemas import VisitStatisticsRead
from ticketing.visit_statistics.service import VisitStatisticsService
from ticketing.visit_statistics.spreadsheet import spreadsheet

READ = "ticketing.return_visit.read"


@get("/return-visits/statistics", permission=READ, summary="Visits due and done, and scores")
async def read_visit_statistics(
    work: NamedDependency[Work],
    since: FromQuery[date],
    until: FromQuery[date],
    cohort: FromQuery[Cohort | None] = None,
    community_id: FromQuery[UUID | None] = None,
) -> VisitStatisticsRead:
    """What was due in the period, and what was said in the visits made in it. Every figure is what the list of visits
    finds with the same filter and `due_from`, `due_until` or `made_from`, `made_until`."""
    refuse_unknown(since=since, until=until)
    return await VisitStatisticsService(work).read(since, until, cohort, community_id)


@get("/return-visits/spreadsheet", permission="ticketing.figures.export", media_type=CONTENT_TYPE, limit="10/minute",
     summary="Visits due and done, scores, and the visits behind them as a spreadsheet")  # fmt: skip
async def download_visits(  # noqa: PLR0917  # filters are query parameters
    work: NamedDependency[Work],
    since: FromQuery[date],
    until: FromQuery[date],
    cohort: FromQuery[Cohort | None] = None,
    community_id: FromQuery[UUID | None] = None,
    locale: FromQuery[Locale] = "zh-CN",
) -> Stream:
    """Of the same period as the figures: visits due or made in it. More rows than one file may have are refused."""
    refuse_unread(work.principal, READ)
    refuse_unknown(since=since, until=until)
    found = await VisitStatisticsService(work).read(since, until, cohort, community_id)
    wanted = VisitFilter(counted=True, within=Period(first=since, last=until), cohort=cohort, community_id=community_id)
    content = await spreadsheet(work, found, wanted, Words(locale))
    return Stream(iter([content]), media_type=CONTENT_TYPE, headers=SAVED)


routes = [read_visit_statistics, download_visits]
