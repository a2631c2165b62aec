"""SQL of undoing: what later work depends on, and the withdrawal itself, one statement per table."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text

from kit.work import Work

_CHANGED = "SELECT e.kind, e.label, 'changed_later' AS reason FROM import_effect e JOIN {kind} t "
_USED = "SELECT e.kind, e.label, '{reason}' AS reason FROM import_effect e JOIN {table} t "
_MINE = "WHERE e.tenant_id = :tenant AND e.import_id = :import AND e.kind = '{kind}' "
_NOT_OURS = (
    "AND NOT EXISTS (SELECT 1 FROM import_effect o WHERE o.tenant_id = :tenant AND o.import_id = :import "
    "AND o.kind = '{by}' AND o.subject_id = t.{owner}) "
)


def _changed(kind: str) -> str:
    return (
        _CHANGED.format(kind=kind)
        + "ON t.tenant_id = :tenant AND t.id = e.subject_id AND t.version > e.version "
        + _MINE.format(kind=kind)
    )


def _used(kind: str, table: str, column: str, by: str, owner: str = "id") -> str:
    """Rows of a table that point to a thing of this import and were not brought by it."""
    return (
        _USED.format(reason=f"used_by_{by}", table=table)
        + f"ON t.tenant_id = :tenant AND t.{column} = e.subject_id "
        + _MINE.format(kind=kind)
        + _NOT_OURS.format(by=by, owner=owner)
    )


_REASONS = (
    _changed("building"),
    _changed("unit"),
    _changed("person"),
    _changed("ownership"),
    _changed("occupancy"),
    _changed("parking_space"),
    _changed("charge_plan"),
    _used("building", "unit", "building_id", "unit"),
    _used("building", "entrance", "building_id", "entrance"),
    _used("entrance", "unit", "entrance_id", "unit"),
    _used("unit", "ownership", "unit_id", "ownership"),
    _used("unit", "occupancy", "unit_id", "occupancy"),
    _used("person", "ownership_share", "person_id", "ownership", "ownership_id"),
    _used("person", "occupancy", "person_id", "occupancy"),
    _used("person", "parking_right", "person_id", "parking_right"),
    _used("person", "vehicle", "person_id", "vehicle"),
    _used("parking_lot", "parking_space", "lot_id", "parking_space"),
    _used("parking_space", "parking_right", "space_id", "parking_right"),
    _used("parking_space", "vehicle", "space_id", "vehicle"),
)
_RELIED = """
SELECT e.kind, e.label, 'used_by_' || t.kind AS reason FROM import_effect e
JOIN reliance t ON t.tenant_id = :tenant AND t.subject_id = e.subject_id
WHERE e.tenant_id = :tenant AND e.import_id = :import AND e.kind IN ('unit', 'person') """
"""what other services have told of: bills, payments and tickets of the units and persons"""
_ANY_REASON = "UNION ALL ".join((*_REASONS, _RELIED))
_DEPENDENTS = text(
    f"SELECT DISTINCT kind, label, reason FROM ({_ANY_REASON}) d ORDER BY kind, label, reason"  # noqa: S608
)
"""composed from the names of this module only"""
_OTHER_COMMUNITIES = text("""
SELECT e.kind, e.label, 'known_elsewhere' AS reason
FROM import_effect e JOIN community_person t ON t.tenant_id = :tenant AND t.person_id = e.subject_id
WHERE e.tenant_id = :tenant AND e.import_id = :import AND e.kind = 'person' AND t.community_id <> :community""")

_EFFECTS = text("""
SELECT kind, subject_id, label, version FROM import_effect WHERE tenant_id = :tenant AND import_id = :import""")

_SUBJECTS = (
    "IN (SELECT e.subject_id FROM import_effect e WHERE e.tenant_id = :tenant AND e.import_id = :import AND e.kind = "
)


def _withdrawal(table: str, column: str, kind: str) -> Any:
    return text(f"DELETE FROM {table} WHERE tenant_id = :tenant AND {column} {_SUBJECTS}'{kind}')")  # noqa: S608


_WITHDRAWALS = (
    # what points to others goes first; names come from this list only
    _withdrawal("vehicle", "id", "vehicle"),
    _withdrawal("parking_right", "id", "parking_right"),
    _withdrawal("parking_space", "id", "parking_space"),
    _withdrawal("parking_lot", "id", "parking_lot"),
    _withdrawal("occupancy", "id", "occupancy"),
    _withdrawal("ownership_share", "ownership_id", "ownership"),
    _withdrawal("ownership", "id", "ownership"),
    _withdrawal("unit_area", "unit_id", "unit"),
    _withdrawal("warranty", "unit_id", "unit"),
    _withdrawal("unit", "id", "unit"),
    _withdrawal("entrance", "id", "entrance"),
    _withdrawal("building", "id", "building"),
    _withdrawal("person_phone", "person_id", "person"),
    _withdrawal("community_person", "person_id", "person"),
    _withdrawal("person", "id", "person"),
)
_EMPTY_PLAN = text(
    "UPDATE charge_plan SET items = '[]', version = version + 1, updated_at = :now "  # noqa: S608
    f"WHERE tenant_id = :tenant AND id {_SUBJECTS}'charge_plan')"
)
_OWNERSHIPS = text("""
SELECT o.id, o.unit_id, o.valid_from, o.version FROM import_effect e
JOIN ownership o ON o.tenant_id = :tenant AND o.id = e.subject_id
WHERE e.tenant_id = :tenant AND e.import_id = :import AND e.kind = 'ownership'""")
_OCCUPANCIES = text("""
SELECT o.id, o.unit_id, o.person_id, o.valid_from, o.version FROM import_effect e
JOIN occupancy o ON o.tenant_id = :tenant AND o.id = e.subject_id
WHERE e.tenant_id = :tenant AND e.import_id = :import AND e.kind = 'occupancy'""")
_RIGHTS = text("""
SELECT t.id, t.space_id, NOT EXISTS (SELECT 1 FROM import_effect s WHERE s.tenant_id = :tenant
    AND s.import_id = :import AND s.kind = 'parking_space' AND s.subject_id = t.space_id) AS space_stays
