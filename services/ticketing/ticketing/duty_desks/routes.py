"""The state of the posts over HTTP."""

from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from kit.work import Work
from ticketing.duty_desks.schemas import DutyDeskRead
from ticketing.duty_desks.service import DutyDesks


@get("/duty-desks", permission="ticketing.duty.read", summary="Who is at the posts now, and which stand empty")
async def list_duty_desks(
    work: NamedDependency[Work], community_id: FromQuery[UUID | None] = None
) -> list[DutyDeskRead]:
    return await DutyDesks(work).read(community_id)


routes = [list_duty_desks]
