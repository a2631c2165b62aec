"""Loading the facts of a chunk of units: six statements, of meters three more, whatever the size of the community."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text

from billing.calculations.facts import Assignment, BilledLine, Granted, MeteredFacts, Owner, UnitFacts
from billing.ratings.measures import AreaVersion, Measures
from billing.ratings.metering import Earlier, Use
from billing.ratings.periods import Period, add_months
from billing.ratings.reductions import Reduction
from billing.readings.models import APPROVED
from kit.work import Work

_COUNT = text("""
SELECT count(*) FROM unit WHERE tenant_id = :tenant_id AND community_id = :community_id AND state = 'active'""")
_UNITS = text("""
SELECT id, floor FROM unit
WHERE tenant_id = :tenant_id AND community_id = :community_id AND state = 'active' AND id > :after
ORDER BY id LIMIT :limit""")
# The bounds say nothing new, but keep the planner on the unit's index also right after an import, when it has no
# statistics yet; without them it walks all rows of the tenant for every chunk.
_AREAS = text("""
SELECT unit_id, valid_from, gross_area FROM unit_area
WHERE tenant_id = :tenant_id AND unit_id BETWEEN :lowest AND :highest
  AND unit_id = ANY(CAST(:units AS uuid[])) ORDER BY unit_id, valid_from""")
_ASSIGNMENTS = text("""
SELECT object_id, item_code, valid_from, valid_to FROM charge_assignment
WHERE tenant_id = :tenant_id AND object_id BETWEEN :lowest AND :highest
  AND object_id = ANY(CAST(:units AS uuid[])) AND replaced_at IS NULL""")
_OWNERS = text("""
SELECT unit_id, payer_id, joint, valid_from, valid_to FROM ownership
WHERE tenant_id = :tenant_id AND unit_id BETWEEN :lowest AND :highest AND unit_id = ANY(CAST(:units AS uuid[]))
  AND valid_from <= :last AND coalesce(valid_to >= :first, true)
ORDER BY valid_from DESC, id DESC""")
_BILLED = text("""
SELECT object_id, charge_item_id, period_from, period_to, amount_cents FROM bill_line
WHERE tenant_id = :tenant_id AND object_id BETWEEN :lowest AND :highest
  AND object_id = ANY(CAST(:units AS uuid[])) AND NOT released
  AND period_to >= :first AND period_from <= :last""")
# Of services only, whatever an item was when the rule was set; in the order they were granted.
_DISCOUNTS = text("""
SELECT d.unit_id, i.id AS item_id, d.id, d.valid_from, least(d.valid_to, d.ended_from - 1) AS valid_to,
       r.charged_share, r.name, d.payer_id, r.kind = 'campaign' AS whoever
FROM discount d
JOIN discount_rule r ON r.tenant_id = d.tenant_id AND r.id = d.rule_id
JOIN charge_item i ON i.tenant_id = r.tenant_id AND i.id = ANY(r.item_ids) AND i.nature = 'service'
WHERE d.tenant_id = :tenant_id AND d.unit_id BETWEEN :lowest AND :highest AND d.unit_id = ANY(CAST(:units AS uuid[]))
  AND d.state IN ('granted', 'ended') AND d.valid_from <= :last
  AND coalesce(least(d.valid_to, d.ended_from - 1) >= greatest(d.valid_from, CAST(:first AS date)), true)
ORDER BY d.unit_id, d.valid_from, d.id""")

# Held until the chunk is written: nobody rejects a reading while it goes into a bill.
_READINGS = text("""
SELECT r.unit_id, r.kind, r.state, r.id, m.no, r.read_on, r.quantity, r.previous_on, r.previous_value, r.goes_on_from,
       m.multiplier, CASE WHEN r.rolled_over THEN power(10::numeric, m.digits) ELSE 0 END AS turned
FROM meter_reading r JOIN meter m ON m.tenant_id = r.tenant_id AND m.id = r.meter_id
WHERE r.tenant_id = :tenant_id AND r.unit_id BETWEEN :lowest AND :highest
  AND r.unit_id = ANY(CAST(:units AS uuid[])) AND r.state IN ('draft', 'checked', 'approved') AND r.bill_id IS NULL
  AND r.read_on <= :last AND r.kind = ANY(CAST(:kinds AS text[]))
ORDER BY r.id FOR UPDATE OF r""")
_EARLIER = text("""
SELECT unit_id, kind, CAST(date_trunc('month', read_on) AS date) AS month, sum(quantity) FROM meter_reading
WHERE tenant_id = :tenant_id AND unit_id BETWEEN :lowest AND :highest AND unit_id = ANY(CAST(:units AS uuid[]))
  AND state = 'billed' AND read_on >= :since AND kind = ANY(CAST(:kinds AS text[]))
GROUP BY unit_id, kind, month""")
_PERSONS = text("""
SELECT unit_id, kind, max(persons) FROM meter
WHERE tenant_id = :tenant_id AND unit_id BETWEEN :lowest AND :highest AND unit_id = ANY(CAST(:units AS uuid[]))
  AND closed_on IS NULL AND persons IS NOT NULL AND kind = ANY(CAST(:kinds AS text[]))
