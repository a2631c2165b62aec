"""The price list of a community in SQL."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select, text
from uuid_utils.compat import uuid7

from billing.billing_runs.models import DISCARDED, BillingRun, BillingRunTotal
from billing.charge_items.models import (
    ACTIVE,
    ONE_OFF,
    REGISTRY,
    REPAIR_FEE,
    SYSTEM,
    ChargeAssignment,
    ChargeItem,
    Price,
    nature_of,
)
from billing.ratings.plans import ARREARS, ItemPlan
from billing.ratings.proration import ACTUAL_DAYS
from billing.units import models as units
from kit.paging import AnyRow
from kit.repository import Repository

_IMPORT_ITEM = text("""
INSERT INTO charge_item (tenant_id, id, community_id, code, name, category, nature, cycle_months, bill_in, proration,
                         valid_to, source, state, created_at)
VALUES (:tenant_id, :id, :community_id, :code, :name, :category, :nature, :cycle_months, :bill_in, :proration,
        :valid_to, :source, 'active', :now)
ON CONFLICT (tenant_id, community_id, code) DO UPDATE SET name = excluded.name, category = excluded.category,
  nature = excluded.nature, cycle_months = excluded.cycle_months, bill_in = excluded.bill_in,
  valid_to = excluded.valid_to, state = 'active'
RETURNING id""")
_RETIRE = text("""
UPDATE charge_item SET state = 'retired' WHERE tenant_id = :tenant_id AND community_id = :community_id
  AND source = 'registry' AND code <> ALL(CAST(:codes AS text[]))""")
# A repeated import brings the same figures and adds nothing; other figures for the same day are a new revision.
_IMPORT_PRICE = text("""
INSERT INTO price_version (tenant_id, id, charge_item_id, valid_from, revision, formula, unit_price, fixed_amount,
                           created_at)
SELECT CAST(:tenant_id AS uuid), :id, CAST(:charge_item_id AS uuid), CAST(:valid_from AS date),
       coalesce(last.revision, 0) + 1, CAST(:formula AS text), CAST(:unit_price AS numeric),
       CAST(:fixed_amount AS numeric), :now
FROM (SELECT 1) AS one LEFT JOIN (
  SELECT revision, formula, unit_price, fixed_amount FROM price_version
  WHERE tenant_id = :tenant_id AND charge_item_id = :charge_item_id AND valid_from = :valid_from
  ORDER BY revision DESC LIMIT 1) AS last ON true
WHERE last.revision IS NULL OR (last.formula, last.unit_price, last.fixed_amount) IS DISTINCT FROM
  (CAST(:formula AS text), CAST(:unit_price AS numeric), CAST(:fixed_amount AS numeric))""")
_REPAIR_ITEM = text("""
INSERT INTO charge_item (tenant_id, id, community_id, code, name, category, nature, cycle_months, bill_in, proration,
                         source, state, created_at)
VALUES (:tenant_id, :id, :community_id, :code, '有偿维修', :code, :nature, :cycle_months, :bill_in, :proration, :source,
        'active', :now)
ON CONFLICT (tenant_id, community_id, code) DO UPDATE SET code = excluded.code RETURNING id""")
_REPLACE = text("""
UPDATE charge_assignment SET replaced_at = :now
WHERE tenant_id = :tenant_id AND object_id = :unit_id AND source = 'registry' AND replaced_at IS NULL
  AND (item_code, valid_from) NOT IN (
    SELECT t.code, t.valid_from FROM unnest(CAST(:codes AS text[]), CAST(:starts AS date[])) AS t(code, valid_from))""")
_ASSIGN = text("""
INSERT INTO charge_assignment (tenant_id, id, community_id, object_kind, object_id, item_code, valid_from, valid_to,
                               source, created_at, created_by)
SELECT CAST(:tenant_id AS uuid), uuidv7(), :community_id, 'unit', t.unit_id, t.code, t.valid_from,
       CAST(:valid_to AS date), :source, :now, CAST(:by AS uuid)
