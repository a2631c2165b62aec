"""The clock policy over HTTP."""

from litestar import get
from litestar.di import NamedDependency

from kit.work import Work
from ticketing.clocks.schemas import PolicyRead
from ticketing.policies.repository import PolicyRepository


@get("/clock-policy", permission="ticketing.ticket.read", summary="The clock policy in force")
async def read_policy(work: NamedDependency[Work]) -> PolicyRead:
    return PolicyRead.of(await PolicyRepository(work).current())


routes = [read_policy]
