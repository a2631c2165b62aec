"""SQL of checks of callers."""

from datetime import datetime
from itertools import takewhile
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
        """What has agreed in this call since the same member of staff asked about somebody else in it."""
        found = await self.session.execute(
            self.scoped(select(CallerCheck.person_id, CallerCheck.agreed))
            .where(CallerCheck.call_id == call_id, CallerCheck.staff_id == staff_id)
            .order_by(CallerCheck.at.desc(), CallerCheck.id.desc())
        )
        of_them = takewhile(lambda row: row.person_id == person_id, found)
        return {datum for row in of_them for datum in row.agreed}
