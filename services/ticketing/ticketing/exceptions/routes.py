"""Exceptions over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody

from kit.schemas import Limit
from kit.work import Work
from ticketing.exceptions.repository import ExceptionFilter
from ticketing.exceptions.schemas import AcknowledgeExceptionRow, ExceptionCountsRead, ExceptionPageRead, SourceCode
from ticketing.exceptions.service import ExceptionService

READ = "ticketing.exception.read"


@get("/exceptions", permission=READ, summary="What needs a supervisor, the oldest first")
async def list_exceptions(
    work: NamedDependency[Work],
    *,
    source: FromQuery[SourceCode | None] = None,
    community_id: FromQuery[UUID | None] = None,
    acknowledged: FromQuery[bool] = False,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> ExceptionPageRead:
    """`acknowledged`: what somebody has seen and what has not got worse since, instead of the rest."""
    wanted = ExceptionFilter(source=source, community_id=community_id, acknowledged=acknowledged)
    return await ExceptionService(work).page(wanted, cursor, limit)


@get("/exceptions/counts", permission=READ, summary="How many of each nobody has seen")
async def count_exceptions(
    work: NamedDependency[Work], community_id: FromQuery[UUID | None] = None
) -> ExceptionCountsRead:
    return ExceptionCountsRead(counts=await ExceptionService(work).counts(community_id))


@post("/exceptions/acknowledge", permission="ticketing.exception.acknowledge", status_code=204, summary="Seen")
async def acknowledge_exception(data: JSONBody[AcknowledgeExceptionRow], work: NamedDependency[Work]) -> None:
    await ExceptionService(work).acknowledge(data)


routes = [list_exceptions, count_exceptions, acknowledge_exception]
