"""Incidents over HTTP."""

from typing import Annotated
from uuid import UUID

from litestar import get, patch, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from kit.schemas import Limit
from kit.work import Work
from ticketing.incidents import schemas
from ticketing.incidents.reading import IncidentReading
from ticketing.incidents.repository import IncidentFilter
from ticketing.incidents.service import IncidentService

READ, MANAGE = "ticketing.incident.read", "ticketing.incident.manage"
ONE = "/incidents/{incident_id:uuid}"


@get("/incidents", permission=READ, summary="Incidents, the latest first")
async def list_incidents(
    work: NamedDependency[Work],
    *,
    in_state: Annotated[schemas.IncidentState | None, QueryParameter(name="state")] = None,
    community_id: FromQuery[UUID | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> schemas.IncidentPageRead:
    wanted = IncidentFilter(state=in_state, community_id=community_id)
    return await IncidentReading(work).page(wanted, cursor, limit)


@get("/incidents/banners", permission=READ, summary="What operators have to know now")
async def list_banners(
    work: NamedDependency[Work], community_id: FromQuery[UUID | None] = None
) -> list[schemas.BannerRead]:
    return await IncidentReading(work).banners(community_id)


@get(ONE, permission=READ, summary="One incident with its places, tickets and notices")
async def read_incident(incident_id: FromPath[UUID], work: NamedDependency[Work]) -> schemas.IncidentRead:
    return await IncidentReading(work).one(incident_id)


@post("/incidents", permission=MANAGE, summary="Open an incident")
async def open_incident(data: JSONBody[schemas.OpenIncident], work: NamedDependency[Work]) -> schemas.IncidentRead:
    """From a suggested cluster or by hand."""
    return await _read(work, (await IncidentService(work).open(data)).id)


@patch(ONE, permission=MANAGE, summary="Change what is read out, and until when it lasts")
async def change_incident(
    incident_id: FromPath[UUID],
    data: JSONBody[schemas.ChangeIncident],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> schemas.IncidentRead:
    return await _read(work, (await IncidentService(work).change(incident_id, if_match, data)).id)


@post(f"{ONE}/tickets", permission="ticketing.ticket.register", status_code=200, summary="A ticket has this cause")
async def join_incident(
    incident_id: FromPath[UUID], data: JSONBody[schemas.JoinIncident], work: NamedDependency[Work]
) -> schemas.IncidentRead:
    return await _read(work, (await IncidentService(work).join(incident_id, data.ticket_id)).id)


@post(f"{ONE}/tickets/{{ticket_id:uuid}}/leave", permission=MANAGE, status_code=200, summary="It has another cause")
async def leave_incident(
    incident_id: FromPath[UUID],
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.LeaveIncident],
    work: NamedDependency[Work],
) -> schemas.IncidentRead:
    return await _read(work, (await IncidentService(work).leave(incident_id, ticket_id, data.reason)).id)


@post(f"{ONE}/notices", permission=MANAGE, status_code=200, summary="Tell everybody concerned")
async def give_notice(
    incident_id: FromPath[UUID], data: JSONBody[schemas.GiveNotice], work: NamedDependency[Work]
) -> schemas.IncidentRead:
    """Public words, to the contact of every ticket once. Each ticket is still answered itself."""
    return await _read(work, (await IncidentService(work).give_notice(incident_id, data.text)).id)


@post(f"{ONE}/control", permission=MANAGE, status_code=200, summary="The cause is removed")
async def control_incident(
    incident_id: FromPath[UUID],
    data: JSONBody[schemas.ControlIncident],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> schemas.IncidentRead:
    return await _read(work, (await IncidentService(work).control(incident_id, if_match, data.cause)).id)


@post(f"{ONE}/review", permission=MANAGE, status_code=200, summary="Look back on it")
async def review_incident(
    incident_id: FromPath[UUID],
    data: JSONBody[schemas.ReviewIncident],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> schemas.IncidentRead:
    return await _read(work, (await IncidentService(work).look_back(incident_id, if_match, data.review)).id)


@post(f"{ONE}/close", permission=MANAGE, status_code=200, summary="Close a reviewed incident")
async def close_incident(
    incident_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> schemas.IncidentRead:
    return await _read(work, (await IncidentService(work).close(incident_id, if_match)).id)


async def _read(work: Work, id: UUID) -> schemas.IncidentRead:
    await work.flush()
    return await IncidentReading(work).one(id)


routes = [
    list_incidents,
    list_banners,
    read_incident,
    open_incident,
    change_incident,
    join_incident,
    leave_incident,
    give_notice,
    control_incident,
    review_incident,
    close_incident,
]
