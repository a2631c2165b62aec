"""What breaks a limit within the hour, over HTTP."""

from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from kit.work import Work
from ticketing.breaches.repository import BreachFilter
from ticketing.breaches.schemas import BreachesRead
from ticketing.breaches.service import BreachService


@get(
    "/breaches", permission="ticketing.ticket.read", summary="Tickets due within the hour or late, most pressing first"
)
async def list_breaches(
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    assignee_id: FromQuery[UUID | None] = None,
) -> BreachesRead:
    return await BreachService(work).within_the_hour(BreachFilter(community_id=community_id, assignee_id=assignee_id))


routes = [list_breaches]
