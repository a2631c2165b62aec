"""Referrals of a ticket."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.referrals.models import Referral


class ReferralRepository(Repository[Referral]):
    model: ClassVar[type[Referral]] = Referral

    async def of_ticket(self, ticket_id: UUID) -> Sequence[Referral]:
        table = Referral
        statement = select(table).where(table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id)
        return (await self.session.execute(statement.order_by(table.asked_at, table.id))).scalars().all()
