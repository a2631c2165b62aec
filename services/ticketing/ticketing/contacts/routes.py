"""Looking behind the mask."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.contacts.schemas import UnmaskContact, UnmaskedContactRead
from ticketing.contacts.service import ContactService
from ticketing.tickets.repository import TicketRepository


@post(
    "/tickets/{ticket_id:uuid}/contact/unmask",
    permission="ticketing.contact.unmask",
    status_code=200,
    limit="30/minute",
    idempotent=False,  # every look is one of its own, and no answer in clear is kept for replays
    summary="Show the contact in clear",
)
async def unmask_contact(
    ticket_id: FromPath[UUID], data: JSONBody[UnmaskContact], work: NamedDependency[Work]
) -> UnmaskedContactRead:
    """Needs a purpose; who saw what and why is kept. Whoever reads the ticket only for a task or a measure of theirs
    calls nobody: a technician is given the number with an order of work, for its time, or handles an appointment."""
    ticket = await TicketRepository(work).in_hand(ticket_id)
    return await ContactService(work).unmask(ticket, data.purpose)


routes = [unmask_contact]
