"""Click to call over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.dialings.schemas import DialingRead, StartCall
from ticketing.dialings.service import DialingService

HANDLE = "ticketing.call.handle"


@post("/dialings", permission=HANDLE, status_code=202, limit="30/minute", summary="Have somebody called")
async def start_call(data: JSONBody[StartCall], work: NamedDependency[Work]) -> DialingRead:
    """The phone on the own desk rings first, then the other side's. Given up after a minute."""
    return await DialingService(work).start(data)


@get("/calls/{call_id:uuid}/dialing", permission=HANDLE, summary="Whether the telephone system took the call")
async def read_dialing(call_id: FromPath[UUID], work: NamedDependency[Work]) -> DialingRead:
    return await DialingService(work).read(call_id)


routes = [start_call, read_dialing]
