"""Clocks of a ticket."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, not_, or_, select

from kit.repository import Repository
from ticketing.clocks.models import Clock
from ticketing.entries.models import TicketEntry
from ticketing.tickets.codes import MAJOR
from ticketing.tickets.models import Ticket


class ClockRepository(Repository[Clock]):
    """Whoever changes a clock holds the lock of its ticket: that is the order of locks everywhere."""

    model: ClassVar[type[Clock]] = Clock

    async def of_ticket(self, ticket_id: UUID) -> Sequence[Clock]:
        statement = select(Clock).where(Clock.ticket_id == ticket_id).order_by(Clock.started_at, Clock.id)
        found = await self.session.execute(self.scoped(statement).execution_options(populate_existing=True))
        return found.scalars().all()

    async def owed(self, ticket_id: UUID) -> set[UUID]:
        """The missed clocks of a ticket whose demand is still open."""
        statement = (
            select(Clock.id)
            .join(Ticket, (Ticket.tenant_id == Clock.tenant_id) & (Ticket.id == Clock.ticket_id))
            .where(Clock.ticket_id == ticket_id, Ticket.tenant_id == self.work.tenant_id, still_owed())
        )
        return set((await self.session.execute(self.scoped(statement))).scalars())


def still_owed() -> ColumnElement[bool]:
    """A missed clock never becomes met (C3.3). What it asked for is still owed until the ticket shows that it was done:
    accepted (K01), reported (K05, K06), a first measure (K08), an answer to the requester (K13, K14).

    For statements that have the clock beside its ticket.
    """
    answered = exists().where(
        TicketEntry.tenant_id == Clock.tenant_id,
        TicketEntry.ticket_id == Clock.ticket_id,
        TicketEntry.visibility == "public",
        TicketEntry.at >= Clock.due_at,
    )
    unheard = and_(Ticket.replied_at.is_(None), not_(answered))
    return and_(
        Clock.result == "missed",
        or_(
            and_(Clock.code == "K01", Ticket.accepted_at.is_(None)),
            and_(Clock.code.in_(("K05", "K06")), Ticket.major_reported_at.is_(None), Ticket.severity.in_(MAJOR)),
            and_(Clock.code == "K08", Ticket.measure.is_(None), Ticket.replied_at.is_(None)),
            and_(Clock.code.in_(("K13", "K14")), unheard),
        ),
    )
