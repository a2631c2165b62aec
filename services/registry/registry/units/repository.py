"""SQL of units."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, or_, select, text

from kit.problems import NotFound
from kit.repository import Repository
from registry.units.models import Occupancy, Unit, UnitArea

_OVERVIEW = text("""
WITH owning AS (
  SELECT o.id, o.version, o.valid_from, o.valid_to, o.evidence,
    o.valid_from <= :today AND (o.valid_to IS NULL OR o.valid_to >= :today) AS current,
    s.person_id, s.share::text AS share, p.name, p.kind
  FROM ownership o
  JOIN ownership_share s ON s.tenant_id = :tenant AND s.ownership_id = o.id
  JOIN person p ON p.tenant_id = :tenant AND p.id = s.person_id
  WHERE o.tenant_id = :tenant AND o.unit_id = :unit
), living AS (
  SELECT y.id, y.person_id, y.relation, y.valid_from, y.valid_to, p.name
  FROM occupancy y JOIN person p ON p.tenant_id = :tenant AND p.id = y.person_id
  WHERE y.tenant_id = :tenant AND y.unit_id = :unit AND (y.valid_to IS NULL OR y.valid_to >= :today)
), people AS (
  SELECT person_id FROM owning WHERE current UNION SELECT person_id FROM living
)
SELECT
  (SELECT name FROM community c WHERE c.tenant_id = :tenant AND c.id = :community) AS community_name,
  (SELECT coalesce(jsonb_agg(to_jsonb(o) ORDER BY o.valid_from DESC, o.person_id), '[]') FROM owning o) AS owning,
  (SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY l.valid_from, l.id), '[]') FROM living l) AS living,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('person_id', f.person_id, 'sealed', encode(f.sealed, 'hex'))
     ORDER BY f.place), '[]')
   FROM person_phone f WHERE f.tenant_id = :tenant AND f.person_id IN (SELECT person_id FROM people)) AS phones,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('space_id', s.id, 'lot_code', s.lot_code, 'code', s.code,
     'kind', r.kind, 'holder_id', r.person_id, 'valid_from', r.valid_from, 'valid_to', r.valid_to)
     ORDER BY s.code), '[]')
   FROM parking_right r JOIN parking_space s ON s.tenant_id = :tenant AND s.id = r.space_id
   WHERE r.tenant_id = :tenant AND r.person_id IN (SELECT person_id FROM people) AND r.community_id = :community
     AND (r.valid_to IS NULL OR r.valid_to >= :today)) AS parking,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'person_id', v.person_id, 'plate', v.plate,
     'brand', v.brand, 'colour', v.colour) ORDER BY v.plate), '[]')
   FROM vehicle v WHERE v.tenant_id = :tenant AND v.person_id IN (SELECT person_id FROM people)
     AND v.community_id = :community) AS vehicles,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('valid_from', a.valid_from, 'gross_area', a.gross_area::text,
     'inner_area', a.inner_area::text, 'document', a.document) ORDER BY a.valid_from DESC), '[]')
   FROM unit_area a WHERE a.tenant_id = :tenant AND a.unit_id = :unit) AS areas""")


class UnitRepository(Repository[Unit]):
    model = Unit

    async def listed(
        self,
        community_id: UUID,
        building_id: UUID | None,
        status: str | None,
        cursor: str | None,
        limit: int,
    ) -> tuple[Sequence[Row[Any]], str | None]:
        statement = self.scoped(select(Unit)).where(Unit.community_id == community_id)
        if building_id:
            statement = statement.where(Unit.building_id == building_id)
        if status:
            statement = statement.where(Unit.occupancy_status == status)
        bind = ("units", community_id, building_id, status)
        return await self.page(statement, (Unit.code.asc(), Unit.id.asc()), cursor, limit, bind)

    async def overview(self, unit: Unit, today: date) -> Row[Any]:
        """Everything around a unit in one round trip."""
        where = {"tenant": self.work.tenant_id, "unit": unit.id, "community": unit.community_id, "today": today}
        return (await self.session.execute(_OVERVIEW, where)).one()

    def measured(self, unit: Unit, document: str | None) -> None:
        """Keep the unit's area as a version of its own."""
        self.session.add(
            UnitArea(
                tenant_id=self.work.tenant_id,
                unit_id=unit.id,
                valid_from=unit.area_from,
                gross_area=unit.gross_area,
                inner_area=unit.inner_area,
                document=document,
            )
        )


class OccupancyRepository(Repository[Occupancy]):
    model = Occupancy

    async def of_person(self, unit_id: UUID, person_id: UUID, since: date) -> Sequence[Occupancy]:
        """Occupancies of this person in this unit that reach into the days from `since` on."""
        statement = self.scoped(select(Occupancy)).where(
            Occupancy.unit_id == unit_id,
            Occupancy.person_id == person_id,
            or_(Occupancy.valid_to.is_(None), Occupancy.valid_to >= since),
        )
        return (await self.session.execute(statement)).scalars().all()

    async def of_unit(self, unit_id: UUID, id: UUID) -> Occupancy:
        """Raises NotFound also when the occupancy is one of another unit."""
        occupancy = await self.get(id, lock=True)
        if occupancy.unit_id != unit_id:
            raise NotFound
        return occupancy

    async def living(self, unit_id: UUID, day: date) -> Sequence[str]:
        """The relations of those who live in the unit on a day, who moved in last comes first."""
        statement = self.scoped(select(Occupancy.relation)).where(
            Occupancy.unit_id == unit_id,
            Occupancy.valid_from <= day,
            or_(Occupancy.valid_to.is_(None), Occupancy.valid_to >= day),
        )
        return (await self.session.execute(statement.order_by(Occupancy.valid_from.desc()))).scalars().all()
