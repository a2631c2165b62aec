"""Tickets as projected."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import literal, or_, select

from billing.tickets.models import ENDED, Ticket
from events import ticketing
from kit import copies
from kit.consumers import Facts
from kit.repository import Repository

MOST = 50


class TicketRepository(Repository[Ticket]):
    model = Ticket

    async def keep(self, facts: Facts[ticketing.TicketFact]) -> None:
        rows = [
            {
                "id": meta.aggregate_id,
                "no": event.no,
                "community_id": event.community_id,
                "kind": event.kind,
                "unit_id": event.unit_id,
                "person_id": event.person_id,
                "open": event.state not in ENDED,
                "about_ids": event.accused,
            }
            for event, meta in facts
        ]
        await copies.keep(self.work, Ticket, rows)

    async def community_of(self, id: UUID) -> UUID | None:
        """Of a ticket within reach."""
        found = await self.find(id)
        return None if found is None else found.community_id

    async def open_of(self, unit_id: UUID | None, person_id: UUID | None) -> Sequence[Any]:
        """The open ones of a home and of a person, complaints first; whoever one is about does not learn whose it
        is (C3.2 row 20)."""
        whose = [column == id for column, id in ((Ticket.unit_id, unit_id), (Ticket.person_id, person_id)) if id]
        if not whose:
            return ()
        me = literal(self.work.principal.id)
        statement = (
            self.scoped(select(Ticket.id, Ticket.no, Ticket.kind))
            .where(Ticket.open.is_(True), or_(*whose), ~(me == Ticket.about_ids.any_()))
            .order_by((Ticket.kind == "complaint").desc(), Ticket.id.desc())
            .limit(MOST)
        )
        return (await self.session.execute(statement)).all()
