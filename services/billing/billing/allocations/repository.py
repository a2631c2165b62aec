"""Allocations in SQL: the homes that share and what they weigh, the shares, the lists. One statement each, whatever the
size of the community."""

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import msgspec
from msgspec import Struct
from sqlalchemy import Text, cast, func, select, text
from sqlalchemy.dialects.postgresql import ARRAY

from billing.allocation_objections.models import OPEN, AllocationObjection
from billing.allocations.models import Allocation, AllocationCost, AllocationShare
from billing.charge_items.models import ChargeItem
from billing.lists.narrowing import narrowed
from billing.ratings.periods import Period
from kit.repository import Repository, upper_bound

# The first area that is known also holds for the days before it.
_HOMES = text("""
SELECT u.id, u.code, u.floor, u.building_id, coalesce(a.gross_area, 0) AS gross_area
FROM unit u LEFT JOIN LATERAL (
  SELECT gross_area FROM unit_area WHERE tenant_id = :tenant_id AND unit_id = u.id
  ORDER BY valid_from <= :day DESC, CASE WHEN valid_from <= :day THEN valid_from END DESC, valid_from LIMIT 1) a ON true
WHERE u.tenant_id = :tenant_id AND u.community_id = :community_id AND u.state = 'active'
  AND (CAST(:buildings AS uuid[]) IS NULL OR u.building_id = ANY(CAST(:buildings AS uuid[])))
  AND (CAST(:codes AS text[]) IS NULL OR u.code = ANY(CAST(:codes AS text[])))""")
_USE = text("""
SELECT unit_id, sum(quantity) AS quantity FROM meter_reading
WHERE tenant_id = :tenant_id AND community_id = :community_id AND kind = :kind AND state IN ('approved', 'billed')
  AND read_on BETWEEN :first AND :last AND unit_id IS NOT NULL GROUP BY unit_id""")
_PERSONS = text("""
SELECT unit_id, max(persons) AS persons FROM meter
WHERE tenant_id = :tenant_id AND community_id = :community_id AND closed_on IS NULL AND persons IS NOT NULL
GROUP BY unit_id""")
_TAKEN = text("""
SELECT a.no FROM allocation a
JOIN allocation_cost c ON c.tenant_id = a.tenant_id AND c.allocation_id = a.id
WHERE a.tenant_id = :tenant_id AND a.community_id = :community_id AND a.state <> 'void'
  AND a.period_from <= :last AND a.period_to >= :first AND c.charge_item_id = ANY(CAST(:items AS uuid[]))
  AND EXISTS (SELECT 1 FROM allocation_share s WHERE s.tenant_id = :tenant_id AND s.allocation_id = a.id
    AND s.unit_id = ANY(CAST(:units AS uuid[])))
ORDER BY a.id LIMIT 1""")
_KEEP = text("""
INSERT INTO allocation_share (tenant_id, id, allocation_id, unit_id, unit_code, weights, cents, amount_cents)
SELECT CAST(:tenant_id AS uuid), uuidv7(), :allocation_id, t.unit_id, t.unit_code, t.weights, t.cents, t.amount_cents
FROM jsonb_to_recordset(CAST(:shares AS jsonb))
  AS t(unit_id uuid, unit_code text, weights numeric[], cents bigint[], amount_cents bigint)
ORDER BY t.unit_code""")
_CLOSE = text("""
UPDATE allocation_objection SET state = 'closed', answered_at = :now
WHERE tenant_id = :tenant_id AND allocation_id = :allocation_id AND state = 'open'""")
_NEXT = text("""
SELECT id, unit_id, unit_code, weights, cents, amount_cents FROM allocation_share
WHERE tenant_id = :tenant_id AND allocation_id = :allocation_id AND id > :after ORDER BY id LIMIT :limit""")
# Of a day that several own parts of the latest counts, as where a run bills them.
_OWNERS = text("""
SELECT unit_id, payer_id, joint, valid_from, valid_to FROM ownership
WHERE tenant_id = :tenant_id AND unit_id = ANY(CAST(:units AS uuid[]))
  AND valid_from <= :last AND coalesce(valid_to >= :first, true)
ORDER BY valid_from DESC, id DESC""")
_BILLS = text("""
INSERT INTO bill (tenant_id, id, version, created_at, updated_at, no, community_id, unit_id, payer_id, joint, bill_in,
                  period_from, period_to, amount_cents, discount_cents, waived_cents, paid_cents, balance_cents,
                  due_date, state, issued_at, issued_by, journal_id)
SELECT CAST(:tenant_id AS uuid), t.id, 1, :now, :now, t.no, :community_id, t.unit_id, t.payer_id, t.joint, 'arrears',
       t.first, t.last, t.amount, 0, 0, 0, t.amount, :due, 'issued', :now, :by, t.journal_id
FROM unnest(CAST(:ids AS uuid[]), CAST(:nos AS text[]), CAST(:units AS uuid[]), CAST(:payers AS uuid[]),
            CAST(:joints AS boolean[]), CAST(:firsts AS date[]), CAST(:lasts AS date[]), CAST(:amounts AS bigint[]),
            CAST(:journals AS uuid[]))
  AS t(id, no, unit_id, payer_id, joint, first, last, amount, journal_id)""")
