from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from identity.communities.models import Community
from kit.repository import Repository


class CommunityRepository(Repository[Community]):
    model = Community

    async def keep(self, id: UUID, code: str, name: str) -> None:
        row = {"tenant_id": self.work.tenant_id, "id": id, "code": code, "name": name}
        await self.session.execute(
            insert(Community)
            .values(row)
            .on_conflict_do_update(index_elements=["tenant_id", "id"], set_={"code": code, "name": name})
        )

    async def among(self, ids: Collection[UUID] | None) -> Sequence[Community]:
        """The communities with these ids, or all of the tenant (None), in order of their code."""
        statement = select(Community).where(Community.tenant_id == self.work.tenant_id).order_by(Community.code)
        if ids is not None:
            statement = statement.where(Community.id.in_(sorted(ids)))
        return (await self.session.execute(statement)).scalars().all()
