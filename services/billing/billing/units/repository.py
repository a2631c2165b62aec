"""Set-based access to the projected units."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import or_, select, text

from billing.ratings.measures import AreaVersion, Measures
from billing.units.models import ACTIVE, VOID, Ownership, Unit, UnitArea
from kit import copies
from kit.problems import NotFound
from kit.repository import scope_predicates
from kit.work import Work

# One statement for both tables and all units of a batch: an import brings thousands.
_SAVE = text("""
WITH stated AS (
  SELECT * FROM jsonb_to_recordset(CAST(:units AS jsonb)) AS t(
    id uuid, community_id uuid, building_id uuid, code text, floor bigint, unit_type text, valid_from date,
    gross_area numeric)),
saved AS (
  INSERT INTO unit (tenant_id, id, community_id, building_id, code, floor, unit_type, state)
  SELECT CAST(:tenant_id AS uuid), id, community_id, building_id, code, floor, unit_type, :state FROM stated
  ORDER BY id
  ON CONFLICT (tenant_id, id) DO UPDATE SET building_id = excluded.building_id, code = excluded.code,
    floor = excluded.floor, unit_type = excluded.unit_type, state = excluded.state
  RETURNING tenant_id, id)
INSERT INTO unit_area (tenant_id, id, unit_id, valid_from, gross_area)
SELECT saved.tenant_id, uuidv7(), saved.id, stated.valid_from, stated.gross_area
FROM saved JOIN stated ON stated.id = saved.id WHERE true
ON CONFLICT (tenant_id, unit_id, valid_from) DO UPDATE SET gross_area = excluded.gross_area""")
_HOLD = text("""
SELECT id FROM unit WHERE tenant_id = :tenant_id AND id = ANY(CAST(:ids AS uuid[])) ORDER BY id FOR NO KEY UPDATE""")
_REMOVE = text("UPDATE unit SET state = :state WHERE tenant_id = :tenant_id AND id = :id")
_DISOWN = text("UPDATE ownership SET valid_to = :valid_to WHERE tenant_id = :tenant_id AND id = :id")

DAWN = date(1970, 1, 1)
"""The first known area also holds for all days before it."""


class UnitRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def save(self, units: Sequence[dict[str, Any]]) -> None:
        """Units, each once, and their areas from a day on."""
        rows = msgspec.json.encode(units).decode()
        await self.work.session.execute(_SAVE, {"tenant_id": self.work.tenant_id, "state": ACTIVE, "units": rows})

    async def hold(self, ids: Iterable[UUID]) -> None:
        """The one order of locks around money: the counter of bill numbers, units by id, their bills, their credit.

        Who moves money of a unit holds it first, so no two of them ever wait for each other's bills and credit, and
        what they read after it stays true until they commit."""
        await self.work.session.execute(_HOLD, {"tenant_id": self.work.tenant_id, "ids": list(ids)})

    async def remove(self, id: UUID) -> None:
        await self.work.session.execute(_REMOVE, {"tenant_id": self.work.tenant_id, "id": id, "state": VOID})

    async def save_ownerships(self, ownerships: Sequence[dict[str, Any]]) -> None:
        await copies.keep(self.work, Ownership, ownerships)

    async def end_ownership(self, id: UUID, valid_to: date) -> None:
        await self.work.session.execute(_DISOWN, {"tenant_id": self.work.tenant_id, "id": id, "valid_to": valid_to})

    async def get(self, id: UUID) -> Any:
        """Code, community and building of a unit the caller may see. Raises NotFound."""
        statement = select(Unit.id, Unit.code, Unit.community_id, Unit.building_id).where(
            Unit.tenant_id == self.work.tenant_id, Unit.id == id, *scope_predicates(self.work, Unit)
        )
        row = (await self.work.session.execute(statement)).one_or_none()
        if row is None:
            raise NotFound
        return row

    async def measures(self, id: UUID) -> Measures:
        """What prices depend on."""
        floors = select(Unit.floor).where(Unit.tenant_id == self.work.tenant_id, Unit.id == id)
        areas = (
            select(UnitArea.valid_from, UnitArea.gross_area)
            .where(UnitArea.tenant_id == self.work.tenant_id, UnitArea.unit_id == id)
            .order_by(UnitArea.valid_from)
        )
        found = [AreaVersion(row.valid_from, row.gross_area) for row in await self.work.session.execute(areas)]
        return Measures(tuple(found), (await self.work.session.execute(floors)).scalar_one())

    async def codes(self, ids: Sequence[UUID]) -> dict[UUID, str]:
        statement = select(Unit.id, Unit.code).where(Unit.tenant_id == self.work.tenant_id, Unit.id.in_(ids))
        return {row.id: row.code for row in await self.work.session.execute(statement)}

    async def of_community(self, community_id: UUID, ids: Sequence[UUID]) -> set[UUID]:
        """Those of `ids` that are units of the community."""
        statement = select(Unit.id).where(
            Unit.tenant_id == self.work.tenant_id,
            Unit.community_id == community_id,
            Unit.state == ACTIVE,
            Unit.id.in_(ids),
        )
        return set((await self.work.session.execute(statement)).scalars())

    async def coded(self, community_id: UUID, codes: Sequence[str]) -> dict[str, UUID]:
        """Those of the codes that are units of the community."""
        statement = select(Unit.code, Unit.id).where(
            Unit.tenant_id == self.work.tenant_id,
            Unit.community_id == community_id,
            Unit.state == ACTIVE,
            Unit.code.in_(codes),
        )
        return {row.code: row.id for row in await self.work.session.execute(statement)}

    async def owners(self, unit_id: UUID, day: date) -> set[UUID]:
        """Who owns the unit on a day, or will."""
        statement = select(Ownership.payer_id).where(
            Ownership.tenant_id == self.work.tenant_id,
            Ownership.unit_id == unit_id,
            or_(Ownership.valid_to.is_(None), Ownership.valid_to >= day),
        )
        return set((await self.work.session.execute(statement)).scalars())

    async def payers_on(self, unit_ids: Sequence[UUID], day: date) -> dict[UUID, UUID]:
        """Who is billed on a day, by unit; units that nobody owns are missing."""
        statement = (
            select(Ownership.unit_id, Ownership.payer_id)
            .where(
                Ownership.tenant_id == self.work.tenant_id,
                Ownership.unit_id.in_(unit_ids),
                Ownership.valid_from <= day,
                or_(Ownership.valid_to.is_(None), Ownership.valid_to >= day),
            )
            .order_by(Ownership.valid_from, Ownership.id)
        )
        return {row.unit_id: row.payer_id for row in await self.work.session.execute(statement)}

    async def payer_on(self, unit_id: UUID, day: date) -> tuple[UUID | None, bool]:
        """Who is billed on a day and whether others own the unit with them; nobody: the developer."""
        statement = (
            select(Ownership.payer_id, Ownership.joint)
            .where(
                Ownership.tenant_id == self.work.tenant_id,
                Ownership.unit_id == unit_id,
                Ownership.valid_from <= day,
                or_(Ownership.valid_to.is_(None), Ownership.valid_to >= day),
            )
            .order_by(Ownership.valid_from.desc(), Ownership.id.desc())
            .limit(1)
        )
        row = (await self.work.session.execute(statement)).one_or_none()
        return (row.payer_id, row.joint) if row else (None, False)
