"""Loading the facts of a chunk of units: five statements, whatever the size of the community."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text

from billing.calculations.calculation import Assignment, BilledLine, Owner, UnitFacts
from billing.ratings.measures import AreaVersion, Measures
from billing.ratings.periods import Period
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

    async def facts(self, floors: dict[UUID, int], horizon: Period) -> list[UnitFacts]:
        units = list(floors)
        areas: dict[UUID, list[AreaVersion]] = defaultdict(list)
        for unit_id, *area in await self._rows(_AREAS, units):
            areas[unit_id].append(AreaVersion(*area))
        assignments: dict[UUID, list[Assignment]] = defaultdict(list)
        for unit_id, *assignment in await self._rows(_ASSIGNMENTS, units):
            assignments[unit_id].append(Assignment(*assignment))
        owners: dict[UUID, list[Owner]] = defaultdict(list)
        days = {"first": horizon.first, "last": horizon.last}
        for unit_id, *owner in await self._rows(_OWNERS, units, days):
            owners[unit_id].append(Owner(*owner))
        billed: dict[UUID, list[BilledLine]] = defaultdict(list)
        for unit_id, item_id, first, last, cents in await self._rows(_BILLED, units, days):
            billed[unit_id].append(BilledLine(item_id, Period(first, last), cents))
        return [
            UnitFacts(
                id=unit,
                measures=Measures(tuple(areas[unit]), floors[unit]),
                assignments=tuple(assignments[unit]),
                owners=tuple(owners[unit]),
                billed=tuple(billed[unit]),
            )
            for unit in units
        ]

    async def _rows(self, statement: Any, units: Sequence[UUID], more: dict[str, Any] | None = None) -> Any:
        values: dict[str, Any] = {"tenant_id": self.work.tenant_id, "units": list(units)}
        values |= {"lowest": units[0], "highest": units[-1]} | (more or {})
        return (await self.work.session.execute(statement, values)).all()
