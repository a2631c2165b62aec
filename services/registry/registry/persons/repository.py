"""SQL of persons. A person is in a caller's data scope when known in one of the caller's communities."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Row, Select, delete, exists, select, text
from sqlalchemy.dialects.postgresql import insert
from uuid_utils.compat import uuid7

from kit.models import TenantRow
from kit.repository import Repository
from registry.communities import scopes
from registry.persons.models import CommunityPerson, FormerName, Person, PersonPhone, PiiAccess

T = TypeVar("T", bound=Select[Any])

_OVERVIEW = text("""
WITH wanted AS (
  SELECT p.* FROM person p
  WHERE p.tenant_id = :tenant AND p.id = ANY(:ids)
    AND (:everywhere OR (SELECT true FROM community_person c WHERE c.tenant_id = :tenant AND c.person_id = p.id
      AND c.community_id = ANY(:communities) LIMIT 1))
), linked AS (
  SELECT s.person_id, o.unit_id, 'owner' AS relation, s.share::text AS share, o.valid_from
  FROM wanted w
  JOIN ownership_share s ON s.tenant_id = :tenant AND s.person_id = w.id
  JOIN ownership o ON o.tenant_id = :tenant AND o.id = s.ownership_id
  WHERE o.valid_from <= :today AND (o.valid_to IS NULL OR o.valid_to >= :today)
  UNION ALL
  SELECT y.person_id, y.unit_id, y.relation, NULL, y.valid_from
  FROM wanted w JOIN occupancy y ON y.tenant_id = :tenant AND y.person_id = w.id
  WHERE y.valid_from <= :today AND (y.valid_to IS NULL OR y.valid_to >= :today)
), units AS (
  SELECT l.*, u.code, u.community_id, u.occupancy_status, c.name AS community_name
  FROM linked l
  JOIN unit u ON u.tenant_id = :tenant AND u.id = l.unit_id
  JOIN community c ON c.tenant_id = :tenant AND c.id = u.community_id
  WHERE :everywhere OR u.community_id = ANY(:communities)
), household AS (
  SELECT DISTINCT x.person_id, x.unit_id, x.relation, q.name, q.kind FROM (
    SELECT s.person_id, o.unit_id, 'owner' AS relation
    FROM (SELECT DISTINCT unit_id FROM units) h
    JOIN ownership o ON o.tenant_id = :tenant AND o.unit_id = h.unit_id
      AND o.valid_from <= :today AND (o.valid_to IS NULL OR o.valid_to >= :today)
    JOIN ownership_share s ON s.tenant_id = :tenant AND s.ownership_id = o.id
    UNION ALL
    SELECT y.person_id, y.unit_id, y.relation
    FROM (SELECT DISTINCT unit_id FROM units) h
    JOIN occupancy y ON y.tenant_id = :tenant AND y.unit_id = h.unit_id
      AND y.valid_from <= :today AND (y.valid_to IS NULL OR y.valid_to >= :today)
  ) x JOIN person q ON q.tenant_id = :tenant AND q.id = x.person_id
)
SELECT w.id, w.version, w.kind, w.name, w.gender, w.id_type, w.id_number_sealed, w.email_sealed, w.locale, w.flags,
  (SELECT coalesce(jsonb_agg(encode(f.sealed, 'hex') ORDER BY f.place), '[]') FROM person_phone f
   WHERE f.tenant_id = :tenant AND f.person_id = w.id) AS phones,
  (SELECT coalesce(jsonb_agg(c.community_id ORDER BY c.community_id), '[]') FROM community_person c
   WHERE c.tenant_id = :tenant AND c.person_id = w.id AND (:everywhere OR c.community_id = ANY(:communities)))
    AS communities,
  (SELECT coalesce(jsonb_agg(to_jsonb(u) - 'person_id' ORDER BY u.code), '[]') FROM units u WHERE u.person_id = w.id)
    AS units,
  (SELECT coalesce(jsonb_agg(to_jsonb(h) ORDER BY h.unit_id, h.person_id), '[]') FROM household h
   WHERE h.person_id <> w.id AND h.unit_id IN (SELECT unit_id FROM units u WHERE u.person_id = w.id)) AS household,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'plate', v.plate, 'brand', v.brand, 'colour', v.colour,
     'kind', v.kind) ORDER BY v.plate), '[]') FROM vehicle v WHERE v.tenant_id = :tenant AND v.person_id = w.id
     AND (:everywhere OR v.community_id = ANY(:communities))) AS vehicles,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('space_id', s.id, 'community_id', s.community_id,
     'lot_code', s.lot_code, 'code', s.code, 'kind', r.kind, 'valid_from', r.valid_from, 'valid_to', r.valid_to)
     ORDER BY s.lot_code, s.code), '[]')
   FROM parking_right r JOIN parking_space s ON s.tenant_id = :tenant AND s.id = r.space_id
   WHERE r.tenant_id = :tenant AND r.person_id = w.id AND (r.valid_to IS NULL OR r.valid_to >= :today)
     AND (:everywhere OR r.community_id = ANY(:communities))) AS parking
