"""Complaints over HTTP."""

from datetime import datetime
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery
from msgspec.structs import asdict

from kit.schemas import Limit
from kit.work import Work
from ticketing.complaints.repository import ComplaintFilter, ComplaintRepository, Confirmation, Found, Ruled
from ticketing.complaints.schemas import ComplaintPageRead, ComplaintRowRead
from ticketing.overviews.repository import OverviewRepository, TicketFilter
from ticketing.tickets.codes import Severity
from ticketing.tickets.schemas import Code


@get("/complaints", permission="ticketing.ticket.read", summary="Complaints with ruling, cause and confirmation")
async def list_complaints(
    *,
    work: NamedDependency[Work],
    ruled: FromQuery[Ruled | None] = None,
    open_only: FromQuery[bool] = False,
    severity: FromQuery[Severity | None] = None,
    class_l1: FromQuery[Code | None] = None,
    confirmation: FromQuery[Confirmation | None] = None,
    cause: FromQuery[Found | None] = None,
    community_id: FromQuery[UUID | None] = None,
    building_id: FromQuery[UUID | None] = None,
    registered_since: FromQuery[datetime | None] = None,
    registered_before: FromQuery[datetime | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> ComplaintPageRead:
    """The newest first. `confirmation`: what the owner said to the result; `cause`: whether it is known."""
    wanted = ComplaintFilter(
        tickets=TicketFilter(
            open_only=open_only,
            severity=severity,
            class_l1=class_l1,
            community_id=community_id,
            building_id=building_id,
            registered_since=registered_since,
            registered_before=registered_before,
        ),
        ruled=ruled,
        confirmation=confirmation,
        cause=cause,
    )
    complaints = ComplaintRepository(OverviewRepository(work))
    rows, following = await complaints.page(wanted, cursor, limit)
    return ComplaintPageRead(
        items=[ComplaintRowRead(**row._mapping) for row in rows],
        next_cursor=following,
        **asdict(await complaints.tally(wanted)),
    )


routes = [list_complaints]
