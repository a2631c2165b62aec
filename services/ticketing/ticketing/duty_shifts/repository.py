"""Finds what was done of a checklist."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.duty_shifts.models import ShiftCheck


class ShiftCheckRepository(Repository[ShiftCheck]):
    model: ClassVar[type[ShiftCheck]] = ShiftCheck

    async def of_shift(self, shift_id: UUID) -> Sequence[ShiftCheck]:
        statement = self.scoped(select(ShiftCheck)).where(ShiftCheck.shift_id == shift_id)
        return (await self.session.execute(statement.order_by(ShiftCheck.done_at))).scalars().all()
