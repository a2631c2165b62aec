"""Rulings over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.rulings import schemas
from ticketing.rulings.service import RulingService
from ticketing.tickets.addresses import ONE
from ticketing.tickets.schemas import TicketRead
from ticketing.tickets.withheld import ticket_read


@post(f"{ONE}/doubt", permission="ticketing.ticket.process", status_code=200, summary="Doubt that it is valid")
async def note_doubt(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.NoteDoubt],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await RulingService(work).note_doubt(ticket_id, if_match, data.reason))


@post(f"{ONE}/ruling-requests", permission="ticketing.ticket.process", status_code=200, summary="Ask the centre")
async def request_ruling(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.RequestRuling],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """The centre answers within four hours (K03)."""
    return await ticket_read(work, await RulingService(work).request(ticket_id, if_match, data))


@post(f"{ONE}/rulings", permission="ticketing.ticket.process", status_code=200, summary="Rule: valid or not")
async def rule_on_complaint(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.RuleOnComplaint],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """A doubtful complaint is ruled on by the centre, a clear one by its handler."""
    return await ticket_read(work, await RulingService(work).rule(ticket_id, if_match, data))


@post(f"{ONE}/objections", permission="ticketing.ticket.supervise", status_code=200, summary="The customer objects")
async def object_to_ruling(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.ObjectToRuling],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await RulingService(work).object(ticket_id, if_match, data.new_facts))


routes = [note_doubt, request_ruling, rule_on_complaint, object_to_ruling]
