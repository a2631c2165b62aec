"""The figures of the operation over HTTP."""

from datetime import date
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from kit.work import Work
from ticketing.figures.schemas import OperationRead
from ticketing.figures.service import FigureService
from ticketing.tickets.schemas import DepartmentName


@get("/figures", permission="ticketing.figures.read", summary="What came in, was in time, waits, and where it is from")
async def read_figures(
    work: NamedDependency[Work],
    since: FromQuery[date],
    until: FromQuery[date],
    community_id: FromQuery[UUID | None] = None,
    department: FromQuery[DepartmentName | None] = None,
) -> OperationRead:
    """Every figure is what the lists of tickets and clocks find with the same filter, as far as the reader sees.

    `department`: of cases it was found responsible for."""
    return await FigureService(work).read(since, until, community_id, department)


routes = [read_figures]
