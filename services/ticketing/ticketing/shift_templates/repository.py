"""Finds shift templates."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.shift_templates.models import ShiftTemplate


class ShiftTemplateRepository(Repository[ShiftTemplate]):
    model: ClassVar[type[ShiftTemplate]] = ShiftTemplate

    async def of_community(self, community_id: UUID) -> Sequence[ShiftTemplate]:
        statement = self.scoped(select(ShiftTemplate)).where(ShiftTemplate.community_id == community_id)
        found = await self.session.execute(statement.order_by(ShiftTemplate.begins, ShiftTemplate.id))
        return found.scalars().all()

    async def name_taken(self, community_id: UUID, name: str, but: UUID | None = None) -> bool:
        found = await self.session.execute(
            select(ShiftTemplate.id).where(
                ShiftTemplate.tenant_id == self.work.tenant_id,
                ShiftTemplate.community_id == community_id,
                ShiftTemplate.name == name,
            )
        )
        return any(id != but for id in found.scalars())
