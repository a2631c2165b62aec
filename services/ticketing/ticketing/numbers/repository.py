"""Gives document numbers: `{PREFIX}{communityCode}{yyyyMMdd}{seq}` (C0.3)."""

from datetime import date
from uuid import UUID

from sqlalchemy import text

from kit.work import Work

_NEXT = text("""
INSERT INTO number_counter (tenant_id, community_id, prefix, day, last)
VALUES (:tenant_id, :community_id, :prefix, :day, 1)
ON CONFLICT (tenant_id, community_id, prefix, day) DO UPDATE SET last = number_counter.last + 1
RETURNING last""")


def stem(prefix: str, community_code: str, day: date) -> str:
    """Everything of a number but its place in the day's sequence."""
    return f"{prefix}{community_code.upper()}{day:%Y%m%d}"


class NumberRepository:
    """The counter row is locked to the end of the transaction, so numbers have no gaps; take them late."""

    def __init__(self, work: Work) -> None:
        self.work = work

    async def next(self, prefix: str, community_id: UUID, community_code: str, day: date) -> str:
        given = await self.work.session.execute(
            _NEXT,
            {"tenant_id": self.work.tenant_id, "community_id": community_id, "prefix": prefix, "day": day},
        )
        return f"{stem(prefix, community_code, day)}{given.scalar_one():04d}"
