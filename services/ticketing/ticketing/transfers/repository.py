"""Transfers of a ticket and to a person."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.transfers.models import Transfer


class TransferRepository(Repository[Transfer]):
    model: ClassVar[type[Transfer]] = Transfer

    async def offered(self, ticket_id: UUID) -> Transfer | None:
        """What stands, locked; whoever sees it."""
        table = Transfer
        statement = select(table).where(
            table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id, table.state == "offered"
        )
        found = await self.session.execute(statement.with_for_update().execution_options(populate_existing=True))
        return found.scalar_one_or_none()

    async def of_ticket(self, ticket_id: UUID) -> Sequence[Transfer]:
        table = Transfer
        statement = select(table).where(table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id)
        return (await self.session.execute(statement.order_by(table.offered_at, table.id))).scalars().all()
