"""Finds households whose day has come, set by set: the copies of property and persons are asked in one statement."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text

from kit.paging import AnyRow
from kit.work import Work

_HOUSEHOLDS = """
WITH household AS (
  SELECT o.person_id, o.unit_id, o.community_id, u.building_id, 'owner' AS relation,
    greatest(o.valid_from, u.delivered_on) AS since
  FROM owner o
  JOIN unit u ON u.tenant_id = o.tenant_id AND u.id = o.unit_id AND NOT u.removed
  JOIN person p ON p.tenant_id = o.tenant_id AND p.id = o.person_id AND NOT p.removed
  WHERE o.tenant_id = :tenant_id AND o.valid_from IS NOT NULL AND u.delivered_on IS NOT NULL
    AND (o.valid_to IS NULL OR o.valid_to >= :today)
  UNION ALL
  SELECT o.person_id, o.unit_id, o.community_id, u.building_id, 'lessee', o.valid_from
  FROM occupant o
  JOIN unit u ON u.tenant_id = o.tenant_id AND u.id = o.unit_id AND NOT u.removed
  JOIN person p ON p.tenant_id = o.tenant_id AND p.id = o.person_id AND NOT p.removed
  WHERE o.tenant_id = :tenant_id AND o.relation = 'lessee' AND (o.valid_to IS NULL OR o.valid_to >= :today))"""

_FRESH = """
  AND NOT EXISTS (SELECT FROM return_visit v WHERE v.tenant_id = :tenant_id AND v.occasion = due.occasion)
ORDER BY due.day, due.occasion LIMIT :limit"""

_MOVED_IN = text(f"""{_HOUSEHOLDS}, due AS (
  SELECT DISTINCT ON (unit_id, relation) person_id, unit_id, community_id, building_id,
    since + CAST(:after_days AS integer) AS day,
    concat_ws('/', 'new_resident', unit_id, relation, since) AS occasion
  FROM household ORDER BY unit_id, relation, since DESC, person_id)
SELECT * FROM due WHERE due.day > :earliest AND due.day <= :today {_FRESH}""")  # noqa: S608  # constants

_ANNIVERSARY = text(f"""{_HOUSEHOLDS}, living AS (
  SELECT DISTINCT ON (person_id) person_id, unit_id, community_id, building_id, since,
    CAST(extract(year FROM age(:today, since)) * 12 + extract(month FROM age(:today, since)) AS integer)
      / CAST(:every_months AS integer) * CAST(:every_months AS integer) AS months
  FROM household WHERE relation = :relation AND since <= :today ORDER BY person_id, since, unit_id), due AS (
  SELECT person_id, unit_id, community_id, building_id, CAST(since + make_interval(months => months) AS date) AS day,
    concat_ws('/', CAST(:cohort AS text), person_id, CAST(since + make_interval(months => months) AS date)) AS occasion
  FROM living WHERE months > 0)
SELECT * FROM due WHERE due.day > :earliest AND due.day <= :today {_FRESH}""")  # noqa: S608  # constants

_ROUND = text(f"""{_HOUSEHOLDS}
SELECT DISTINCT ON (person_id) person_id, unit_id, community_id, building_id FROM household
WHERE community_id = :community_id AND since <= :today
  AND (CAST(:building_id AS uuid) IS NULL OR building_id = CAST(:building_id AS uuid))
  AND (CAST(:relation AS text) IS NULL OR relation = CAST(:relation AS text))
  AND (CAST(:person_ids AS uuid[]) IS NULL OR person_id = ANY(CAST(:person_ids AS uuid[])))
ORDER BY person_id, since, unit_id LIMIT :limit""")  # noqa: S608  # constants


class VisitCohortRepository:
    """`earliest` is the day after which a day that was missed is still made up for."""

    def __init__(self, work: Work) -> None:
        self.work = work

    async def moved_in(self, after_days: int, earliest: date, limit: int) -> Sequence[AnyRow]:
        """One household of owners and one of lessees for each unit, so many days after moving in."""
        return await self._found(_MOVED_IN, after_days=after_days, earliest=earliest, limit=limit)

    async def anniversaries(
        self, cohort: str, relation: str, every_months: int, earliest: date, limit: int
    ) -> Sequence[AnyRow]:
        """Each person once, however many homes, on the day they moved into the first."""
        return await self._found(
            _ANNIVERSARY, cohort=cohort, relation=relation, every_months=every_months, earliest=earliest, limit=limit
        )

    async def round(
        self,
        community_id: UUID,
        building_id: UUID | None,
        relation: str | None,
        person_ids: Sequence[UUID] | None,
        limit: int,
    ) -> Sequence[AnyRow]:
        """Whom an ad hoc round reaches, each person once."""
        return await self._found(
            _ROUND,
            community_id=community_id,
            building_id=building_id,
            relation=relation,
            person_ids=list(person_ids) if person_ids is not None else None,
            limit=limit,
        )

    async def _found(self, statement: Any, **values: Any) -> Sequence[AnyRow]:
        given = {"tenant_id": self.work.tenant_id, "today": self.work.today, **values}
        return (await self.work.session.execute(statement, given)).all()
