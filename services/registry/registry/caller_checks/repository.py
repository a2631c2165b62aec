"""SQL of checks of callers."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from registry.caller_checks.models import CallerCheck


class CallerCheckRepository(Repository[CallerCheck]):
    model = CallerCheck

    async def differed_since(self, person_id: UUID, since: datetime) -> int:
        """How many answers about the person did not agree since then, whoever asked."""
        found = await self.session.execute(
            self.scoped(select(CallerCheck.differed)).where(CallerCheck.person_id == person_id, CallerCheck.at >= since)
        )
        return sum(len(differed) for differed in found.scalars())

    async def agreed_in(self, call_id: UUID, person_id: UUID, staff_id: UUID) -> set[str]:
        found = await self.session.execute(
            self.scoped(select(CallerCheck.agreed)).where(
                CallerCheck.call_id == call_id, CallerCheck.person_id == person_id, CallerCheck.staff_id == staff_id
            )
        )
        return {datum for agreed in found.scalars() for datum in agreed}
