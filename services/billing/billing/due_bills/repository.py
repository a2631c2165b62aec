"""Bills that fall due in SQL: flagged in batches, each once, whoever works beside."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import text

from kit.work import Work

# Materialized: in a nested loop a limited subquery is looked up for each bill anew, and each time takes as many again.
_FALL_DUE = text("""
WITH due AS MATERIALIZED (
  SELECT id FROM bill WHERE tenant_id = :tenant_id AND state IN ('issued', 'partially_paid') AND overdue_at IS NULL
    AND due_date < :today ORDER BY due_date LIMIT :limit FOR UPDATE SKIP LOCKED)
UPDATE bill SET overdue_at = :now, version = version + 1, updated_at = :now FROM due
WHERE bill.tenant_id = :tenant_id AND bill.id = due.id
RETURNING bill.id, version, no, community_id, unit_id, payer_id, period_from, period_to, due_date, amount_cents,
  balance_cents, discount_cents, offer_cents, offer_until""")
# Of what is issued within these days its issue is the reminder.
_REMIND = text("""
WITH due AS MATERIALIZED (
  SELECT id FROM bill WHERE tenant_id = :tenant_id AND state IN ('issued', 'partially_paid') AND overdue_at IS NULL
    AND reminded_at IS NULL AND due_date BETWEEN :today AND :until AND balance_cents >= greatest(:minimum, 1)
    AND (issued_at AT TIME ZONE 'Asia/Shanghai')::date < due_date - CAST(:days AS integer)
  ORDER BY due_date LIMIT :limit FOR UPDATE SKIP LOCKED)
UPDATE bill SET reminded_at = :now, version = version + 1, updated_at = :now FROM due
WHERE bill.tenant_id = :tenant_id AND bill.id = due.id
RETURNING bill.id, version, no, community_id, unit_id, payer_id, period_from, period_to, due_date, amount_cents,
  balance_cents, discount_cents, offer_cents, offer_until""")


class DueBillRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def fall_due(self, today: date, limit: int) -> Sequence[Any]:
        """Flag open bills whose due date has passed, each once, and return what their events need."""
        values = {"tenant_id": self.work.tenant_id, "now": self.work.now, "today": today, "limit": limit}
        return (await self.work.session.execute(_FALL_DUE, values)).all()

    async def remind(self, today: date, days: int, minimum: int, limit: int) -> Sequence[Any]:
        """Flag open bills that are due within so many days, each once, and return what their events need."""
        values = {"tenant_id": self.work.tenant_id, "now": self.work.now, "today": today, "limit": limit}
        values |= {"days": days, "until": today + timedelta(days=days), "minimum": minimum}
        return (await self.work.session.execute(_REMIND, values)).all()
