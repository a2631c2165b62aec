"""Suspensions of a ticket."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.suspensions.models import Suspension


class SuspensionRepository(Repository[Suspension]):
    model: ClassVar[type[Suspension]] = Suspension

    async def of_ticket(self, ticket_id: UUID) -> Sequence[Suspension]:
        table = Suspension
        statement = select(table).where(table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id)
        return (await self.session.execute(statement.order_by(table.suspended_at))).scalars().all()
