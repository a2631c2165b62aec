"""SQL of the copies of verified callers."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy import delete, select, text

from billing.caller_checks.models import CallerCheck
from events import ticketing
from kit.work import Work

_KEEP = text("""
INSERT INTO caller_check AS known (tenant_id, id, call_version, staff_id, person_id, unit_ids, until)
VALUES (:tenant_id, :id, :call_version, :staff_id, :person_id, CAST(:unit_ids AS jsonb), :until)
ON CONFLICT (tenant_id, id) DO UPDATE SET call_version = excluded.call_version, staff_id = excluded.staff_id,
  unit_ids = CASE WHEN :named OR known.person_id <> excluded.person_id THEN excluded.unit_ids ELSE known.unit_ids END,
  person_id = excluded.person_id, until = excluded.until
WHERE known.call_version < excluded.call_version""")


class CallerCheckRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def keep(self, stated: ticketing.CallerVerificationChanged, until: datetime) -> None:
        """The later word about a call counts; homes that are not named stay those named before."""
        homes = stated.owned_unit_ids
        values = {
            "tenant_id": self.work.tenant_id,
            "id": stated.call_id,
            "call_version": stated.call_version,
            "staff_id": stated.operator_id,
            "person_id": stated.person_id,
            "unit_ids": msgspec.json.encode([str(id) for id in homes or ()]).decode(),
            "named": homes is not None,
            "until": until,
        }
        await self.work.session.execute(_KEEP, values)

    async def remove_spent(self, id: UUID) -> None:
        """Only when its time is over."""
        await self.work.session.execute(
            delete(CallerCheck).where(
                CallerCheck.tenant_id == self.work.tenant_id,
                CallerCheck.id == id,
                CallerCheck.until <= self.work.now,
            )
        )

    async def good(self) -> Sequence[CallerCheck]:
        """Those of whoever asks whose time is not over."""
        found = await self.work.session.execute(
            select(CallerCheck).where(
                CallerCheck.tenant_id == self.work.tenant_id,
                CallerCheck.staff_id == self.work.principal.id,
                CallerCheck.until > self.work.now,
            )
        )
        return found.scalars().all()
