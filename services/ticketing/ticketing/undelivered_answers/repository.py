"""Answers that reached nobody, of one ticket."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.undelivered_answers.models import UndeliveredAnswer


class UndeliveredAnswerRepository(Repository[UndeliveredAnswer]):
    model: ClassVar[type[UndeliveredAnswer]] = UndeliveredAnswer

    async def of_ticket(self, ticket_id: UUID) -> Sequence[UndeliveredAnswer]:
        table = UndeliveredAnswer
        statement = select(table).where(table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id)
        return (await self.session.execute(statement.order_by(table.failed_at, table.id))).scalars().all()
