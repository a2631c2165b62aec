"""Assistants over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.assistants.schemas import AddAssistant
from ticketing.assistants.service import AssistantService
from ticketing.tickets.addresses import ONE
from ticketing.tickets.schemas import TicketRead
from ticketing.tickets.withheld import ticket_read


@post(f"{ONE}/assistants", permission="ticketing.ticket.process", summary="Have a colleague help")
async def add_assistant(
    ticket_id: FromPath[UUID], data: JSONBody[AddAssistant], work: NamedDependency[Work]
) -> TicketRead:
    return await ticket_read(work, await AssistantService(work).add(ticket_id, data.staff_id))


@post(f"{ONE}/assistants/{{staff_id:uuid}}/release", permission="ticketing.ticket.process", status_code=200,
      summary="The colleague is not needed any more")  # fmt: skip
async def release_assistant(
    ticket_id: FromPath[UUID], staff_id: FromPath[UUID], work: NamedDependency[Work]
) -> TicketRead:
    return await ticket_read(work, await AssistantService(work).release(ticket_id, staff_id))


routes = [add_assistant, release_assistant]
