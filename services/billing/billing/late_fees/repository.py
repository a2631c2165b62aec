"""Late fees in SQL: what is agreed, and what of bills bears them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select, text, update

from billing.late_fees.models import ACTIVE, PROPOSED, REPLACED, LateFeePolicy, LprRate
from kit.repository import Repository
from kit.work import Work

# Items without an agreement fall out first: most companies have few of them, and a bill then costs one statement.
_LIABLE = text("""
SELECT l.bill_id, l.charge_item_id AS item_id, i.name, max(l.tax_rate) AS tax_rate, sum(l.amount_cents)::bigint AS cents
FROM bill_line l JOIN charge_item i ON i.tenant_id = l.tenant_id AND i.id = l.charge_item_id
WHERE l.tenant_id = :tenant_id AND l.bill_id = ANY(CAST(:bills AS uuid[])) AND EXISTS (
  SELECT 1 FROM late_fee_policy p
  WHERE p.tenant_id = l.tenant_id AND p.charge_item_id = l.charge_item_id AND p.state = 'active')
GROUP BY l.bill_id, l.charge_item_id, i.code, i.name HAVING sum(l.amount_cents) > 0 ORDER BY l.bill_id, i.code""")
# What was reversed or given back never counted: the principal was open all the time. It is told with nothing, as up to
# then what was promised for paying early was asked for. What is credit again since a bill was corrected was never owed.
_PARTS = text("""
SELECT a.bill_id, coalesce(p.counts_at, p.received_at) AS at,
       CASE WHEN p.state = 'succeeded' THEN a.principal_cents + a.waived_cents - (
         SELECT coalesce(sum(o.amount_cents - o.late_fee_cents), 0)::bigint FROM credit_entry o
         WHERE o.tenant_id = a.tenant_id AND o.payment_id = a.payment_id AND o.bill_id = a.bill_id
           AND o.kind = 'overpaid') ELSE 0 END AS cents, false AS promised
FROM payment_allocation a JOIN payment p ON p.tenant_id = a.tenant_id AND p.id = a.payment_id
WHERE a.tenant_id = :tenant_id AND a.bill_id = ANY(CAST(:bills AS uuid[])) AND a.principal_cents + a.waived_cents > 0
UNION ALL
SELECT e.bill_id, e.at, CASE WHEN EXISTS (
         SELECT 1 FROM credit_entry r WHERE r.tenant_id = e.tenant_id AND r.restores_id = e.id)
       THEN 0 ELSE -e.amount_cents - e.late_fee_cents - (
         SELECT coalesce(sum(o.amount_cents - o.late_fee_cents), 0)::bigint FROM credit_entry o
         WHERE o.tenant_id = e.tenant_id AND o.use_id = e.id) END, false
FROM credit_entry e
WHERE e.tenant_id = :tenant_id AND e.bill_id = ANY(CAST(:bills AS uuid[])) AND e.kind = 'used'
  AND e.amount_cents + e.late_fee_cents < 0
UNION ALL
SELECT w.bill_id, w.decided_at, w.amount_cents, false FROM waiver w
WHERE w.tenant_id = :tenant_id AND w.bill_id = ANY(CAST(:bills AS uuid[])) AND w.state = 'applied'
  AND w.part = 'principal'
UNION ALL
SELECT b.id, b.discounted_at, b.discount_cents, true FROM bill b
WHERE b.tenant_id = :tenant_id AND b.id = ANY(CAST(:bills AS uuid[])) AND b.discount_cents > 0
ORDER BY at""")

_DISPUTED = text("""
SELECT d.bill_id, l.charge_item_id AS item_id, l.id, l.amount_cents AS cents, d.opened_at, d.settled_at
FROM bill_dispute d JOIN bill_line l
  ON l.tenant_id = d.tenant_id AND l.bill_id = d.bill_id AND l.id = ANY(d.line_ids)
WHERE d.tenant_id = :tenant_id AND d.bill_id = ANY(CAST(:bills AS uuid[])) AND NOT EXISTS (
  SELECT 1 FROM bill_line r
  WHERE r.tenant_id = l.tenant_id AND r.bill_id = l.bill_id AND (r.reverses_id = l.id OR r.id = l.reverses_id))
ORDER BY l.id, d.opened_at""")


class LateFeePolicyRepository(Repository[LateFeePolicy]):
    model = LateFeePolicy

    async def of_item(self, item_id: UUID) -> Sequence[LateFeePolicy]:
        """All versions, the latest first."""
        statement = select(LateFeePolicy).where(LateFeePolicy.charge_item_id == item_id)
        order = (LateFeePolicy.valid_from.desc(), LateFeePolicy.id.desc())
        return (await self.session.execute(self.scoped(statement).order_by(*order))).scalars().all()

    async def latest(self, item_id: UUID) -> date | None:
        """From when the latest version counts."""
        statement = (
            select(LateFeePolicy.valid_from)
            .where(
                LateFeePolicy.tenant_id == self.work.tenant_id,
                LateFeePolicy.charge_item_id == item_id,
                LateFeePolicy.state == ACTIVE,
            )
            .order_by(LateFeePolicy.valid_from.desc())
            .limit(1)
        )
        found: date | None = (await self.session.execute(statement)).scalar_one_or_none()
        return found

    async def replace_proposed(self, item_id: UUID) -> None:
        statement = (
            update(LateFeePolicy)
            .where(
                LateFeePolicy.tenant_id == self.work.tenant_id,
                LateFeePolicy.charge_item_id == item_id,
                LateFeePolicy.state == PROPOSED,
            )
            .values(state=REPLACED, version=LateFeePolicy.version + 1)
        )
        await self.session.execute(statement)

    async def active(self, item_ids: Sequence[UUID]) -> Sequence[LateFeePolicy]:
        """The versions that count, of each item in order of date."""
        statement = (
            select(LateFeePolicy)
            .where(
                LateFeePolicy.tenant_id == self.work.tenant_id,
                LateFeePolicy.charge_item_id.in_(item_ids),
                LateFeePolicy.state == ACTIVE,
            )
            .order_by(LateFeePolicy.charge_item_id, LateFeePolicy.valid_from)
        )
        return (await self.session.execute(statement)).scalars().all()


class LprRepository(Repository[LprRate]):
    model = LprRate

    async def entered(self) -> dict[date, Decimal]:
        statement = self.scoped(select(LprRate.valid_from, LprRate.rate))
        return {row.valid_from: row.rate for row in await self.session.execute(statement)}


class LiableRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def liable(self, bill_ids: Sequence[UUID]) -> Sequence[Any]:
        """What of bills is of an item with an agreement."""
        return await self._rows(_LIABLE, bill_ids)

    async def parts(self, bill_ids: Sequence[UUID]) -> Sequence[Any]:
        """What of the principal of bills was paid, or waived, when, the earliest first; `promised`: let go of, as all
        the rest was."""
        return await self._rows(_PARTS, bill_ids)

    async def disputed(self, bill_ids: Sequence[UUID]) -> Sequence[Any]:
        """Which lines of bills were disputed, from when until when."""
        return await self._rows(_DISPUTED, bill_ids)

    async def _rows(self, statement: Any, bill_ids: Sequence[UUID]) -> Sequence[Any]:
        values = {"tenant_id": self.work.tenant_id, "bills": list(bill_ids)}
        return (await self.work.session.execute(statement, values)).all()
