"""SQL of the search. Each statement uses one index and stops at eight rows."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, TextClause, text

from kit.repository import upper_bound
from kit.work import Work
from registry.communities import scopes

MOST = 8

_UNIT = """
SELECT u.id, u.code, u.community_id, c.name AS community_name, u.building_id, u.occupancy_status,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'kind', p.kind) ORDER BY p.id), '[]')
   FROM ownership o
   JOIN ownership_share s ON s.tenant_id = :tenant AND s.ownership_id = o.id
   JOIN person p ON p.tenant_id = :tenant AND p.id = s.person_id
   WHERE o.tenant_id = :tenant AND o.unit_id = u.id AND o.valid_from <= :today
     AND (o.valid_to IS NULL OR o.valid_to >= :today)) AS owners
FROM unit u JOIN community c ON c.tenant_id = :tenant AND c.id = u.community_id
WHERE u.tenant_id = :tenant AND (:everywhere OR u.community_id = ANY(:communities)) AND """

_UNITS_BY_PREFIX = text(_UNIT + "u.code_key >= :prefix AND u.code_key < :bound ORDER BY u.code_key LIMIT :most")
_UNITS_BY_DOOR = text(
    _UNIT + "u.building_key = :building AND u.number_key >= :number AND u.number_key < :bound "
    "ORDER BY u.number_key, u.code_key LIMIT :most"
)

# The scope is a scalar subquery with LIMIT: EXISTS would be hashed over all persons of the communities.
_PERSON = """
SELECT p.id, p.name, p.kind,
  (SELECT coalesce(jsonb_agg(encode(f.sealed, 'hex') ORDER BY f.place), '[]') FROM person_phone f
   WHERE f.tenant_id = :tenant AND f.person_id = p.id) AS phones,
  (SELECT coalesce(jsonb_agg(DISTINCT x.code), '[]') FROM (
     SELECT u.code FROM ownership_share s
     JOIN ownership o ON o.tenant_id = :tenant AND o.id = s.ownership_id
     JOIN unit u ON u.tenant_id = :tenant AND u.id = o.unit_id
     WHERE s.tenant_id = :tenant AND s.person_id = p.id AND o.valid_from <= :today
       AND (o.valid_to IS NULL OR o.valid_to >= :today) AND (:everywhere OR u.community_id = ANY(:communities))
     UNION ALL
     SELECT u.code FROM occupancy y JOIN unit u ON u.tenant_id = :tenant AND u.id = y.unit_id
     WHERE y.tenant_id = :tenant AND y.person_id = p.id AND y.valid_from <= :today
       AND (y.valid_to IS NULL OR y.valid_to >= :today) AND (:everywhere OR u.community_id = ANY(:communities))
   ) x) AS units
FROM person p
WHERE p.tenant_id = :tenant AND (:everywhere OR (
    SELECT true FROM community_person k WHERE k.tenant_id = :tenant AND k.person_id = p.id
      AND k.community_id = ANY(:communities) LIMIT 1)) AND """

_WITH_PHONE = "p.id IN (SELECT f.person_id FROM person_phone f WHERE f.tenant_id = :tenant AND "
_PERSONS_BY_PHONE = text(_PERSON + _WITH_PHONE + "f.blind = :blind) ORDER BY p.name_key LIMIT :most")
_PERSONS_BY_LAST4 = text(_PERSON + _WITH_PHONE + "f.last4 = :last4) ORDER BY p.name_key LIMIT :most")
_PERSONS_BY_ID_NUMBER = text(_PERSON + "p.id_number_blind = :blind LIMIT :most")
_PERSONS_BY_NAME = text(_PERSON + "p.name_key >= :prefix AND p.name_key < :bound ORDER BY p.name_key LIMIT :most")

_VEHICLES = text("""
SELECT v.id, v.plate, v.person_id, v.community_id, p.name, p.kind
FROM vehicle v JOIN person p ON p.tenant_id = :tenant AND p.id = v.person_id
WHERE v.tenant_id = :tenant AND v.plate >= :prefix AND v.plate < :bound
  AND (:everywhere OR v.community_id = ANY(:communities))
ORDER BY v.plate LIMIT :most""")

_IDS_BY_PHONE = text("""
SELECT f.person_id FROM person_phone f
WHERE f.tenant_id = :tenant AND f.blind = :blind AND (:everywhere OR (
    SELECT true FROM community_person k WHERE k.tenant_id = :tenant AND k.person_id = f.person_id
      AND k.community_id = ANY(:communities) LIMIT 1))
ORDER BY f.person_id LIMIT :most""")


class SearchRepository:
    def __init__(self, work: Work, today: date) -> None:
        self._session = work.session
        self._where = scopes.parameters(work) | {"today": today, "most": MOST}

    async def _rows(self, statement: TextClause, **parameters: Any) -> Sequence[Row[Any]]:
        return (await self._session.execute(statement, self._where | parameters)).all()

    async def units_by_prefix(self, prefix: str) -> Sequence[Row[Any]]:
        return await self._rows(_UNITS_BY_PREFIX, prefix=prefix, bound=upper_bound(prefix))

    async def units_by_door(self, building: str, number: str) -> Sequence[Row[Any]]:
        """Units of a building by door, whatever their entrance."""
        return await self._rows(_UNITS_BY_DOOR, building=building, number=number, bound=upper_bound(number))

    async def persons_by_phone(self, blind: bytes) -> Sequence[Row[Any]]:
        return await self._rows(_PERSONS_BY_PHONE, blind=blind)

    async def persons_by_last4(self, last4: str) -> Sequence[Row[Any]]:
        return await self._rows(_PERSONS_BY_LAST4, last4=last4)

    async def persons_by_id_number(self, blind: bytes) -> Sequence[Row[Any]]:
        return await self._rows(_PERSONS_BY_ID_NUMBER, blind=blind)

    async def persons_by_name(self, prefix: str) -> Sequence[Row[Any]]:
        return await self._rows(_PERSONS_BY_NAME, prefix=prefix, bound=upper_bound(prefix))

    async def vehicles(self, prefix: str) -> Sequence[Row[Any]]:
        return await self._rows(_VEHICLES, prefix=prefix, bound=upper_bound(prefix))

    async def ids_by_phone(self, blind: bytes) -> list[UUID]:
        rows = await self._rows(_IDS_BY_PHONE, blind=blind)
        return [row.person_id for row in rows]