FROM unnest(CAST(:units AS uuid[]), CAST(:codes AS text[]), CAST(:starts AS date[])) AS t(unit_id, code, valid_from)
ON CONFLICT (tenant_id, object_id, item_code, source, valid_from) WHERE replaced_at IS NULL DO NOTHING""")


class ChargeItemRepository(Repository[ChargeItem]):
    model = ChargeItem

    async def import_item(self, community_id: UUID, item: dict[str, Any]) -> UUID:
        values: dict[str, Any] = {"id": uuid7(), "community_id": community_id}
        values |= {"tenant_id": self.work.tenant_id, "proration": ACTUAL_DAYS, "source": REGISTRY, "now": self.work.now}
        return UUID(str((await self.session.execute(_IMPORT_ITEM, values | item)).scalar_one()))

    async def import_price(self, item_id: UUID, price: dict[str, Any]) -> None:
        values = {"tenant_id": self.work.tenant_id, "id": uuid7(), "charge_item_id": item_id, "now": self.work.now}
        await self.session.execute(_IMPORT_PRICE, values | price)

    async def retire_all_but(self, community_id: UUID, codes: Sequence[str]) -> None:
        """Imported items the plan no longer lists are not charged any more."""
        values = {"tenant_id": self.work.tenant_id, "community_id": community_id, "codes": list(codes)}
        await self.session.execute(_RETIRE, values)

    async def repair_item(self, community_id: UUID) -> UUID:
        """The community's own item for paid repairs, made when the first one is billed."""
        values = {
            "tenant_id": self.work.tenant_id,
            "id": uuid7(),
            "community_id": community_id,
            "code": REPAIR_FEE,
            "nature": nature_of(REPAIR_FEE),
            "cycle_months": ONE_OFF,
            "bill_in": ARREARS,
            "proration": ACTUAL_DAYS,
            "source": SYSTEM,
            "now": self.work.now,
        }
        return UUID(str((await self.session.execute(_REPAIR_ITEM, values)).scalar_one()))

    async def replace_assignments(
        self, community_id: UUID, unit_id: UUID, codes: Sequence[str], starts: Sequence[date]
    ) -> None:
        values = {"tenant_id": self.work.tenant_id, "unit_id": unit_id, "now": self.work.now}
        await self.session.execute(_REPLACE, values | {"codes": list(codes), "starts": list(starts)})
        if codes:
            await self._assign(community_id, [unit_id] * len(codes), codes, starts, source=REGISTRY)

    async def assign(
        self, item: ChargeItem, units: Sequence[UUID], valid_from: date, valid_to: date | None, source: str
    ) -> int:
        """How many assignments are new."""
        codes, starts = [item.code] * len(units), [valid_from] * len(units)
        by = self.work.principal.id
        return await self._assign(item.community_id, units, codes, starts, source=source, valid_to=valid_to, by=by)

    async def _assign(
        self,
        community_id: UUID,
        units: Sequence[UUID],
        codes: Sequence[str],
        starts: Sequence[date],
        *,
        source: str,
        valid_to: date | None = None,
        by: UUID | None = None,
    ) -> int:
        done = await self.session.execute(
            _ASSIGN,
            {
                "tenant_id": self.work.tenant_id,
                "community_id": community_id,
                "units": list(units),
                "codes": list(codes),
                "starts": list(starts),
                "valid_to": valid_to,
                "source": source,
                "now": self.work.now,
                "by": by,
            },
        )
        return int(getattr(done, "rowcount", 0))

    async def by_code(self, community_id: UUID, code: str) -> ChargeItem | None:
        statement = select(ChargeItem).where(ChargeItem.community_id == community_id, ChargeItem.code == code)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def all(self, community_id: UUID | None) -> Sequence[ChargeItem]:
        statement = self.scoped(select(ChargeItem)).order_by(ChargeItem.community_id, ChargeItem.code)
        if community_id is not None:
            statement = statement.where(ChargeItem.community_id == community_id)
        return (await self.session.execute(statement)).scalars().all()

    async def prices(self, item_ids: Sequence[UUID]) -> dict[UUID, list[Price]]:
        """All versions with all revisions, in order."""
        statement = (
            select(Price)
            .where(Price.charge_item_id.in_(item_ids))
            .order_by(Price.charge_item_id, Price.valid_from, Price.revision)
        )
        prices: dict[UUID, list[Price]] = {id: [] for id in item_ids}
        for price in (await self.session.execute(statement)).scalars():
            prices[price.charge_item_id].append(price)
        return prices

    async def plans(self, community_id: UUID) -> dict[str, ItemPlan]:
        """What a billing run charges in a community, by item code; of revisions the latest."""
        statement = select(ChargeItem).where(
            ChargeItem.tenant_id == self.work.tenant_id,
            ChargeItem.community_id == community_id,
            ChargeItem.state == ACTIVE,
            ChargeItem.cycle_months != ONE_OFF,
        )
        items = (await self.session.execute(statement)).scalars().all()
        prices = await self.prices([item.id for item in items])
        return {item.code: item.plan(prices[item.id]) for item in items}

    async def plans_of(self, ids: Sequence[UUID]) -> dict[UUID, ItemPlan]:
        """Items by id as they are charged today, retired ones too."""
        statement = select(ChargeItem).where(ChargeItem.tenant_id == self.work.tenant_id, ChargeItem.id.in_(ids))
        items, prices = (await self.session.execute(statement)).scalars().all(), await self.prices(ids)
        return {item.id: item.plan(prices[item.id]) for item in items}

    async def one_off(self, community_id: UUID) -> Sequence[ChargeItem]:
        """What is charged case by case in a community, retired items among it."""
        statement = select(ChargeItem).where(
            ChargeItem.community_id == community_id, ChargeItem.cycle_months == ONE_OFF
        )
        return (await self.session.execute(self.scoped(statement))).scalars().all()

    async def natures(self, ids: Sequence[UUID]) -> dict[UUID, str]:
        statement = select(ChargeItem.id, ChargeItem.nature).where(
            ChargeItem.tenant_id == self.work.tenant_id, ChargeItem.id.in_(ids)
        )
        return {row.id: row.nature for row in await self.session.execute(statement)}

    async def last_run(self, item_id: UUID) -> date | None:
        """The month of the last run that charges the item, drafts included."""
        statement = (
            select(func.max(BillingRun.period_from))
            .join(
                BillingRunTotal,
                (BillingRunTotal.tenant_id == BillingRun.tenant_id) & (BillingRunTotal.run_id == BillingRun.id),
            )
            .where(
                BillingRun.tenant_id == self.work.tenant_id,
                BillingRun.state != DISCARDED,
                BillingRunTotal.charge_item_id == item_id,
                BillingRunTotal.lines > 0,
            )
        )
        return (await self.session.execute(statement)).scalar_one()

    async def charged(self, item: ChargeItem, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        """The units that pay an item today or will."""
        statement = (
            select(
                ChargeAssignment.id,
                units.Unit.id.label("unit_id"),
                units.Unit.code.label("unit_code"),
                ChargeAssignment.valid_from,
                ChargeAssignment.valid_to,
                ChargeAssignment.source,
            )
            .join(units.Unit, _IS_CHARGED)
            .where(*_charging(item, self.work.today))
        )
        found = self.scoped(statement, ChargeAssignment)
        return await self.page(found, (ChargeAssignment.id,), cursor, limit, bind=item.id)

    async def count_charged(self, item: ChargeItem) -> int:
        counted = select(func.count(func.distinct(ChargeAssignment.object_id))).select_from(ChargeAssignment)
        statement = counted.join(units.Unit, _IS_CHARGED).where(*_charging(item, self.work.today))
        return int((await self.session.execute(self.scoped(statement, ChargeAssignment))).scalar_one())

    async def charged_from(self, item: ChargeItem, wanted: Sequence[UUID], day: date) -> set[UUID]:
        """Which of the units pay the item already on that day or later."""
        statement = select(ChargeAssignment.object_id).where(
            ChargeAssignment.object_id.in_(wanted), *_charging(item, day)
        )
        return set((await self.session.execute(self.scoped(statement, ChargeAssignment))).scalars())

    async def assignments_of(self, unit_id: UUID) -> Sequence[Any]:
        statement = (
            select(
                ChargeAssignment.id,
                ChargeAssignment.item_code,
                ChargeItem.id.label("charge_item_id"),
                ChargeItem.name.label("item_name"),
                ChargeAssignment.valid_from,
                ChargeAssignment.valid_to,
                ChargeAssignment.source,
            )
            .outerjoin(
                ChargeItem,
                (ChargeItem.tenant_id == ChargeAssignment.tenant_id)
                & (ChargeItem.community_id == ChargeAssignment.community_id)
                & (ChargeItem.code == ChargeAssignment.item_code),
            )
            .where(ChargeAssignment.object_id == unit_id, ChargeAssignment.replaced_at.is_(None))
            .order_by(ChargeAssignment.item_code, ChargeAssignment.valid_from)
        )
        return (await self.session.execute(self.scoped(statement, ChargeAssignment))).all()


_IS_CHARGED = and_(
    units.Unit.tenant_id == ChargeAssignment.tenant_id,
    units.Unit.id == ChargeAssignment.object_id,
    units.Unit.state == units.ACTIVE,
)


def _charging(item: ChargeItem, day: date) -> list[ColumnElement[bool]]:
    """Assignments of an item that have not ended before a day."""
    return [
        ChargeAssignment.community_id == item.community_id,
        ChargeAssignment.item_code == item.code,
        ChargeAssignment.replaced_at.is_(None),
        or_(ChargeAssignment.valid_to.is_(None), ChargeAssignment.valid_to >= day),
    ]
