"""SQL of buildings, the estate generator and the building stack."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select, text

from kit.repository import Repository
from registry.buildings.models import Building
from registry.communities import scopes

_GENERATE_ENTRANCES = text("""
INSERT INTO entrance (tenant_id, id, community_id, building_id, code, floors, lift)
SELECT CAST(:tenant AS uuid), uuidv7(), b.community_id, b.id, e::text, b.floors, :lift
FROM building b CROSS JOIN generate_series(1, CAST(:entrances AS integer)) e
WHERE b.tenant_id = :tenant AND b.id = ANY(:buildings)""")

_GENERATE_UNITS = text("""
INSERT INTO unit (tenant_id, id, community_id, building_id, entrance_id, building_code, entrance_code, number, code,
  code_key, building_key, number_key, floor, unit_type, gross_area, inner_area, area_from, occupancy_status, charges,
  version, created_at, updated_at)
SELECT b.tenant_id, uuidv7(), b.community_id, b.id, e.id, b.code, e.code, door.number,
  b.code || '-' || e.code || '-' || door.number, lower(b.code || '-' || e.code || '-' || door.number),
  lower(b.code), lower(door.number), f, :unit_type, :gross_area, :inner_area, :today, 'unsold', '[]', 1, :now, :now
FROM building b
JOIN entrance e ON e.tenant_id = b.tenant_id AND e.building_id = b.id
CROSS JOIN LATERAL generate_series(1, e.floors) f
CROSS JOIN LATERAL generate_series(1, CAST(:units_per_floor AS integer)) n
CROSS JOIN LATERAL (SELECT f::text || lpad(n::text, 2, '0') AS number) door
WHERE b.tenant_id = :tenant AND b.id = ANY(:buildings)
RETURNING id, building_id, building_code, entrance_code, floor, number, code""")

_GENERATE_AREAS = text("""
INSERT INTO unit_area (tenant_id, id, unit_id, valid_from, gross_area, inner_area)
SELECT u.tenant_id, uuidv7(), u.id, u.area_from, u.gross_area, u.inner_area
FROM unit u WHERE u.tenant_id = :tenant AND u.building_id = ANY(:buildings)""")

_BUILDINGS = text("""
SELECT b.id, b.version, b.community_id, b.code, b.name, b.floors,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'code', e.code, 'floors', e.floors, 'lift', e.lift)), '[]')
     FROM entrance e WHERE e.tenant_id = :tenant AND e.building_id = b.id) AS entrances,
  (SELECT coalesce(jsonb_object_agg(s.occupancy_status, s.units), '{}') FROM (
     SELECT u.occupancy_status, count(*) AS units FROM unit u
     WHERE u.tenant_id = :tenant AND u.building_id = b.id GROUP BY u.occupancy_status) s) AS by_status
FROM building b WHERE b.tenant_id = :tenant AND b.community_id = :community""")

_STACK = text("""
SELECT b.id AS building_id, b.version, b.community_id, b.code AS building_code, b.name, b.floors,
  c.name AS community_name, e.id AS entrance_id, e.code AS entrance_code, e.lift,
  u.id, u.floor, u.number, u.code, u.unit_type, u.occupancy_status, u.gross_area::text AS gross_area,
  EXISTS (SELECT 1 FROM ownership o WHERE o.tenant_id = :tenant AND o.unit_id = u.id
    AND o.valid_from <= :today AND (o.valid_to IS NULL OR o.valid_to >= :today)) AS owned
FROM building b
JOIN community c ON c.tenant_id = :tenant AND c.id = b.community_id
LEFT JOIN entrance e ON e.tenant_id = :tenant AND e.building_id = b.id
LEFT JOIN unit u ON u.tenant_id = :tenant AND u.entrance_id = e.id
WHERE b.tenant_id = :tenant AND b.id = :building AND (:everywhere OR b.community_id = ANY(:communities))""")


class BuildingRepository(Repository[Building]):
    model = Building

    async def taken_codes(self, community_id: UUID, codes: Sequence[str]) -> list[str]:
        statement = select(Building.code).where(
            Building.tenant_id == self.work.tenant_id,
            Building.community_id == community_id,
            Building.code.in_(codes),
        )
        return sorted((await self.session.execute(statement)).scalars())

    async def generate(
        self, buildings: Sequence[UUID], entrances: int, lift: bool, shape: dict[str, Any], today: date
    ) -> Sequence[Row[Any]]:
        """Entrances, units and their first areas of new buildings: one statement each, whatever their number."""
        where = {"tenant": self.work.tenant_id, "buildings": list(buildings)}
        await self.session.execute(_GENERATE_ENTRANCES, where | {"entrances": entrances, "lift": lift})
        units = await self.session.execute(_GENERATE_UNITS, where | shape | {"today": today, "now": self.work.now})
        rows = units.all()
        await self.session.execute(_GENERATE_AREAS, where)
        return rows

    async def of_community(self, community_id: UUID) -> Sequence[Row[Any]]:
        """Buildings with entrances and the number of units by status, in one query."""
        where = {"tenant": self.work.tenant_id, "community": community_id}
        return (await self.session.execute(_BUILDINGS, where)).all()

    async def stack(self, building_id: UUID, today: date) -> Sequence[Row[Any]]:
        """Every unit of a building with its status; one row without a unit for an empty entrance."""
        where = scopes.parameters(self.work) | {"building": building_id, "today": today}
        return (await self.session.execute(_STACK, where)).all()
