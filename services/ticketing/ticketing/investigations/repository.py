"""The investigation of a ticket."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.investigations.models import Investigation


class InvestigationRepository(Repository[Investigation]):
    model: ClassVar[type[Investigation]] = Investigation

    async def of_ticket(self, ticket_id: UUID) -> Investigation | None:
        table = Investigation
        found = await self.session.execute(
            select(table).where(table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id)
        )
        return found.scalar_one_or_none()
