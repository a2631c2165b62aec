"""The procedure over HTTP. Every verb but notes and attempts needs the version the caller has seen."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.clocks.schemas import ClockExplainedRead
from ticketing.dossiers import procedure
from ticketing.dossiers.schemas import ProcedureRead
from ticketing.dossiers.service import DossierService
from ticketing.tickets import schemas
from ticketing.tickets.addresses import ONE
from ticketing.tickets.schemas import TicketDetailRead, TicketRead
from ticketing.tickets.service import TicketService
from ticketing.tickets.withheld import ticket_read
from ticketing.work_orders.service import WorkOrderService


@get(ONE, signed_in=True, summary="One ticket with timeline, clocks and work orders")
async def read_ticket(ticket_id: FromPath[UUID], work: NamedDependency[Work]) -> TicketDetailRead:
    """For whoever reads tickets, and whoever has a part in this one: who helps on it, has a department's task or a
    measure of its approved plan."""
    return await DossierService(work).read(ticket_id)


@get(f"{ONE}/clocks", signed_in=True, summary="The ticket's clocks, explained")
async def explain_clocks(ticket_id: FromPath[UUID], work: NamedDependency[Work]) -> list[ClockExplainedRead]:
    return await DossierService(work).explain(ticket_id)


@get(f"{ONE}/procedure", signed_in=True, summary="What the procedure has come to")
async def read_procedure(ticket_id: FromPath[UUID], work: NamedDependency[Work]) -> ProcedureRead:
    """Rulings, investigation, plans, tasks of departments, notices, referrals, transfers, suspensions, assistants."""
    return await procedure.read_procedure(work, ticket_id)


@get(f"{ONE}/promise-limits", permission="ticketing.ticket.read", summary="The latest that may be promised")
async def read_promise_limits(ticket_id: FromPath[UUID], work: NamedDependency[Work]) -> schemas.PromiseLimitsRead:
    """Of the next answer, and of the answer of another round."""
    return await DossierService(work).promise_limits(ticket_id)


@post(f"{ONE}/accept", permission="ticketing.ticket.accept", status_code=200, summary="Accept a ticket")
async def accept_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.AcceptTicket],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """The caller becomes the handler; the clocks of handling start."""
    return await ticket_read(work, await TicketService(work).accept(ticket_id, if_match, data.promised_reply_at))


@post(f"{ONE}/assign", permission="ticketing.ticket.assign", status_code=200, summary="Assign a ticket")
async def assign_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.AssignTicket],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await TicketService(work).assign(ticket_id, if_match, data))


@post(f"{ONE}/reclassify", permission="ticketing.ticket.assign", status_code=200, summary="Change the class")
async def reclassify_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.ReclassifyTicket],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """Becoming major starts the report clock now."""
    return await ticket_read(work, await TicketService(work).reclassify(ticket_id, if_match, data))


@post(f"{ONE}/locate", permission="ticketing.ticket.register", status_code=200, summary="Say where it is")
async def locate_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.LocateTicket],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """Replaces unit and place. The warranty of the unit may change the phase, and with it the clocks."""
    return await ticket_read(work, await TicketService(work).locate(ticket_id, if_match, data))


@post(f"{ONE}/hand-over", permission="ticketing.ticket.supervise", status_code=200, summary="Change the handler")
async def hand_over_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.HandOverTicket],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await TicketService(work).hand_over(ticket_id, if_match, data))


@post(f"{ONE}/report-major", permission="ticketing.ticket.process", status_code=200, summary="File the sheet")
async def report_major(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.ReportMajor],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """The complaint sheet of a major or urgent case goes to the service centre."""
    return await ticket_read(work, await TicketService(work).report_major(ticket_id, if_match, data))


@post(f"{ONE}/first-measure", permission="ticketing.ticket.process", status_code=200, summary="First measure")
async def take_measure(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.TakeMeasure],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """The first measure with its planned date."""
    return await ticket_read(work, await TicketService(work).take_measure(ticket_id, if_match, data))


@post(f"{ONE}/notes", permission="ticketing.ticket.process", summary="Add a note or an interim answer")
async def add_note(
    ticket_id: FromPath[UUID], data: JSONBody[schemas.AddNote], work: NamedDependency[Work]
) -> TicketRead:
    return await ticket_read(work, await TicketService(work).note(ticket_id, data))


@post(f"{ONE}/resolve", permission="ticketing.ticket.process", status_code=200, summary="State the result")
async def resolve_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.ResolveTicket],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await TicketService(work).resolve(ticket_id, if_match, data))


@post(f"{ONE}/reply", permission="ticketing.ticket.reply", status_code=200, summary="Tell the requester")
async def reply_to_requester(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.ReplyToRequester],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await TicketService(work).reply(ticket_id, if_match, data))


@post(f"{ONE}/contact-attempts", permission="ticketing.ticket.process", summary="Nobody was reached")
async def record_contact_attempt(
    ticket_id: FromPath[UUID], data: JSONBody[schemas.RecordContactAttempt], work: NamedDependency[Work]
) -> TicketRead:
    return await ticket_read(work, await TicketService(work).record_attempt(ticket_id, data))


@post(f"{ONE}/close", permission="ticketing.ticket.close", status_code=200, summary="Close a ticket")
async def close_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.CloseTicket],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """The customer confirms, or two contact attempts on different days have failed."""
    return await ticket_read(work, await TicketService(work).close(ticket_id, if_match, data))


@post(f"{ONE}/return", permission="ticketing.ticket.close", status_code=200, summary="Back to processing")
async def return_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.TakeUpAgain],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """The customer is not satisfied. A second time a supervisor decides."""
    return await ticket_read(work, await TicketService(work).send_back(ticket_id, if_match, data))


@post(f"{ONE}/reopen", permission="ticketing.ticket.supervise", status_code=200, summary="Go on with a closed one")
async def reopen_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.TakeUpAgain],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """Within thirty days of closing; later the matter is registered anew as a repeat."""
    return await ticket_read(work, await TicketService(work).reopen(ticket_id, if_match, data))


@post(f"{ONE}/withdraw", permission="ticketing.ticket.withdraw", status_code=200, summary="Withdraw a ticket")
async def withdraw_ticket(
    ticket_id: FromPath[UUID],
    data: JSONBody[schemas.WithdrawTicket],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await WorkOrderService(work).withdraw_ticket(ticket_id, if_match, data.statement))


routes = [
    read_ticket,
    explain_clocks,
    read_procedure,
    read_promise_limits,
    accept_ticket,
    assign_ticket,
    reclassify_ticket,
    locate_ticket,
    hand_over_ticket,
    report_major,
    take_measure,
    add_note,
    resolve_ticket,
    reply_to_requester,
    record_contact_attempt,
    close_ticket,
    return_ticket,
    reopen_ticket,
    withdraw_ticket,
]
