"""Clocks of a ticket."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Boolean, literal_column, select

from kit.repository import Repository
from ticketing.clocks.models import Clock
from ticketing.models import one_of
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
            .where(Clock.ticket_id == ticket_id, Ticket.tenant_id == self.work.tenant_id, STILL_OWED)
        )
        return set((await self.session.execute(self.scoped(statement))).scalars())


STILL_OWED = literal_column(
    f"""(clock.result = 'missed' AND (
  clock.code = 'K01' AND ticket.accepted_at IS NULL
  OR clock.code IN ('K05', 'K06') AND ticket.major_reported_at IS NULL AND {one_of("ticket.severity", MAJOR)}
  OR clock.code = 'K08' AND ticket.measure IS NULL AND ticket.replied_at IS NULL
  OR clock.code IN ('K13', 'K14') AND ticket.replied_at IS NULL AND NOT EXISTS (
    SELECT FROM ticket_entry answer WHERE answer.tenant_id = clock.tenant_id AND answer.ticket_id = clock.ticket_id
      AND answer.visibility = 'public' AND answer.at >= clock.due_at)))""",
    Boolean,
)
"""A missed clock never becomes met (C3.3). What it asked for is still owed until the ticket shows that it was done:
accepted (K01), reported (K05, K06), a first measure (K08), an answer to the requester (K13, K14).

For statements that have the clock beside its ticket.
"""
