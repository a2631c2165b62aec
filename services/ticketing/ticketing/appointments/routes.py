"""Appointments over HTTP."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from kit.schemas import Limit
from kit.work import Work
from ticketing.appointments import schemas
from ticketing.appointments.repository import AgendaFilter, AgendaRepository
from ticketing.appointments.service import CONFIRM, SERVE, AppointmentService
from ticketing.tickets.addresses import ONE
from ticketing.tickets.codes import State
from ticketing.tickets.schemas import TicketRead
from ticketing.tickets.withheld import Withholding, ticket_read

HERE = f"{ONE}/appointment"


@get("/appointments", permission=SERVE, summary="Who comes where and when")
async def list_appointments(
    work: NamedDependency[Work],
    *,
    in_state: Annotated[State | None, QueryParameter(name="state")] = None,
    community_id: FromQuery[UUID | None] = None,
    staff_id: FromQuery[UUID | None] = None,
    starts_from: FromQuery[datetime | None] = None,
    starts_until: FromQuery[datetime | None] = None,
    mine: FromQuery[bool] = False,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> schemas.AgendaPageRead:
    """`mine`: those of the caller. `starts_from` is included, `starts_until` is not."""
    wanted = AgendaFilter(
        state=in_state,
        community_id=community_id,
        staff_id=work.principal.id if mine else staff_id,
        starts_from=starts_from,
        starts_until=starts_until,
    )
    agenda = AgendaRepository(work)
    rows, next_cursor = await agenda.page_of(wanted, cursor, limit)
    return schemas.AgendaPageRead(
        items=await Withholding(work).shown(schemas.AgendaLineRead(**row._mapping) for row in rows),
        next_cursor=next_cursor,
        counts=await agenda.counts(wanted),
    )


@post("/appointments", permission="ticketing.ticket.register", summary="Take a wish for an appointment")
async def request_appointment(data: JSONBody[schemas.RequestAppointment], work: NamedDependency[Work]) -> TicketRead:
    """It is confirmed within two hours of duty (K17)."""
    return await ticket_read(work, await AppointmentService(work).request(data))


@post(f"{HERE}/confirm", permission=CONFIRM, status_code=200, summary="Confirm person and slot")
async def confirm_slot(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.ConfirmSlot],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await AppointmentService(work).confirm(ticket_id, if_match, data))


@post(f"{HERE}/reschedule", permission=CONFIRM, status_code=200, summary="Another slot or person")
async def reschedule_appointment(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.RescheduleAppointment],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await AppointmentService(work).reschedule(ticket_id, if_match, data))


@post(f"{HERE}/begin", permission=SERVE, status_code=200, summary="The service begins")
async def begin_service(
    ticket_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> TicketRead:
    return await ticket_read(work, await AppointmentService(work).begin(ticket_id, if_match))


@post(f"{HERE}/finish", permission=SERVE, status_code=200, summary="The service is done")
async def finish_service(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.FinishService],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await AppointmentService(work).finish(ticket_id, if_match, data.result))


@post(f"{HERE}/evaluate", permission="ticketing.ticket.close", status_code=200, summary="What the customer says of it")
async def evaluate_service(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.EvaluateService],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await AppointmentService(work).evaluate(ticket_id, if_match, data))


@post(f"{HERE}/cancel", permission=CONFIRM, status_code=200, summary="Cancel an appointment")
async def cancel_appointment(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.CancelAppointment],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await AppointmentService(work).cancel(ticket_id, if_match, data.reason))


@post(f"{HERE}/no-show", permission=SERVE, status_code=200, summary="Nobody was there")
async def miss_appointment(
    ticket_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> TicketRead:
    return await ticket_read(work, await AppointmentService(work).miss(ticket_id, if_match))


routes = [
    list_appointments,
    request_appointment,
    confirm_slot,
    reschedule_appointment,
    begin_service,
    finish_service,
    evaluate_service,
    cancel_appointment,
    miss_appointment,
]
