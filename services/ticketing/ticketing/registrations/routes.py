"""Intake over HTTP."""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec.structs import asdict

from kit.work import Work
from ticketing.channel_keys.doors import refuse_staff
from ticketing.registrations.schemas import RegisterTicket
from ticketing.registrations.service import Intake, RegistrationService
from ticketing.tickets.schemas import TicketRead
from ticketing.tickets.withheld import ticket_read


@post("/tickets", permission="ticketing.ticket.register", summary="Register a ticket of any kind")
async def register_ticket(data: JSONBody[RegisterTicket], work: NamedDependency[Work]) -> TicketRead:
    """The caller becomes first receiver and stays accountable to the end."""
    await refuse_staff(work, data.channel, data.community_id)
    said = asdict(data)
    intake = Intake(hand_to_id=said.pop("handler_id"), **said, first_receiver_id=work.principal.id, asks=True)
    return await ticket_read(work, await RegistrationService(work).register(intake))


routes = [register_ticket]
