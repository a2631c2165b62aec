"""Assistants of a ticket."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.assistants.models import Assistant


class AssistantRepository(Repository[Assistant]):
    model: ClassVar[type[Assistant]] = Assistant

    async def of_ticket(self, ticket_id: UUID) -> Sequence[Assistant]:
        table = Assistant
        statement = select(table).where(table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id)
        return (await self.session.execute(statement.order_by(table.since, table.id))).scalars().all()

    async def remove(self, assistant: Assistant) -> None:
        await self.session.delete(assistant)
