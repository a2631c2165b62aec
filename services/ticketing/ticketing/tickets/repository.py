"""Finds tickets."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import func, select

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.entries.models import TicketEntry
from ticketing.tickets.models import Ticket
from ticketing.work_orders.codes import UNDER_WAY
from ticketing.work_orders.models import WorkOrder


class TicketRepository(Repository[Ticket]):
    model: ClassVar[type[Ticket]] = Ticket

    async def of_order(self, ticket_id: UUID, *, lock: bool = False) -> Ticket:
        """The ticket of a work order the caller may work on, whether or not their reach shows the ticket itself."""
        statement = select(Ticket).where(Ticket.tenant_id == self.work.tenant_id, Ticket.id == ticket_id)
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        return (await self.session.execute(statement)).scalar_one()

    async def by_token(self, token_hash: bytes) -> Ticket | None:
        found = await self.session.execute(self.scoped(select(Ticket).where(Ticket.status_token_hash == token_hash)))
        return found.scalar_one_or_none()

    async def open_work_orders(self, ticket_id: UUID) -> int:
        counted = await self.session.execute(
            select(func.count()).where(
                WorkOrder.tenant_id == self.work.tenant_id,
                WorkOrder.ticket_id == ticket_id,
                WorkOrder.state.in_(UNDER_WAY),
            )
        )
        return counted.scalar_one()

    async def failed_attempts(self, ticket_id: UUID, since: datetime | None) -> Sequence[datetime]:
        """When the requester was tried in vain since the reply."""
        statement = select(TicketEntry.at).where(
            TicketEntry.tenant_id == self.work.tenant_id,
            TicketEntry.ticket_id == ticket_id,
            TicketEntry.verb == "record_attempt",
        )
        if since is not None:
            statement = statement.where(TicketEntry.at >= since)
        return (await self.session.execute(statement)).scalars().all()

    async def timeline(self, ticket_id: UUID, *, public: bool = False) -> Sequence[AnyRow]:
        """Entries, oldest first."""
        entry = TicketEntry
        statement = (
            select(
                entry.id,
                entry.at,
                entry.actor_id,
                entry.verb,
                entry.from_state,
                entry.to_state,
                entry.from_handler_id,
                entry.to_handler_id,
                entry.dwell_seconds,
                entry.visibility,
                entry.channel,
                entry.text,
                entry.details,
            )
            .where(entry.tenant_id == self.work.tenant_id, entry.ticket_id == ticket_id)
            .order_by(entry.at, entry.id)
        )
        if public:
            statement = statement.where(entry.visibility == "public")
        return (await self.session.execute(statement)).all()
