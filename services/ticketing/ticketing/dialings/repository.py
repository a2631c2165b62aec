"""Finds wishes to be connected."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.dialings.models import Dialing


class DialingRepository(Repository[Dialing]):
    model: ClassVar[type[Dialing]] = Dialing

    async def of_call(self, call_id: UUID) -> Dialing | None:
        found = await self.session.execute(self.scoped(select(Dialing).where(Dialing.call_id == call_id)))
        dialing: Dialing | None = found.scalar_one_or_none()
        return dialing
