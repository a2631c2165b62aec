"""Clocks of a ticket."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Boolean, literal_column, select

from kit.repository import Repository
from ticketing.clocks.models import Clock


class ClockRepository(Repository[Clock]):
    """Whoever changes a clock holds the lock of its ticket: that is the order of locks everywhere."""

    model: ClassVar[type[Clock]] = Clock

    async def of_ticket(self, ticket_id: UUID) -> Sequence[Clock]:
        statement = select(Clock).where(Clock.ticket_id == ticket_id).order_by(Clock.started_at, Clock.id)
        found = await self.session.execute(self.scoped(statement).execution_options(populate_existing=True))
        return found.scalars().all()


STILL_OWED = literal_column("(clock.result = 'missed' AND clock.settled_at IS NULL)", Boolean)
"""A missed clock never becomes met (C3.3). What it asked for is owed until an event settles it: the same events that
would have met it, so every rule of every policy knows by itself when it is done. As in the index of owed clocks."""
