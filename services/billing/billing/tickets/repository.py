"""Tickets as projected."""

from uuid import UUID

from billing.tickets.models import Ticket
from events import ticketing
from kit import copies
from kit.consumers import Facts
from kit.repository import Repository


class TicketRepository(Repository[Ticket]):
    model = Ticket

    async def keep(self, facts: Facts[ticketing.TicketFact]) -> None:
        rows = [{"id": meta.aggregate_id, "no": event.no, "community_id": event.community_id} for event, meta in facts]
        await copies.keep(self.work, Ticket, rows)

    async def community_of(self, id: UUID) -> UUID | None:
        """Of a ticket within reach."""
        found = await self.find(id)
        return None if found is None else found.community_id
