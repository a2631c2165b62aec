"""Merging over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.mergers.schemas import MergeTicket
from ticketing.mergers.service import MergerService
from ticketing.tickets.addresses import ONE
from ticketing.tickets.schemas import TicketRead
from ticketing.tickets.withheld import ticket_read


@post(f"{ONE}/merge", permission="ticketing.ticket.assign", status_code=200, summary="Merge into another ticket")
async def merge_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[MergeTicket],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """The duplicate ends; its requester is answered together with the other's."""
    return await ticket_read(work, await MergerService(work).merge(ticket_id, if_match, data.into, data.reason))


routes = [merge_ticket]
