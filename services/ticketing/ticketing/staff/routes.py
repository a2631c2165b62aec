"""Colleagues who can be given work."""

from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from kit.work import Work
from ticketing.staff.schemas import ColleagueRead, WorkPermission
from ticketing.staff.service import StaffService


@get("/colleagues", permission="ticketing.ticket.read", summary="Who can handle tickets or carry out work here")
async def list_colleagues(
    work: NamedDependency[Work],
    community_id: FromQuery[UUID],
    able_to: FromQuery[WorkPermission] = "ticketing.ticket.process",
) -> list[ColleagueRead]:
    return await StaffService(work).able(able_to, community_id)


routes = [list_colleagues]
