"""What decides whether a ticket leads to a visit."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct
from sqlalchemy import func, select

from kit.work import Work
from ticketing.clocks.models import Clock
from ticketing.entries.models import TicketEntry
from ticketing.work_orders.codes import UNDER_WAY
from ticketing.work_orders.models import WorkOrder


class Orders(Struct, frozen=True):
    under_way: bool
    confirmed: bool
    """there was work, and the requester confirmed every piece of it"""


class VisitOriginRepository:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.session = work.session

    async def reopened_at(self, ticket_id: UUID) -> datetime | None:
        """When the ticket was last taken up again: from then on it may lead to another visit."""
        found = await self.session.execute(
            select(func.max(TicketEntry.at)).where(
                TicketEntry.tenant_id == self.work.tenant_id,
                TicketEntry.ticket_id == ticket_id,
                TicketEntry.verb == "reopen",
            )
        )
        at: datetime | None = found.scalar_one()
        return at

    async def decided_since(self, ticket_id: UUID, since: datetime | None) -> bool:
        """Whether the rules have waived the visit already."""
        statement = select(TicketEntry.id).where(
            TicketEntry.tenant_id == self.work.tenant_id,
            TicketEntry.ticket_id == ticket_id,
            TicketEntry.verb == "visit_waived",
        )
        if since is not None:
            statement = statement.where(TicketEntry.at >= since)
        return (await self.session.execute(statement.limit(1))).first() is not None

    async def orders(self, ticket_id: UUID) -> Orders:
        finished = WorkOrder.state.in_(("verified", "closed"))
        found = await self.session.execute(
            select(
                func.count().filter(WorkOrder.state.in_(UNDER_WAY)),
                func.count().filter(finished),
                func.count().filter(finished, WorkOrder.verified_by == "requester"),
            ).where(WorkOrder.tenant_id == self.work.tenant_id, WorkOrder.ticket_id == ticket_id)
        )
        under_way, done, confirmed = found.one()
        return Orders(under_way=under_way > 0, confirmed=done > 0 and confirmed == done)

    async def limit(self, ticket_id: UUID, visit_id: UUID) -> datetime | None:
        """When the clock of a visit is due; None where the company's policy sets no limit for it."""
        found = await self.session.execute(
            select(Clock.due_at).where(
                Clock.tenant_id == self.work.tenant_id, Clock.ticket_id == ticket_id, Clock.about_id == visit_id
            )
        )
        return found.scalars().first()
