"""Suspensions over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.suspensions.schemas import ResumeTicket, SuspendTicket
from ticketing.suspensions.service import SuspensionService
from ticketing.tickets.addresses import ONE
from ticketing.tickets.schemas import TicketRead
from ticketing.tickets.withheld import ticket_read


@post(f"{ONE}/suspend", permission="ticketing.ticket.supervise", status_code=200, summary="Let it wait")
async def suspend_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[SuspendTicket],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """No clock of the procedure stops: only those the policy names pausable."""
    return await ticket_read(
        work, await SuspensionService(work).suspend(ticket_id, if_match, data.reason, data.resume_on)
    )


@post(f"{ONE}/resume", permission="ticketing.ticket.supervise", status_code=200, summary="Go on before the day")
async def resume_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[ResumeTicket],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await SuspensionService(work).resume(ticket_id, if_match, data.reason))


routes = [suspend_ticket, resume_ticket]
