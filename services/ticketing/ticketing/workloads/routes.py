"""What was done and what is left, over HTTP."""

from datetime import date
from typing import Literal
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.occurrences.days import refuse_unknown
from ticketing.workloads.schemas import DepartmentLoadRead, TeamRead, WatchedCustomersRead, WorkRecordRead
from ticketing.workloads.service import WorkloadService

LONGEST = 400  # days


@get("/team-calls", permission="ticketing.call.supervise", summary="Calls, handling times and scores by operator")
async def read_team_calls(work: NamedDependency[Work], first: FromQuery[date], last: FromQuery[date]) -> TeamRead:
    """From the first to the last day, both included."""
    refuse_unknown(first=first, last=last)
    if not first <= last or (last - first).days > LONGEST:
        raise InvalidFields([FieldError("last", "out_of_range")])
    return await WorkloadService(work).team(first, last)


@get("/department-work", permission="ticketing.call.handle", summary="Done and undone work per department")
async def list_department_work(
    work: NamedDependency[Work], *, community_id: FromQuery[UUID | None] = None
) -> list[DepartmentLoadRead]:
    """`done` within seven days."""
    return await WorkloadService(work).departments(community_id)


@get("/watched-customers", permission="ticketing.ticket.read", summary="Customers with open matters, and why to watch")
async def list_watched_customers(
    work: NamedDependency[Work],
    *,
    community_id: FromQuery[UUID | None] = None,
    why: FromQuery[Literal["any", "overdue", "promise_passed", "frequent", "major", "repeat"] | None] = None,
) -> WatchedCustomersRead:
    """`why` leaves those it applies to; without it, everybody with open matters. Who waits past a limit comes first,
    then past a promise, then frequent callers, major cases and repeated calls."""
    return await WorkloadService(work).watched(community_id, why)


@get("/work-records", permission="ticketing.ticket.read", summary="The work record of a day")
async def read_work_record(
    work: NamedDependency[Work], community_id: FromQuery[UUID], day: FromQuery[date]
) -> WorkRecordRead:
    refuse_unknown(day=day)
    return await WorkloadService(work).record_of(community_id, day)


routes = [read_team_calls, list_department_work, list_watched_customers, read_work_record]
