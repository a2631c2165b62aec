"""SQL of the import steps: what is present, in sets; and writing a step, one statement per table."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import Table, TextClause, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import JSONB

from kit.work import Work
from registry.import_steps.errors import ChangedMeanwhile
from registry.import_steps.writes import BEFORE, Writes
from registry.models import Model

_ORDER = (
    "building",
    "entrance",
    "parking_lot",
    "charge_plan",
    "person",
    "former_name",
    "person_phone",
    "community_person",
    "unit",
    "unit_area",
    "ownership",
    "ownership_share",
    "occupancy",
    "parking_space",
    "parking_right",
    "vehicle",
)
"""What others point to comes first; within a table, what ends makes room for what begins."""

_REPLACES = {
    "unit_area": "ON CONFLICT (tenant_id, unit_id, valid_from) DO UPDATE SET gross_area = excluded.gross_area, "
    "inner_area = excluded.inner_area, document = excluded.document"
}
_DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]


def _array(table: Table, column: str) -> str:
    """A parameter as a typed array; JSON travels as text."""
    kind = table.c["version" if column == BEFORE else column].type
    name = "TEXT" if isinstance(kind, JSONB) else kind.compile(_DIALECT).split(" COLLATE")[0]
    return f"CAST(:{column} AS {name}[])"


def _value(table: Table, column: str) -> str:
    return f'u."{column}"::jsonb' if isinstance(table.c[column].type, JSONB) else f'u."{column}"'


@lru_cache(maxsize=64)
def _insertion(name: str, columns: tuple[str, ...]) -> TextClause:
    table: Table = Model.metadata.tables[name]
    names = ", ".join(f'"{column}"' for column in columns)
    id, new = ("", "") if "id" in columns else ("id, ", "uuidv7(), ")
    return text(
        f"INSERT INTO {name} (tenant_id, {id}{names}) "  # noqa: S608  # names come from the mapped tables
        f"SELECT CAST(:tenant_id AS uuid), {new}{', '.join(_value(table, column) for column in columns)} "
        f"FROM unnest({', '.join(_array(table, column) for column in columns)}) AS u({names}) {_REPLACES.get(name, '')}"
    )


@lru_cache(maxsize=64)
def _updating(name: str, columns: tuple[str, ...]) -> TextClause:
    table: Table = Model.metadata.tables[name]
    names = ", ".join(f'"{column}"' for column in columns)
    written = [column for column in columns if column not in ("id", BEFORE)]
    assigned = ", ".join(f'"{column}" = {_value(table, column)}' for column in written)
    unchanged = f"AND {name}.version = u.{BEFORE}" if BEFORE in columns else ""
    return text(
        f"UPDATE {name} SET {assigned} "  # noqa: S608  # names come from the mapped tables
        f"FROM unnest({', '.join(_array(table, column) for column in columns)}) AS u({names}) "
        f"WHERE {name}.tenant_id = :tenant_id AND {name}.id = u.id {unchanged}"
    )


_BUILDINGS = text(
    "SELECT id, code, version, floors FROM building WHERE tenant_id = :tenant AND community_id = :community"
)
_ENTRANCES = text("""
SELECT e.id, e.building_id, b.code AS building, e.code, e.floors, e.lift
FROM building b JOIN entrance e ON e.tenant_id = :tenant AND e.building_id = b.id
WHERE b.tenant_id = :tenant AND b.community_id = :community""")
_LOTS = text("SELECT id, code FROM parking_lot WHERE tenant_id = :tenant AND community_id = :community")
_PLAN = text("SELECT id, version, items FROM charge_plan WHERE tenant_id = :tenant AND community_id = :community")
_NUMBERED = text("""
SELECT file_number, person_id FROM community_person
WHERE tenant_id = :tenant AND community_id = :community AND file_number = ANY(:numbers)""")
_BY_BLIND = text("SELECT id, id_number_blind FROM person WHERE tenant_id = :tenant AND id_number_blind = ANY(:blinds)")
_PERSONS = text("""
SELECT id, version, kind, name, gender, id_number_blind FROM person WHERE tenant_id = :tenant AND id = ANY(:ids)""")
_PHONES = text("""
SELECT id, person_id, place, blind FROM person_phone
WHERE tenant_id = :tenant AND person_id = ANY(:ids) ORDER BY place""")
_LINKS = text("""
SELECT id, person_id, file_number FROM community_person
WHERE tenant_id = :tenant AND community_id = :community AND person_id = ANY(:ids)""")
_UNITS = text("""
SELECT id, code, version, floor, unit_type, layout, gross_area, inner_area, area_from, occupancy_status, delivered_on,
  charges
