"""Rulings of a ticket."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.rulings.models import RULINGS_AT_MOST, Ruling


class RulingRepository(Repository[Ruling]):
    model: ClassVar[type[Ruling]] = Ruling

    async def of_ticket(self, ticket_id: UUID) -> Sequence[Ruling]:
        statement = select(Ruling).where(Ruling.tenant_id == self.work.tenant_id, Ruling.ticket_id == ticket_id)
        return (await self.session.execute(statement.order_by(Ruling.at, Ruling.id))).scalars().all()

    async def last_word(self, ticket_id: UUID) -> bool:
        """Whether the ruling in force is the last one: an objection was heard."""
        return len(await self.of_ticket(ticket_id)) >= RULINGS_AT_MOST
