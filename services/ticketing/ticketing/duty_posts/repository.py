"""Finds duty posts."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.duty_posts.models import DutyPost


class DutyPostRepository(Repository[DutyPost]):
    model: ClassVar[type[DutyPost]] = DutyPost

    async def of_community(self, community_id: UUID) -> Sequence[DutyPost]:
        return await self.listed(community_id)

    async def listed(self, community_id: UUID | None) -> Sequence[DutyPost]:
        """Of one community, or of all the caller serves."""
        statement = self.scoped(select(DutyPost))
        if community_id is not None:
            statement = statement.where(DutyPost.community_id == community_id)
        found = await self.session.execute(statement.order_by(DutyPost.kind, DutyPost.name, DutyPost.id))
        return found.scalars().all()

    async def of_stay(self, id: UUID) -> DutyPost:
        """The post somebody is signed in at, whatever the caller may see of it."""
        found = await self.session.execute(
            select(DutyPost).where(DutyPost.tenant_id == self.work.tenant_id, DutyPost.id == id)
        )
        return found.scalar_one()

    async def name_taken(self, community_id: UUID, name: str, but: UUID | None = None) -> bool:
        found = await self.session.execute(
            select(DutyPost.id).where(
                DutyPost.tenant_id == self.work.tenant_id,
                DutyPost.community_id == community_id,
                DutyPost.name == name,
            )
        )
        return any(id != but for id in found.scalars())
