"""Return-visit rate and satisfaction over HTTP."""

from datetime import date
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from kit.work import Work
from ticketing.occurrences.days import refuse_unknown
from ticketing.return_visits.codes import Cohort
from ticketing.visit_statistics.schemas import VisitStatisticsRead
from ticketing.visit_statistics.service import VisitStatisticsService


@get("/return-visits/statistics", permission="ticketing.return_visit.read", summary="Visits due and done, and scores")
async def read_visit_statistics(
    work: NamedDependency[Work],
    due_from: FromQuery[date],
    due_until: FromQuery[date],
    cohort: FromQuery[Cohort | None] = None,
    community_id: FromQuery[UUID | None] = None,
) -> VisitStatisticsRead:
    """Every figure is what the list of visits finds with the same filter."""
    refuse_unknown(due_from=due_from, due_until=due_until)
    return await VisitStatisticsService(work).read(due_from, due_until, cohort, community_id)


routes = [read_visit_statistics]
