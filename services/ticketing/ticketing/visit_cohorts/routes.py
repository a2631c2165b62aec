"""Ad hoc rounds over HTTP."""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kit.work import Work
from ticketing.visit_cohorts.schemas import AddVisitRound, VisitRoundRead
from ticketing.visit_cohorts.service import VisitCohortService


@post("/return-visits/rounds", permission="ticketing.return_visit.assign", summary="Order a round of visits")
async def add_visit_round(data: JSONBody[AddVisitRound], work: NamedDependency[Work]) -> VisitRoundRead:
    """Or say with `only_count` how many people it would reach."""
    return await VisitCohortService(work).add_round(data)


routes = [add_visit_round]