FROM import_effect e
JOIN parking_right t ON t.tenant_id = :tenant AND t.id = e.subject_id
WHERE e.tenant_id = :tenant AND e.import_id = :import AND e.kind = 'parking_right'""")


class UndoRepository:
    def __init__(self, work: Work, import_id: UUID) -> None:
        self._session = work.session
        self._now = work.now
        self._where = {"tenant": work.tenant_id, "import": import_id}

    async def dependents(self, community_id: UUID) -> list[Any]:
        """What stands in the way, each with its reason.

        Right after an import the planner's statistics know nothing of its rows, and nested loops over thousands of
        them take minutes; hash joins do not depend on the estimate.
        """
        await self._session.execute(text("SET LOCAL enable_nestloop = off"))
        used = (await self._session.execute(_DEPENDENTS, self._where)).all()
        known = (await self._session.execute(_OTHER_COMMUNITIES, self._where | {"community": community_id})).all()
        await self._session.execute(text("SET LOCAL enable_nestloop = on"))
        return [*used, *known]

    async def effects(self) -> Sequence[Any]:
        return (await self._session.execute(_EFFECTS, self._where)).all()

    async def ownerships(self) -> dict[UUID, Any]:
        """The ownerships this import started, by id, with unit, first day and version."""
        return {row.id: row for row in await self._session.execute(_OWNERSHIPS, self._where)}

    async def occupancies(self) -> dict[UUID, Any]:
        """The stays this import entered, by id, with unit, person, first day and version."""
        return {row.id: row for row in await self._session.execute(_OCCUPANCIES, self._where)}

    async def parking_rights(self) -> Sequence[Any]:
        """The rights this import granted, each with its space and whether the space stays."""
        return (await self._session.execute(_RIGHTS, self._where)).all()

    async def withdraw(self) -> None:
        for statement in _WITHDRAWALS:
            await self._session.execute(statement, self._where)
        await self._session.execute(_EMPTY_PLAN, self._where | {"now": self._now})
