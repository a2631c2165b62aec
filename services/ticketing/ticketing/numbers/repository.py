"""Gives document numbers: `{PREFIX}{communityCode}{yyyyMMdd}{seq}` (C0.3)."""

from datetime import date
from uuid import UUID

from sqlalchemy import text

from kit.work import Work

_TAKE = """
WITH turn AS MATERIALIZED (
  SELECT pg_advisory_xact_lock(hashtextextended(
    concat_ws('/', 'number', CAST(:tenant_id AS uuid), CAST(:community_id AS uuid), CAST(:prefix AS text)), 0)))
INSERT INTO number_counter (tenant_id, community_id, prefix, day, last)
SELECT CAST(:tenant_id AS uuid), CAST(:community_id AS uuid), CAST(:prefix AS text), CAST(:day AS date), {count}
FROM turn
ON CONFLICT (tenant_id, community_id, prefix, day) DO UPDATE SET last = number_counter.last + {count}
RETURNING last"""
"""Waits for its turn before it touches the counter: the row goes to any of those who wait for it, the advisory lock
to the one who came first."""

NEXT = _TAKE.format(count="1")
_NEXT = text(NEXT)
_SEVERAL = text(_TAKE.format(count="CAST(:count AS bigint)"))


def stem(prefix: str, community_code: str, day: date) -> str:
    """Everything of a number but its place in the day's sequence."""
    return f"{prefix}{community_code.upper()}{day:%Y%m%d}"


class NumberRepository:
    """The counter row is locked to the end of the transaction, so numbers have no gaps; take them late."""

    def __init__(self, work: Work) -> None:
        self.work = work

    async def next(self, prefix: str, community_id: UUID, community_code: str) -> str:
        """The next number of today."""
        day = self.work.today
        given = await self.work.session.execute(
            _NEXT,
            {"tenant_id": self.work.tenant_id, "community_id": community_id, "prefix": prefix, "day": day},
        )
        return f"{stem(prefix, community_code, day)}{given.scalar_one():04d}"

    async def several(self, prefix: str, community_id: UUID, community_code: str, count: int) -> list[str]:
        """The next `count` numbers of today, in order."""
        day = self.work.today
        given = await self.work.session.execute(
            _SEVERAL,
            {
                "tenant_id": self.work.tenant_id,
                "community_id": community_id,
                "prefix": prefix,
                "day": day,
                "count": count,
            },
        )
        last: int = given.scalar_one()
        return [f"{stem(prefix, community_code, day)}{number:04d}" for number in range(last - count + 1, last + 1)]
