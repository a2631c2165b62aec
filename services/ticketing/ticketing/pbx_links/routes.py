"""Setting up telephone systems, and the door their reports come in by."""

from typing import Any
from uuid import UUID

from litestar import get, post, put
from litestar.connection import Request
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.pbx_links.schemas import (
    ChangePbxLink,
    CreatePbxLink,
    PbxKeyRead,
    PbxLinkRead,
    ReportCall,
    ReportHeardRead,
)
from ticketing.pbx_links.service import PbxLinkService

MANAGE = "ticketing.pbx_link.manage"


@get("/pbx-links", permission=MANAGE, summary="Telephone systems")
async def list_pbx_links(work: NamedDependency[Work]) -> list[PbxLinkRead]:
    return await PbxLinkService(work).all()


@post("/pbx-links", permission=MANAGE, idempotent=False, summary="Connect a telephone system")
async def create_pbx_link(data: JSONBody[CreatePbxLink], work: NamedDependency[Work]) -> PbxKeyRead:
    """The key is shown this once."""
    return await PbxLinkService(work).create(data.name, data.dial_url)


@put("/pbx-links/{pbx_link_id:uuid}", permission=MANAGE, summary="Change a telephone system")
async def change_pbx_link(
    pbx_link_id: FromPath[UUID],
    data: JSONBody[ChangePbxLink],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> PbxLinkRead:
    return await PbxLinkService(work).change(pbx_link_id, if_match, data.name, data.dial_url, active=data.active)


@post(
    "/pbx-links/{pbx_link_id:uuid}/key",
    permission=MANAGE,
    status_code=200,
    idempotent=False,
    summary="Replace the key of a telephone system",
)
async def renew_pbx_key(
    pbx_link_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> PbxKeyRead:
    """The key is shown this once; the former one is good no longer."""
    return await PbxLinkService(work).renew_key(pbx_link_id, if_match)


@post(
    "/pbx-links/{pbx_link_id:uuid}/reports",
    public=True,
    status_code=200,
    limit="1200/minute",
    summary="A telephone system reports what happens on it",
)
async def report_call(
    pbx_link_id: FromPath[UUID],
    data: JSONBody[ReportCall],
    request: Request[Any, Any, Any],
    work: NamedDependency[Work],
) -> ReportHeardRead:
    """Signed with the key of the connection. Reports may come twice, late and in any order."""
    return await PbxLinkService(work).hear(pbx_link_id, request.headers, await request.body(), data)


routes = [list_pbx_links, create_pbx_link, change_pbx_link, renew_pbx_key, report_call]
