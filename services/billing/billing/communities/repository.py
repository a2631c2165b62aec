"""Communities as projected, and the counters document numbers are drawn from."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select, text

from billing.communities.models import Community
from kit import copies
from kit.problems import NotFound
from kit.repository import scope_predicates
from kit.work import Work

_TAKE = text("""
INSERT INTO number_counter (tenant_id, community_id, prefix, day, last)
VALUES (:tenant_id, :community_id, :prefix, :day, :count)
ON CONFLICT (tenant_id, community_id, prefix, day) DO UPDATE SET last = number_counter.last + excluded.last
RETURNING last""")
_HOLD = text("""
SELECT id FROM community WHERE tenant_id = :tenant_id AND id = :id FOR NO KEY UPDATE""")
_SHARE = text("""
SELECT id FROM community WHERE tenant_id = :tenant_id AND id = ANY(CAST(:ids AS uuid[])) ORDER BY id FOR SHARE""")


class CommunityRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def save(self, id: UUID, code: str, name: str) -> None:
        await copies.keep(self.work, Community, [{"id": id, "code": code, "name": name}])

    async def find(self, id: UUID) -> Any | None:
        """Code and name of a community the caller may see."""
        statement = select(Community.code, Community.name).where(
            Community.tenant_id == self.work.tenant_id, Community.id == id, *scope_predicates(self.work, Community)
        )
        return (await self.work.session.execute(statement)).one_or_none()

    async def get(self, id: UUID) -> Any:
        """The same. Raises NotFound."""
        found = await self.find(id)
        if found is None:
            raise NotFound
        return found

    async def hold(self, id: UUID) -> None:
        """Until this is committed no change of owners is that does not know of it."""
        await self.work.session.execute(_HOLD, {"tenant_id": self.work.tenant_id, "id": id})

    async def share(self, ids: Iterable[UUID]) -> None:
        """The other side of `hold`."""
        await self.work.session.execute(_SHARE, {"tenant_id": self.work.tenant_id, "ids": list(ids)})

    async def take(self, community_id: UUID, prefix: str, day: date, count: int) -> range:
        """The next `count` sequence numbers of the day, taken at once."""
        values = {"tenant_id": self.work.tenant_id, "community_id": community_id, "prefix": prefix}
        last = (await self.work.session.execute(_TAKE, values | {"day": day, "count": count})).scalar_one()
        return range(last - count + 1, last + 1)
