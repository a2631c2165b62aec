"""Who helps on a ticket."""

from uuid import UUID

from kit.problems import NotFound
from kit.work import Work
from ticketing.assistants.errors import AssistsAlready
from ticketing.assistants.models import Assistant
from ticketing.assistants.repository import AssistantRepository
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import TicketService


class AssistantService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketService(work)
        self.assistants = AssistantRepository(work)

    async def add(self, ticket_id: UUID, staff_id: UUID) -> Ticket:
        ticket = await self.tickets.locked(ticket_id, None)
        step = ticket.step("assist", self.work.now)
        await self.tickets.eligible(ticket, staff_id)
        present = {one.staff_id for one in await self.assistants.of_ticket(ticket.id)}
        if staff_id in present | {ticket.handler_id}:
            raise AssistsAlready
        self.assistants.add(Assistant(ticket_id=ticket.id, staff_id=staff_id, since=self.work.now))
        return await self.tickets.stated(ticket, step, {"assistant_id": staff_id}, details={"to": str(staff_id)})

    async def release(self, ticket_id: UUID, staff_id: UUID) -> Ticket:
        ticket = await self.tickets.locked(ticket_id, None)
        step = ticket.step("release_assistant", self.work.now)
        found = next((one for one in await self.assistants.of_ticket(ticket.id) if one.staff_id == staff_id), None)
        if found is None:
            raise NotFound
        await self.assistants.remove(found)
        return await self.tickets.stated(ticket, step, details={"to": str(staff_id)})