_LINES = text("""
INSERT INTO bill_line (tenant_id, id, bill_id, kind, object_kind, object_id, charge_item_id, period_from, period_to,
                       amount_cents, tax_cents, trace, discount_cents, released)
SELECT CAST(:tenant_id AS uuid), uuidv7(), t.bill_id, 'charge', 'unit', t.unit_id, t.item_id, t.first, t.last, t.amount,
       0, CAST(t.trace AS jsonb), 0, false
FROM unnest(CAST(:bills AS uuid[]), CAST(:units AS uuid[]), CAST(:items AS uuid[]), CAST(:firsts AS date[]),
            CAST(:lasts AS date[]), CAST(:amounts AS bigint[]), CAST(:traces AS text[]))
  AS t(bill_id, unit_id, item_id, first, last, amount, trace)""")


class AllocationFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    state: str | None = None


class AllocationRepository(Repository[Allocation]):
    model = Allocation

    async def _run(self, statement: Any, **values: Any) -> Any:
        return await self.session.execute(statement, {"tenant_id": self.work.tenant_id} | values)

    async def homes(
        self, community_id: UUID, day: date, buildings: Sequence[UUID] | None, codes: Sequence[str] | None
    ) -> Sequence[Any]:
        """With their gross area on a day, in m²."""
        within = {
            "buildings": None if buildings is None else list(buildings),
            "codes": None if codes is None else list(codes),
        }
        rows: Sequence[Any] = (await self._run(_HOMES, community_id=community_id, day=day, **within)).all()
        return rows

    async def use(self, community_id: UUID, kind: str, period: Period) -> dict[UUID, Decimal]:
        days = {"first": period.first, "last": period.last}
        rows = await self._run(_USE, community_id=community_id, kind=kind, **days)
        return {row.unit_id: row.quantity for row in rows}

    async def persons(self, community_id: UUID) -> dict[UUID, int]:
        return {row.unit_id: row.persons for row in await self._run(_PERSONS, community_id=community_id)}

    async def taken(
        self, community_id: UUID, period: Period, items: Sequence[UUID], units: Sequence[UUID]
    ) -> str | None:
        """The number of one that splits one of the items over one of the homes for some of the days."""
        values = {"items": list(items), "units": list(units), "first": period.first, "last": period.last}
        found: str | None = (await self._run(_TAKEN, community_id=community_id, **values)).scalar_one_or_none()
        return found

    async def keep(
        self, allocation: Allocation, costs: Sequence[AllocationCost], shares: Sequence[dict[str, Any]]
    ) -> None:
        self.add(allocation)
        await self.session.flush()
        for cost in costs:
            cost.tenant_id = allocation.tenant_id
        self.session.add_all(costs)
        await self.session.flush()
        await self._run(_KEEP, allocation_id=allocation.id, shares=msgspec.json.encode(shares).decode())

    async def costs(self, id: UUID) -> Sequence[Any]:
        """In their order, each with its item: (cost, code, name)."""
        statement = (
            select(AllocationCost, ChargeItem.code, ChargeItem.name)
            .join(
                ChargeItem,
                (ChargeItem.tenant_id == AllocationCost.tenant_id) & (ChargeItem.id == AllocationCost.charge_item_id),
            )
            .where(AllocationCost.tenant_id == self.work.tenant_id, AllocationCost.allocation_id == id)
            .order_by(AllocationCost.place)
        )
        return (await self.session.execute(statement)).all()

    async def item_names(self, ids: Collection[UUID]) -> dict[UUID, list[str]]:
        statement = (
            select(AllocationCost.allocation_id, ChargeItem.name)
            .join(
                ChargeItem,
                (ChargeItem.tenant_id == AllocationCost.tenant_id) & (ChargeItem.id == AllocationCost.charge_item_id),
            )
            .where(AllocationCost.tenant_id == self.work.tenant_id, AllocationCost.allocation_id.in_(ids))
            .order_by(AllocationCost.allocation_id, AllocationCost.place)
        )
        names: dict[UUID, list[str]] = {}
        for row in await self.session.execute(statement):
            names.setdefault(row.allocation_id, []).append(row.name)
        return names

    async def open_objections(self, ids: Collection[UUID]) -> dict[UUID, int]:
        statement = (
            select(AllocationObjection.allocation_id, func.count())
            .where(
                AllocationObjection.tenant_id == self.work.tenant_id,
                AllocationObjection.allocation_id.in_(ids),
                AllocationObjection.state == OPEN,
            )
            .group_by(AllocationObjection.allocation_id)
        )
        return {row[0]: row[1] for row in await self.session.execute(statement)}

    async def close_objections(self, id: UUID) -> None:
        await self._run(_CLOSE, allocation_id=id, now=self.work.now)

    async def newest(
        self, wanted: AllocationFilter, cursor: str | None, limit: int
    ) -> tuple[Sequence[Any], str | None]:
        equal = {Allocation.community_id: wanted.community_id, Allocation.state: wanted.state}
        statement = narrowed(self.scoped(select(*Allocation.__table__.columns)), equal)
        return await self.page(statement, (Allocation.id.desc(),), cursor, limit, bind=wanted)

    async def shares(
        self, id: UUID, code: str | None, cursor: str | None, limit: int
    ) -> tuple[Sequence[Any], str | None]:
        """By code; `code`: how theirs begins."""
        statement = select(
            AllocationShare.id,
            AllocationShare.unit_id,
            AllocationShare.unit_code,
            cast(AllocationShare.weights, ARRAY(Text())).label("weights"),
            AllocationShare.cents,
            AllocationShare.amount_cents,
        ).where(AllocationShare.tenant_id == self.work.tenant_id, AllocationShare.allocation_id == id)
        if code:
            statement = statement.where(
                AllocationShare.unit_code >= code, AllocationShare.unit_code < upper_bound(code)
            )
        order = (AllocationShare.unit_code.asc(), AllocationShare.id.asc())
        return await self.page(statement, order, cursor, limit, bind=(id, code))

    async def share_of(self, id: UUID, code: str) -> UUID | None:
        """The home of that code, where it shares."""
        statement = select(AllocationShare.unit_id).where(
            AllocationShare.tenant_id == self.work.tenant_id,
            AllocationShare.allocation_id == id,
            AllocationShare.unit_code == code,
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def replaced_by(self, id: UUID) -> UUID | None:
        statement = (
            select(Allocation.id)
            .where(Allocation.tenant_id == self.work.tenant_id, Allocation.replaces_id == id)
            .order_by(Allocation.id.desc())
            .limit(1)
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def next_shares(self, id: UUID, after: UUID, limit: int) -> Sequence[Any]:
        rows: Sequence[Any] = (await self._run(_NEXT, allocation_id=id, after=after, limit=limit)).all()
        return rows

    async def owners(self, units: Sequence[UUID], period: Period) -> Sequence[Any]:
        values = {"units": list(units), "first": period.first, "last": period.last}
        rows: Sequence[Any] = (await self._run(_OWNERS, **values)).all()
        return rows

    async def issue(self, bills: dict[str, Any], lines: dict[str, Any]) -> None:
        """Columns of both."""
        await self._run(_BILLS, now=self.work.now, **bills)
        await self._run(_LINES, **lines)
