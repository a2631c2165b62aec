"""Urge notices of a ticket."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.urge_notices.models import UrgeNotice


class UrgeNoticeRepository(Repository[UrgeNotice]):
    model: ClassVar[type[UrgeNotice]] = UrgeNotice

    async def of_ticket(self, ticket_id: UUID) -> Sequence[UrgeNotice]:
        table = UrgeNotice
        statement = select(table).where(table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id)
        return (await self.session.execute(statement.order_by(table.number))).scalars().all()
