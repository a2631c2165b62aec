"""One step of an import: read what is present, compare, write, state the facts. One step is one transaction."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from kit.work import Work
from registry.import_steps import buildings, parking, persons, units
from registry.import_steps.repository import StepRepository
from registry.import_steps.writes import Writes
from registry.imports.rows import OwnerRow, Plan, SpaceRow, UnitRow
from registry.ownerships.periods import Period
from registry.units.unit_codes import code_of

_UNIT_VALUES = [
    "floor",
    "unit_type",
    "layout",
    "gross_area",
    "inner_area",
    "area_from",
    "occupancy_status",
    "delivered_on",
    "charges",
]


def charge_plan_id(community_id: UUID) -> UUID:
    """One charge plan per community, so its id follows from the community's."""
    return uuid5(NAMESPACE_OID, f"charge-plan:{community_id}")


class ImportSteps:
    """The steps of one import into one community; `source` names the file."""

    def __init__(self, work: Work, community_id: UUID, import_id: UUID, source: str) -> None:
        self.work = work
        self.import_id = import_id
        self.source = source
        self.present = StepRepository(work, community_id)
        self.writes = Writes(community_id, work.now)

    async def store_buildings(self, plan: Plan) -> Writes:
        known = await self.present.plan()
        present = buildings.Present(
            buildings={
                row.code: buildings.PresentBuilding(row.id, row.version, row.floors)
                for row in await self.present.buildings()
            },
            entrances={
                (row.building, row.code): buildings.PresentEntrance(row.id, row.floors, row.lift)
                for row in await self.present.entrances()
            },
            lots=frozenset(await self.present.lots()),
            plan=buildings.PresentPlan(known.id, known.version, known.items) if known else None,
        )
        buildings.compare(plan, present, charge_plan_id(self.writes.community_id), self.writes)
        return await self._done()

    async def store_persons(self, rows: Sequence[OwnerRow]) -> Writes:
        cipher = await self.work.cipher()
        by_number = await self.present.numbered([row.number for row in rows])
        by_blind = await self.present.by_blind(persons.blinds(rows, cipher))
        ids = list({*by_number.values(), *by_blind.values()})
        phones: dict[UUID, list[tuple[UUID, int, bytes]]] = defaultdict(list)
        for row in await self.present.phones(ids) if ids else ():
            phones[row.person_id].append((row.id, row.place, bytes(row.blind)))
        known = {
            row.id: persons.PresentPerson(
                row.id,
                row.version,
                row.kind,
                row.name,
                row.gender,
                bytes(row.id_number_blind) if row.id_number_blind else None,
                phones[row.id],
            )
            for row in (await self.present.persons(ids) if ids else ())
        }
        links = await self.present.links(ids) if ids else {}
        persons.compare(rows, persons.Present(known, by_number, by_blind, links), cipher, self.writes)
        return await self._done()

    async def store_units(self, plan: Plan, rows: Sequence[UnitRow]) -> Writes:
        present = units.Present(
            entrances={(row.building, row.code): (row.building_id, row.id) for row in await self.present.entrances()},
            units=await self._units([code_of(row.building, row.entrance, row.number) for row in rows]),
            persons=await self.present.numbered([row.owner for row in rows if row.owner]),
        )
        relations = {owner.number: owner.relation for owner in plan.owners}
        units.UnitStep(present, relations, self.work.today, self.source, self.writes).compare(rows)
        return await self._done()

    async def _units(self, codes: list[str]) -> dict[str, units.PresentUnit]:
        rows = await self.present.units(codes)
        ids = [row.id for row in rows]
        held: dict[UUID, dict[UUID, Any]] = defaultdict(dict)
        owners: dict[UUID, dict[UUID, Decimal]] = defaultdict(dict)
        for row in await self.present.ownerships(ids) if ids else ():
            held[row.unit_id][row.id] = row
            owners[row.id][row.person_id] = row.share
        living: dict[UUID, set[UUID]] = defaultdict(set)
        for row in await self.present.occupants(ids, self.work.today) if ids else ():
            living[row.unit_id].add(row.person_id)

        def ownership(unit_id: UUID) -> units.PresentOwnership | None:
            lasting = [row for row in held[unit_id].values() if row.valid_to is None or row.valid_to >= self.work.today]
            if not lasting:
                return None
            last = max(lasting, key=lambda row: row.valid_to or date.max)
            return units.PresentOwnership(last.id, last.version, last.valid_from, last.valid_to, owners[last.id])

        return {
            row.code: units.PresentUnit(
                row.id,
                row.version,
                {name: getattr(row, name) for name in _UNIT_VALUES},
                ownership(row.id),
                bool(held[row.id]),
                frozenset(living[row.id]),
            )
            for row in rows
        }

    async def store_parking(self, rows: Sequence[SpaceRow]) -> Writes:
        spaces = await self.present.spaces([row.code for row in rows])
        ids = [row.id for row in spaces]
        rights: dict[UUID, list[parking.PresentRight]] = defaultdict(list)
        for row in await self.present.rights(ids) if ids else ():
            period = Period(row.valid_from, row.valid_to)
            rights[row.space_id].append(parking.PresentRight(row.id, row.person_id, row.kind, period))
        vehicles = await self.present.vehicles([row.plate for row in rows if row.plate])
        present = parking.Present(
            lots=await self.present.lots(),
            spaces={
                (row.lot_code, row.code): parking.PresentSpace(
                    row.id, row.version, row.kind, row.place, row.area, row.status, rights[row.id]
                )
                for row in spaces
            },
            persons=await self.present.numbered([row.owner for row in rows if row.owner]),
            vehicles={row.plate: parking.PresentVehicle(row.id, row.person_id, row.space_id) for row in vehicles},
        )
        parking.ParkingStep(present, self.work.today, self.writes).compare(rows)
        return await self._done()

    async def _done(self) -> Writes:
        await self.present.write(self.writes, self.import_id)
        for event, id, version in self.writes.facts:
            self.work.publish(event, id, version)
        for (kind, subject_id, key), due_at in self.writes.timers.items():
            if due_at is None:
                self.work.cancel(kind, subject_id, key)
            else:
                self.work.schedule(kind, due_at, subject_id, key=key)
        return self.writes
