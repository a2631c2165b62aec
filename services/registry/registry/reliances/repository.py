"""SQL of reliances."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import text
from uuid_utils.compat import uuid7

from kit.work import Work

_MARK = text("""
INSERT INTO reliance (tenant_id, id, subject_id, kind)
SELECT CAST(:tenant_id AS uuid), t.id, t.subject_id, CAST(:kind AS text)
FROM unnest(CAST(:ids AS uuid[]), CAST(:subjects AS uuid[])) AS t(id, subject_id)
ON CONFLICT (tenant_id, subject_id, kind) DO NOTHING""")


class RelianceRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def mark(self, kind: str, subjects: Iterable[UUID | None]) -> None:
        """Remember which units and persons a bill, payment or ticket points to, always in the same order."""
        wanted = sorted({subject for subject in subjects if subject is not None})
        if wanted:
            values = {"kind": kind, "ids": [uuid7() for _ in wanted], "subjects": wanted}
            await self.work.session.execute(_MARK, values | {"tenant_id": self.work.tenant_id})
