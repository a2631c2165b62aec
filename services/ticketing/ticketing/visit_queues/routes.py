"""Lists of visits over HTTP, and taking the next one."""

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from kit.problems import FieldError, InvalidFields
from kit.schemas import Limit
from kit.work import Work
from ticketing.occurrences.days import refuse_unknown
from ticketing.return_visits.codes import Cohort, VisitState
from ticketing.return_visits.schemas import VisitDetailRead
from ticketing.tickets.schemas import Code, DepartmentName
from ticketing.visit_queues.repository import VisitFilter
from ticketing.visit_queues.schemas import NextVisitRead, TakeNextVisit, VisitPageRead
from ticketing.visit_queues.service import VisitQueueService

READ = "ticketing.return_visit.read"


@get("/return-visits", permission=READ, summary="Return visits; open ones by urgency, others latest first")
async def list_visits(
    work: NamedDependency[Work],
    *,
    in_state: Annotated[VisitState | None, QueryParameter(name="state")] = None,
    open_only: FromQuery[bool] = False,
    cohort: FromQuery[Cohort | None] = None,
    community_id: FromQuery[UUID | None] = None,
    unit_id: FromQuery[UUID | None] = None,
    person_id: FromQuery[UUID | None] = None,
    ticket_id: FromQuery[UUID | None] = None,
    owner_id: FromQuery[UUID | None] = None,
    mine: FromQuery[bool] = False,
    class_l1: FromQuery[Code | None] = None,
    department: FromQuery[DepartmentName | None] = None,
    due_from: FromQuery[date | None] = None,
    due_until: FromQuery[date | None] = None,
    made_from: FromQuery[date | None] = None,
    made_until: FromQuery[date | None] = None,
    counted: FromQuery[bool] = False,
    overdue: FromQuery[bool] = False,
    contacted: FromQuery[bool] = False,
    low: FromQuery[bool] = False,
    score: FromQuery[int | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> VisitPageRead:
    """`mine`: the caller answers for it. `low`: a score of two or less. `made_from` and `made_until`: the days a visit
    was made. `counted`: what the figures count, all but cancelled visits. `contacted`: done or tried, by the time of
    that; of a person or a unit only. `department`: the one found responsible for the case a visit follows."""
    refuse_unknown(due_from=due_from, due_until=due_until, made_from=made_from, made_until=made_until)
    if contacted and person_id is None and unit_id is None:
        raise InvalidFields([FieldError("person_id", "required")])
    wanted = VisitFilter(
        state=in_state,
        open_only=open_only,
        cohort=cohort,
        community_id=community_id,
        unit_id=unit_id,
        person_id=person_id,
        ticket_id=ticket_id,
        owner_id=work.principal.id if mine else owner_id,
        class_l1=class_l1,
        department=department,
        due_from=due_from,
        due_until=due_until,
        made_from=made_from,
        made_until=made_until,
        counted=counted,
        overdue=overdue,
        contacted=contacted,
        low=low,
        score=score,
    )
    return await VisitQueueService(work).page(wanted, cursor, limit)


@get("/return-visits/{visit_id:uuid}", permission=READ, summary="One visit with its questions and attempts")
async def read_visit(visit_id: FromPath[UUID], work: NamedDependency[Work]) -> VisitDetailRead:
    return await VisitQueueService(work).read(visit_id)


@post(
    "/return-visits/next", permission="ticketing.return_visit.conduct", status_code=200, summary="Take the next visit"
)
async def take_next_visit(data: JSONBody[TakeNextVisit], work: NamedDependency[Work]) -> NextVisitRead:
    """The most pressing visit that nobody is on, of a person nobody talks to and nobody tried today."""
    return await VisitQueueService(work).take_next(data)


routes = [list_visits, read_visit, take_next_visit]
