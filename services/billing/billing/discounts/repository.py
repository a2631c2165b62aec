"""Discounts in SQL."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import ColumnElement, Date, cast, func, literal_column, or_, select, text
from sqlalchemy.orm import aliased

from billing.discount_rules.models import DiscountRule
from billing.discounts.models import HOLDING, Discount
from billing.discounts.spans import Owned
from billing.lists.narrowing import narrowed
from billing.staff.models import StaffMember
from billing.units.models import Ownership, Unit
from kit.repository import Repository

_ASKING, _DECIDING, _ENDING = aliased(StaffMember), aliased(StaffMember), aliased(StaffMember)
_LAST: ColumnElement[date | None] = cast(func.least(Discount.valid_to, Discount.ended_from - literal_column("1")), Date)
"""The last day it counts; of what was never to have an end the one before it was ended."""

_RUN = text("""
SELECT id, period_from, period_to FROM billing_run
WHERE tenant_id = :tenant_id AND community_id = :id AND state IN ('calculating', 'calculated', 'issuing', 'failed')
FOR SHARE""")
_DRAFTED = text("""
SELECT 1 FROM bill b JOIN bill_line l ON l.tenant_id = b.tenant_id AND l.bill_id = b.id
WHERE b.tenant_id = :tenant_id AND b.unit_id = :unit_id AND b.run_id = :run_id AND b.state = 'draft'
  AND l.charge_item_id = ANY(CAST(:items AS uuid[])) AND l.period_from <= :last AND l.period_to >= :first LIMIT 1""")
# What was billed with another grant of the same rule is billed with it: the two adjoin.
_BILLED = text("""
SELECT d.id, min(greatest(l.period_from, d.valid_from)) AS first,
       max(least(l.period_to, d.valid_to, d.ended_from - 1)) AS last
FROM discount d
JOIN discount_rule r ON r.tenant_id = d.tenant_id AND r.id = d.rule_id
JOIN bill b ON b.tenant_id = d.tenant_id AND b.unit_id = d.unit_id AND b.state NOT IN ('draft', 'void')
  AND (r.kind = 'campaign' OR b.payer_id IS NOT DISTINCT FROM d.payer_id)
JOIN bill_line l ON l.tenant_id = b.tenant_id AND l.bill_id = b.id AND NOT l.released
  AND l.charge_item_id = ANY(r.item_ids) AND l.period_to >= d.valid_from
  AND coalesce(l.period_from <= least(d.valid_to, d.ended_from - 1), true)
LEFT JOIN discount g ON g.tenant_id = l.tenant_id AND g.id = l.discount_id
WHERE d.tenant_id = :tenant_id AND d.id = ANY(CAST(:ids AS uuid[])) AND g.rule_id IS DISTINCT FROM d.rule_id
GROUP BY d.id""")

# Of a line on which grants adjoin each has its part; it is booked to the first of them.
_CAME_TO = text("""
WITH sibling AS (
  SELECT DISTINCT d.id FROM discount d JOIN discount asked
    ON asked.tenant_id = d.tenant_id AND asked.unit_id = d.unit_id AND asked.id = ANY(CAST(:ids AS uuid[]))
  WHERE d.tenant_id = :tenant_id)
SELECT coalesce(part.id, l.discount_id) AS id, sum(coalesce(part.cents, l.discount_cents)) AS cents
FROM sibling JOIN bill_line l ON l.tenant_id = :tenant_id AND l.discount_id = sibling.id AND NOT l.released
JOIN bill b ON b.tenant_id = l.tenant_id AND b.id = l.bill_id AND b.state <> 'draft'
LEFT JOIN LATERAL jsonb_to_recordset(l.discount_shares) AS part(id uuid, cents bigint) ON true
WHERE coalesce(part.id, l.discount_id) = ANY(CAST(:ids AS uuid[]))
GROUP BY 1""")

_LINE = (
    Discount.id,
    Discount.version,
    Discount.no,
    Discount.community_id,
    Discount.unit_id,
    Unit.code.label("unit_code"),
    Discount.payer_id,
    Discount.rule_id,
    DiscountRule.name.label("rule_name"),
    DiscountRule.kind,
    DiscountRule.charged_share,
    Discount.valid_from,
    Discount.valid_to,
    _LAST.label("last_day"),
    Discount.ended_from,
    Discount.reason,
    Discount.ticket_id,
    Discount.state,
    Discount.created_at,
    Discount.requested_by,
    _ASKING.display_name.label("requested_by_name"),
    Discount.decided_at,
    Discount.decided_by,
    _DECIDING.display_name.label("decided_by_name"),
    Discount.decision,
    Discount.ended_at,
    Discount.ended_by,
    _ENDING.display_name.label("ended_by_name"),
    Discount.end_reason,
)


class Whose(Struct, frozen=True):
    """None: the developer's."""

    payer_id: UUID | None


class DiscountFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    unit_id: UUID | None = None
    rule_id: UUID | None = None
    state: str | None = None
    payers: tuple[UUID, ...] | None = None
    """whose alone, in a fixed order"""


class DiscountRepository(Repository[Discount]):
    model = Discount

    async def overlapping(
        self, unit_id: UUID, rule_id: UUID, first: date, last: date | None, whose: Whose | None
    ) -> str | None:
        """The number of one of the same rule and payer that holds some of these days; None: whoever pays."""
        statement = select(Discount.no).where(
            Discount.tenant_id == self.work.tenant_id,
            Discount.unit_id == unit_id,
            Discount.rule_id == rule_id,
            Discount.state.in_(HOLDING),
            or_(_LAST.is_(None), func.greatest(Discount.valid_from, first) <= _LAST),
        )
        if last is not None:
            statement = statement.where(Discount.valid_from <= last)
        if whose is not None:
            statement = statement.where(Discount.payer_id.is_not_distinct_from(whose.payer_id))
        return (await self.session.execute(statement.order_by(Discount.id).limit(1))).scalar_one_or_none()

    async def newest(self, wanted: DiscountFilter, cursor: str | None, limit: int) -> tuple[Sequence[Any], str | None]:
        equal = {
            Discount.community_id: wanted.community_id,
            Discount.unit_id: wanted.unit_id,
            Discount.rule_id: wanted.rule_id,
            Discount.state: wanted.state,
        }
        statement = narrowed(self._lines(), equal)
        if wanted.payers is not None:
            statement = statement.where(Discount.payer_id.in_(wanted.payers))
        return await self.page(statement, (Discount.id.desc(),), cursor, limit, bind=wanted)

    async def detail(self, id: UUID) -> Any:
        return (await self.session.execute(self._lines().where(Discount.id == id))).one_or_none()

    async def came_to(self, ids: Sequence[UUID]) -> dict[UUID, int]:
        """What bills that were issued and count are less for each, in 分."""
        rows = await self.session.execute(_CAME_TO, {"tenant_id": self.work.tenant_id, "ids": list(ids)})
        return {row.id: int(row.cents) for row in rows}

    async def open_run(self, community_id: UUID) -> Any:
        """The community's run that is not issued yet; it does not go on before this is committed."""
        return (await self.session.execute(_RUN, {"tenant_id": self.work.tenant_id, "id": community_id})).one_or_none()

    async def drafted(self, run_id: UUID, unit_id: UUID, item_ids: Sequence[UUID], first: date, last: date) -> bool:
        """Does a run charge a unit for one of these items over some of these days?"""
        values = {"run_id": run_id, "unit_id": unit_id, "items": list(item_ids), "first": first, "last": last}
        found = await self.session.execute(_DRAFTED, values | {"tenant_id": self.work.tenant_id})
        return found.first() is not None

    async def billed_days(self, ids: Sequence[UUID]) -> dict[UUID, tuple[date, date]]:
        """Of each the first and the last of its days that are billed without it."""
        found = await self.session.execute(_BILLED, {"tenant_id": self.work.tenant_id, "ids": list(ids)})
        return {row.id: (row.first, row.last) for row in found}

    async def owned(self, unit_ids: Sequence[UUID]) -> dict[UUID, list[Owned]]:
        """Who pays for units, and from when to when."""
        statement = select(Ownership.unit_id, Ownership.payer_id, Ownership.valid_from, Ownership.valid_to).where(
            Ownership.tenant_id == self.work.tenant_id, Ownership.unit_id.in_(unit_ids)
        )
        owned: dict[UUID, list[Owned]] = defaultdict(list)
        for row in await self.session.execute(statement.order_by(Ownership.id)):
            owned[row.unit_id].append(Owned(row.payer_id, row.valid_from, row.valid_to))
        return owned

    def _lines(self) -> Any:
        return self.scoped(
            select(*_LINE)
            .select_from(Discount)
            .join(DiscountRule, (DiscountRule.tenant_id == Discount.tenant_id) & (DiscountRule.id == Discount.rule_id))
            .outerjoin(Unit, (Unit.tenant_id == Discount.tenant_id) & (Unit.id == Discount.unit_id))
            .outerjoin(_ASKING, (_ASKING.tenant_id == Discount.tenant_id) & (_ASKING.id == Discount.requested_by))
            .outerjoin(_DECIDING, (_DECIDING.tenant_id == Discount.tenant_id) & (_DECIDING.id == Discount.decided_by))
            .outerjoin(_ENDING, (_ENDING.tenant_id == Discount.tenant_id) & (_ENDING.id == Discount.ended_by)),
            Discount,
        )
