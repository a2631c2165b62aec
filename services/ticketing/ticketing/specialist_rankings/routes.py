"""The ranking of specialists over HTTP."""

from datetime import date
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery
from litestar.response import Stream

from kit.work import Work
from ticketing.specialist_rankings.schemas import SpecialistRankingRead
from ticketing.specialist_rankings.service import SpecialistRankingService
from ticketing.specialist_rankings.spreadsheet import spreadsheet
from ticketing.spreadsheets.reading import refuse_unread
from ticketing.spreadsheets.words import Locale, Words
from ticketing.spreadsheets.workbook import CONTENT_TYPE, SAVED

READ = "ticketing.figures.read"


@get("/specialist-rankings", permission=READ, summary="Who handles valid complaints, the best closure rate first")
async def read_specialist_ranking(
    work: NamedDependency[Work],
    since: FromQuery[date],
    until: FromQuery[date],
    community_id: FromQuery[UUID | None] = None,
) -> SpecialistRankingRead:
    """Every figure is what the lists of tickets and clocks find with the same filter, as far as the reader sees."""
    return await SpecialistRankingService(work).read(since, until, community_id)


@get("/specialist-rankings/spreadsheet", permission="ticketing.figures.export", media_type=CONTENT_TYPE,
     limit="10/minute", summary="The ranking of specialists as a spreadsheet")  # fmt: skip
async def download_specialist_ranking(
    work: NamedDependency[Work],
    since: FromQuery[date],
    until: FromQuery[date],
    community_id: FromQuery[UUID | None] = None,
    locale: FromQuery[Locale] = "zh-CN",
) -> Stream:
    refuse_unread(work.principal, READ)
    ranking = await SpecialistRankingService(work).read(since, until, community_id)
    return Stream(iter([await spreadsheet(ranking, Words(locale))]), media_type=CONTENT_TYPE, headers=SAVED)


routes = [read_specialist_ranking, download_specialist_ranking]
