"""Communities as projected, and the counters document numbers are drawn from."""

from datetime import date
from uuid import UUID

from sqlalchemy import text

from kit.work import Work

_SAVE = text("""
INSERT INTO community (tenant_id, id, code, name) VALUES (:tenant_id, :id, :code, :name)
ON CONFLICT (tenant_id, id) DO UPDATE SET code = excluded.code, name = excluded.name""")
_FIND = text("SELECT code, name FROM community WHERE tenant_id = :tenant_id AND id = :id")
_TAKE = text("""
INSERT INTO number_counter (tenant_id, community_id, prefix, day, last)
VALUES (:tenant_id, :community_id, :prefix, :day, :count)
ON CONFLICT (tenant_id, community_id, prefix, day) DO UPDATE SET last = number_counter.last + excluded.last
RETURNING last""")


class CommunityRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def save(self, id: UUID, code: str, name: str) -> None:
        await self.work.session.execute(_SAVE, {"tenant_id": self.work.tenant_id, "id": id, "code": code, "name": name})

    async def find(self, id: UUID) -> tuple[str, str] | None:
        """Code and name."""
        row = (await self.work.session.execute(_FIND, {"tenant_id": self.work.tenant_id, "id": id})).one_or_none()
        return (row.code, row.name) if row else None

    async def take(self, community_id: UUID, prefix: str, day: date, count: int) -> range:
        """The next `count` sequence numbers of the day, taken at once."""
        values = {"tenant_id": self.work.tenant_id, "community_id": community_id, "prefix": prefix}
        last = (await self.work.session.execute(_TAKE, values | {"day": day, "count": count})).scalar_one()
        return range(last - count + 1, last + 1)
