"""Tickets, and lines of lists, as whoever asks may see them."""

from collections.abc import Iterable

from kit.work import Work
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.schemas import TicketRead
from ticketing.tickets.withholding import OTHERS, L, told


class Withholding:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketRepository(work)

    async def shown(self, lines: Iterable[L], of: str = "ticket_id") -> list[L]:
        """`of` names the field with the ticket of each."""
        listed = list(lines)
        named = (getattr(line, name, None) for line in listed for name in (of, *OTHERS))
        about_me = await self.tickets.those_about_me({id for id in named if id is not None})
        return told(listed, about_me, of)

    async def shown_one(self, line: L, of: str = "ticket_id") -> L:
        return (await self.shown([line], of))[0]


async def ticket_read(work: Work, ticket: Ticket) -> TicketRead:
    """What a ticket is read as, and what each of its verbs answers with."""
    await work.session.flush()  # what the verb has said of it counts too
    return await Withholding(work).shown_one(TicketRead.of(ticket), "id")
