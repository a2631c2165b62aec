"""Conversions over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.conversions.schemas import ConvertTicket
from ticketing.conversions.service import ConversionService
from ticketing.tickets.addresses import ONE
from ticketing.tickets.schemas import TicketRead
from ticketing.tickets.withheld import ticket_read


@post(f"{ONE}/convert", permission="ticketing.ticket.assign", status_code=200, summary="Make it another kind")
async def convert_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[ConvertTicket],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """Number, registration, first receiver, contact and history stay. A complaint is converted by a supervisor."""
    return await ticket_read(work, await ConversionService(work).convert(ticket_id, if_match, data))


routes = [convert_ticket]
