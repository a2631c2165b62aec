"""What was done and what is left, over HTTP."""

from datetime import date
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.occurrences.days import refuse_unknown
from ticketing.workloads.schemas import DepartmentLoadRead, TeamRead, WatchedCustomerRead, WorkRecordRead
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


@get("/watched-customers", permission="ticketing.ticket.read", summary="Customers with open matters")
async def list_watched_customers(
    work: NamedDependency[Work], *, community_id: FromQuery[UUID | None] = None
) -> list[WatchedCustomerRead]:
    """At most a hundred, those over a limit first."""
    return await WorkloadService(work).watched(community_id)


@get("/work-records", permission="ticketing.ticket.read", summary="The work record of a day")
async def read_work_record(
    work: NamedDependency[Work], community_id: FromQuery[UUID], day: FromQuery[date]
) -> WorkRecordRead:
    refuse_unknown(day=day)
    return await WorkloadService(work).record_of(community_id, day)


routes = [read_team_calls, list_department_work, list_watched_customers, read_work_record]
