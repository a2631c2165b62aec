"""Keeps the copies of communities and finds those of a data scope."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select

from identity.communities.models import Community
from kit import copies
from kit.repository import Repository


class CommunityRepository(Repository[Community]):
    model = Community

    async def keep(self, id: UUID, code: str, name: str) -> None:
        await copies.keep(self.work, Community, [{"id": id, "code": code, "name": name}])

    async def among(self, ids: Collection[UUID] | None) -> Sequence[Community]:
        """The communities with these ids, or all of the tenant (None), in order of their code."""
        statement = select(Community).where(Community.tenant_id == self.work.tenant_id).order_by(Community.code)
        if ids is not None:
            statement = statement.where(Community.id.in_(sorted(ids)))
        return (await self.session.execute(statement)).scalars().all()