GROUP BY unit_id, kind""")

BEFORE_ALL = UUID(int=0)


class FactsRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def count(self, community_id: UUID) -> int:
        values = {"tenant_id": self.work.tenant_id, "community_id": community_id}
        return int((await self.work.session.execute(_COUNT, values)).scalar_one())

    async def units(self, community_id: UUID, after: UUID | None, limit: int) -> dict[UUID, int]:
        """The next units in order, with their floors."""
        values = {"community_id": community_id, "after": after or BEFORE_ALL, "limit": limit}
        rows = await self.work.session.execute(_UNITS, {"tenant_id": self.work.tenant_id} | values)
        return {row.id: row.floor for row in rows}

    async def facts(self, floors: dict[UUID, int], horizon: Period, kinds: Collection[str]) -> list[UnitFacts]:
        """`kinds`: of meters that are billed."""
        units = list(floors)
        areas: dict[UUID, list[AreaVersion]] = defaultdict(list)
        for unit_id, *area in await self._rows(_AREAS, units):
            areas[unit_id].append(AreaVersion(*area))
        assignments: dict[UUID, list[Assignment]] = defaultdict(list)
        for unit_id, *assignment in await self._rows(_ASSIGNMENTS, units):
            assignments[unit_id].append(Assignment(*assignment))
        owners: dict[UUID, list[Owner]] = defaultdict(list)
        metered = await self._metered(units, horizon, sorted(kinds)) if kinds else {}
        days = {"first": horizon.first, "last": horizon.last}
        for unit_id, *owner in await self._rows(_OWNERS, units, days | {"first": _owed_since(metered, horizon)}):
            owners[unit_id].append(Owner(*owner))
        billed: dict[UUID, list[BilledLine]] = defaultdict(list)
        for unit_id, item_id, first, last, cents in await self._rows(_BILLED, units, days):
            billed[unit_id].append(BilledLine(item_id, Period(first, last), cents))
        discounts: dict[UUID, list[Granted]] = defaultdict(list)
        for unit_id, item_id, discount_id, *reduction, payer, whoever in await self._rows(_DISCOUNTS, units, days):
            discounts[unit_id].append(Granted(item_id, discount_id, Reduction(*reduction), payer, whoever))
        return [
            UnitFacts(
                id=unit,
                measures=Measures(tuple(areas[unit]), floors[unit]),
                assignments=tuple(assignments[unit]),
                owners=tuple(owners[unit]),
                billed=tuple(billed[unit]),
                metered=metered.get(unit, {}),
                discounts=tuple(discounts[unit]),
            )
            for unit in units
        ]

    async def _metered(
        self, units: Sequence[UUID], horizon: Period, kinds: Sequence[str]
    ) -> dict[UUID, dict[str, MeteredFacts]]:
        uses: dict[tuple[UUID, str], list[Use]] = defaultdict(list)
        waiting: dict[tuple[UUID, str], list[date]] = defaultdict(list)
        read = {"kinds": kinds, "last": horizon.last}
        for unit_id, kind, state, *use in await self._rows(_READINGS, units, read):
            if state == APPROVED:
                uses[unit_id, kind].append(Use(*use))
            else:
                waiting[unit_id, kind].append(use[2])
        # What is billed late counts in the year it was read in: a run of January bills December.
        since = {"kinds": kinds, "since": date(horizon.last.year - 1, 1, 1)}
        earlier: dict[tuple[UUID, str], list[Earlier]] = defaultdict(list)
        for unit_id, kind, *before in await self._rows(_EARLIER, units, since):
            earlier[unit_id, kind].append(Earlier(*before))
        persons = {(row[0], row[1]): row[2] for row in await self._rows(_PERSONS, units, {"kinds": kinds})}
        found: dict[UUID, dict[str, MeteredFacts]] = defaultdict(dict)
        for unit_id, kind in uses.keys() | waiting.keys():
            key = unit_id, kind
            found[unit_id][kind] = MeteredFacts(
                tuple(uses[key]), tuple(earlier[key]), tuple(waiting[key]), persons.get(key)
            )
        return found

    async def _rows(self, statement: Any, units: Sequence[UUID], more: dict[str, Any] | None = None) -> Any:
        values: dict[str, Any] = {"tenant_id": self.work.tenant_id, "units": list(units)}
        values |= {"lowest": units[0], "highest": units[-1]} | (more or {})
        return (await self.work.session.execute(statement, values)).all()


def _owed_since(metered: dict[UUID, dict[str, MeteredFacts]], horizon: Period) -> date:
    """The first day whose owners are needed: what was read long ago is owed by who had to pay then."""
    read = [use.read_on for kinds in metered.values() for facts in kinds.values() for use in facts.uses]
    # No cycle of meters is longer than a year.
    return min([horizon.first, *(add_months(day.replace(day=1), -12) for day in read if day < horizon.first)])