FROM unit WHERE tenant_id = :tenant AND community_id = :community AND code = ANY(:codes)""")
_OWNERSHIPS = text("""
SELECT o.id, o.unit_id, o.version, o.valid_from, o.valid_to, s.person_id, s.share
FROM ownership o JOIN ownership_share s ON s.tenant_id = :tenant AND s.ownership_id = o.id
WHERE o.tenant_id = :tenant AND o.unit_id = ANY(:ids)""")
_OCCUPANTS = text("""
SELECT unit_id, person_id FROM occupancy
WHERE tenant_id = :tenant AND unit_id = ANY(:ids) AND (valid_to IS NULL OR valid_to >= :today)""")
_SPACES = text("""
SELECT id, lot_code, code, version, kind, place, area, status FROM parking_space
WHERE tenant_id = :tenant AND community_id = :community AND code = ANY(:codes)""")
_RIGHTS = text("""
SELECT id, space_id, person_id, kind, valid_from, valid_to FROM parking_right
WHERE tenant_id = :tenant AND space_id = ANY(:ids) ORDER BY valid_from""")
_VEHICLES = text("""
SELECT id, plate, person_id, space_id FROM vehicle
WHERE tenant_id = :tenant AND community_id = :community AND plate = ANY(:plates)""")


class StepRepository:
    def __init__(self, work: Work, community_id: UUID) -> None:
        self._session = work.session
        self._tenant = work.tenant_id
        self._community = community_id

    async def _rows(self, statement: TextClause, **parameters: Any) -> Sequence[Any]:
        return (await self._session.execute(statement, {"tenant": self._tenant, **parameters})).all()

    async def buildings(self) -> Sequence[Any]:
        return await self._rows(_BUILDINGS, community=self._community)

    async def entrances(self) -> Sequence[Any]:
        return await self._rows(_ENTRANCES, community=self._community)

    async def lots(self) -> dict[str, UUID]:
        return {row.code: row.id for row in await self._rows(_LOTS, community=self._community)}

    async def plan(self) -> Any | None:
        return next(iter(await self._rows(_PLAN, community=self._community)), None)

    async def numbered(self, numbers: Sequence[str]) -> dict[str, UUID]:
        """Persons by the file's owner number."""
        rows = await self._rows(_NUMBERED, community=self._community, numbers=numbers)
        return {row.file_number: row.person_id for row in rows}

    async def by_blind(self, blinds: Sequence[bytes]) -> dict[bytes, UUID]:
        return {bytes(row.id_number_blind): row.id for row in await self._rows(_BY_BLIND, blinds=blinds)}

    async def persons(self, ids: Sequence[UUID]) -> Sequence[Any]:
        return await self._rows(_PERSONS, ids=ids)

    async def phones(self, ids: Sequence[UUID]) -> Sequence[Any]:
        return await self._rows(_PHONES, ids=ids)

    async def links(self, ids: Sequence[UUID]) -> dict[UUID, tuple[UUID, str | None]]:
        rows = await self._rows(_LINKS, community=self._community, ids=ids)
        return {row.person_id: (row.id, row.file_number) for row in rows}

    async def units(self, codes: Sequence[str]) -> Sequence[Any]:
        return await self._rows(_UNITS, community=self._community, codes=codes)

    async def ownerships(self, unit_ids: Sequence[UUID]) -> Sequence[Any]:
        return await self._rows(_OWNERSHIPS, ids=unit_ids)

    async def occupants(self, unit_ids: Sequence[UUID], today: date) -> Sequence[Any]:
        return await self._rows(_OCCUPANTS, ids=unit_ids, today=today)

    async def spaces(self, codes: Sequence[str]) -> Sequence[Any]:
        return await self._rows(_SPACES, community=self._community, codes=codes)

    async def rights(self, space_ids: Sequence[UUID]) -> Sequence[Any]:
        return await self._rows(_RIGHTS, ids=space_ids)

    async def vehicles(self, plates: Sequence[str]) -> Sequence[Any]:
        return await self._rows(_VEHICLES, community=self._community, plates=plates)

    async def write(self, writes: Writes, import_id: UUID) -> None:
        """Everything of a step. Raises ChangedMeanwhile when somebody changed an aggregate since it was read."""
        for name in _ORDER:
            for (updated, columns), rows in writes.updates.items():
                if updated == name:
                    await self._update(name, columns, rows)
            if rows := writes.inserts.get(name, []):
                await self._insert(name, rows)
        if writes.effects:
            await self._insert("import_effect", [effect | {"import_id": import_id} for effect in writes.effects])

    async def _update(self, name: str, columns: tuple[str, ...], rows: Sequence[Mapping[str, Any]]) -> None:
        parameters = self._arrays(Model.metadata.tables[name], columns, rows)
        done: Any = await self._session.execute(_updating(name, columns), parameters)
        if done.rowcount != len(rows):
            raise ChangedMeanwhile

    async def _insert(self, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
        columns = tuple(rows[0])
        parameters = self._arrays(Model.metadata.tables[name], columns, rows)
        await self._session.execute(_insertion(name, columns), parameters)

    def _arrays(self, table: Table, columns: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        parameters: dict[str, Any] = {"tenant_id": self._tenant}
        for column in columns:
            values = [row[column] for row in rows]
            if column != BEFORE and isinstance(table.c[column].type, JSONB):
                values = [msgspec.json.encode(value).decode() for value in values]
            parameters[column] = values
        return parameters
