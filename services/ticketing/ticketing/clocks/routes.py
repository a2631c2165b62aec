"""Clocks that press, over all tickets the reader may see."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from kit.schemas import Limit
from kit.work import Work
from ticketing.clocks.schemas import ClockCountsRead, ClockPageRead, WatchedClockRead
from ticketing.clocks.watch import Standing, WatchFilter
from ticketing.clocks.watching import ClockWatch
from ticketing.occurrences.codes import Validity
from ticketing.tickets.codes import Kind, Severity
from ticketing.tickets.schemas import DepartmentName
from ticketing.tickets.withheld import Withholding

OfCode = Annotated[str | None, QueryParameter(name="clock", pattern=r"^K\d\d$(?!\n)")]


@get(
    "/clocks",
    permission="ticketing.ticket.read",
    summary="Clocks that press or have ended, by how they stand",
)
async def list_clocks(
    *,
    work: NamedDependency[Work],
    standing: FromQuery[Standing] = "overdue",
    of_code: OfCode = None,
    community_id: FromQuery[UUID | None] = None,
    handler_id: FromQuery[UUID | None] = None,
    department: FromQuery[DepartmentName | None] = None,
    kind: FromQuery[Kind | None] = None,
    severity: FromQuery[Severity | None] = None,
    validity: FromQuery[Validity | None] = None,
    of_handler: FromQuery[bool] = False,
    stopped_since: FromQuery[datetime | None] = None,
    stopped_before: FromQuery[datetime | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> ClockPageRead:
    """`validity`: of the complaint, partly valid among the valid. `of_handler`: limits the handler has to keep."""
    wanted = WatchFilter(
        standing=standing,
        code=of_code,
        community_id=community_id,
        handler_id=handler_id,
        department=department,
        kind=kind,
        severity=severity,
        validity=validity,
        of_handler=of_handler,
        stopped_since=stopped_since,
        stopped_before=stopped_before,
    )
    watch = ClockWatch(work)
    rows, following = await watch.page_of(wanted, cursor, limit)
    return ClockPageRead(
        items=await Withholding(work).shown(WatchedClockRead(**row._mapping) for row in rows),
        next_cursor=following,
        counts=ClockCountsRead(**await watch.counts(wanted)),
    )


routes = [list_clocks]
