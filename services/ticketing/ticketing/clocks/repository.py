"""Clocks of a ticket."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.clocks.models import Clock


class ClockRepository(Repository[Clock]):
    """Whoever changes a clock holds the lock of its ticket: that is the order of locks everywhere."""

    model: ClassVar[type[Clock]] = Clock

    async def of_ticket(self, ticket_id: UUID) -> Sequence[Clock]:
        statement = select(Clock).where(Clock.ticket_id == ticket_id).order_by(Clock.started_at, Clock.id)
        found = await self.session.execute(self.scoped(statement).execution_options(populate_existing=True))
        return found.scalars().all()
