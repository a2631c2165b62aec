"""Once it is known whom a complaint is about, what is answered with it or repeats it is about them too (C3.2 row 20).
Whoever keeps copies of those tickets hears it at once, not with what next happens to them.
"""

from uuid import UUID

from kit.work import Work
from ticketing.tickets.facts import fact
from ticketing.tickets.repository import TicketRepository

RESTATE = "ticket.restate"


class Restatement:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def of_those_beside(self, id: UUID) -> None:
        """Each as it stands; as many statements for many as for one, besides their rows."""
        tickets = TicketRepository(self.work)
        beside = await tickets.about_the_same(id)
        accused = await tickets.accused_of(beside)
        for ticket in beside:
            self.work.record(ticket, fact("reclassify", ticket, accused[ticket.id]))
