"""Finds duty posts."""

from collections.abc import Collection, Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.duty_posts.models import DutyPost


class DutyPostRepository(Repository[DutyPost]):
    model: ClassVar[type[DutyPost]] = DutyPost

    async def several(self, ids: Collection[UUID], *, lock: bool = False) -> dict[UUID, DutyPost]:
        """Those of them that are there; locked in the order of their ids."""
        statement = self.scoped(select(DutyPost)).where(DutyPost.id.in_(ids)).order_by(DutyPost.id)
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        return {row.id: row for row in (await self.session.execute(statement)).scalars()}

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
