"""SQL of the copies of verified callers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, update

from billing.caller_checks.models import CallerCheck
from kit import copies
from kit.work import Work


class CallerCheckRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def keep(self, check: dict[str, Any]) -> None:
        await copies.keep(self.work, CallerCheck, [check])

    async def limit(self, id: UUID, until: datetime) -> None:
        """Nothing happens when there is no such check."""
        statement = update(CallerCheck).where(CallerCheck.tenant_id == self.work.tenant_id, CallerCheck.id == id)
        await self.work.session.execute(statement.values(until=until))

    async def remove(self, id: UUID) -> None:
        await self.work.session.execute(
            delete(CallerCheck).where(CallerCheck.tenant_id == self.work.tenant_id, CallerCheck.id == id)
        )

    async def remove_spent(self, id: UUID) -> None:
        """Only when its time is over."""
        await self.work.session.execute(
            delete(CallerCheck).where(
                CallerCheck.tenant_id == self.work.tenant_id,
                CallerCheck.id == id,
                CallerCheck.until <= self.work.now,
            )
        )

    async def good(self) -> Sequence[CallerCheck]:
        """Those of whoever asks whose time is not over."""
        found = await self.work.session.execute(
            select(CallerCheck).where(
                CallerCheck.tenant_id == self.work.tenant_id,
                CallerCheck.staff_id == self.work.principal.id,
                CallerCheck.until > self.work.now,
            )
        )
        return found.scalars().all()