FROM wanted w ORDER BY w.id""")


class PersonRepository(Repository[Person]):
    model = Person

    def scoped(self, statement: T, model: type[TenantRow] | None = None) -> T:
        statement = super().scoped(statement, model)
        scope = self.work.principal.scope.communities
        if self.work.principal.realm != "staff" or scope is None:
            return statement
        known = exists().where(
            CommunityPerson.tenant_id == self.work.tenant_id,
            CommunityPerson.person_id == Person.id,
            CommunityPerson.community_id.in_(sorted(scope)),
        )
        return statement.where(known)

    async def by_id_number(self, blind: bytes) -> UUID | None:
        """Over the whole tenant: the same identity number exists once."""
        statement = select(Person.id).where(Person.tenant_id == self.work.tenant_id, Person.id_number_blind == blind)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def belongs(self, person_id: UUID, community_id: UUID) -> None:
        """Make a person known in a community."""
        statement = insert(CommunityPerson).values(
            tenant_id=self.work.tenant_id, id=uuid7(), community_id=community_id, person_id=person_id
        )
        await self.session.execute(
            statement.on_conflict_do_nothing(index_elements=["tenant_id", "community_id", "person_id"])
        )

    async def replace_phones(self, person_id: UUID, phones: Sequence[PersonPhone]) -> None:
        await self.session.execute(
            delete(PersonPhone).where(PersonPhone.tenant_id == self.work.tenant_id, PersonPhone.person_id == person_id)
        )
        for phone in phones:
            phone.tenant_id = self.work.tenant_id
            phone.person_id = person_id
        self.session.add_all(phones)

    async def phones(self, person_id: UUID) -> Sequence[PersonPhone]:
        statement = select(PersonPhone).where(
            PersonPhone.tenant_id == self.work.tenant_id, PersonPhone.person_id == person_id
        )
        return (await self.session.execute(statement.order_by(PersonPhone.place))).scalars().all()

    async def names(self, ids: Sequence[UUID]) -> Sequence[Row[Any]]:
        """Names and kinds of those of the persons who are in the caller's data scope."""
        statement: Any = select(Person.id, Person.name, Person.kind).where(Person.id.in_(ids))
        return (await self.session.execute(self.scoped(statement))).all()

    def renamed(self, person_id: UUID, name: str) -> None:
        """Keep the name the person has had until now."""
        self.session.add(FormerName(tenant_id=self.work.tenant_id, person_id=person_id, name=name, until=self.work.now))

    async def name_at(self, person: Person, at: datetime) -> str:
        statement = (
            select(FormerName.name)
            .where(
                FormerName.tenant_id == self.work.tenant_id, FormerName.person_id == person.id, FormerName.until > at
            )
            .order_by(FormerName.until)
            .limit(1)
        )
        return (await self.session.execute(statement)).scalar_one_or_none() or person.name

    def seen(self, person_id: UUID, field: str, purpose: str) -> None:
        """Write down that a clear field was looked at."""
        principal = self.work.principal
        self.session.add(
            PiiAccess(
                tenant_id=self.work.tenant_id,
                actor_id=principal.id,
                realm=principal.realm,
                record="person",
                record_id=person_id,
                field=field,
                purpose=purpose,
                at=self.work.now,
            )
        )

    async def overviews(self, ids: Sequence[UUID], today: date) -> Sequence[Row[Any]]:
        """Persons with phones, units, household and vehicles in one round trip, within the data scope."""
        where = scopes.parameters(self.work) | {"ids": list(ids), "today": today}
        return (await self.session.execute(_OVERVIEW, where)).all()
