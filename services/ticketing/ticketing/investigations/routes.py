"""Investigations over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.investigations.schemas import ConcludeInvestigation
from ticketing.investigations.service import InvestigationService
from ticketing.tickets.addresses import ONE
from ticketing.tickets.schemas import TicketRead
from ticketing.tickets.withheld import ticket_read


@post(f"{ONE}/investigate", permission="ticketing.ticket.process", status_code=200, summary="Begin to investigate")
async def begin_investigation(
    ticket_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> TicketRead:
    return await ticket_read(work, await InvestigationService(work).begin(ticket_id, if_match))


@post(f"{ONE}/conclude", permission="ticketing.ticket.process", status_code=200, summary="Say what was found")
async def conclude_investigation(
    ticket_id: FromPath[UUID],
    data: JSONBody[ConcludeInvestigation],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """Cause, evidence and who is responsible; all five steps done."""
    return await ticket_read(work, await InvestigationService(work).conclude(ticket_id, if_match, data))


routes = [begin_investigation, conclude_investigation]
