"""Lines of lists as whoever asks may see them."""

from collections.abc import Iterable

from kit.work import Work
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.withholding import L, told


class Withholding:
    def __init__(self, work: Work) -> None:
        self.tickets = TicketRepository(work)

    async def shown(self, lines: Iterable[L], of: str = "ticket_id") -> list[L]:
        """`of` names the field with the ticket of each."""
        listed = list(lines)
        tickets = {id for line in listed if (id := getattr(line, of)) is not None}
        return told(listed, await self.tickets.those_about_me(tickets), of)

    async def shown_one(self, line: L) -> L:
        return (await self.shown([line]))[0]
