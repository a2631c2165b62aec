"""Third step: units with their charges, owners and occupants.

The file tells neither delivery nor sale, so a new unit follows what it does tell: without an owner it is unsold;
with an owner but no charge it is sold and not delivered; a charge means it is handed over on the first day of the
first charge (charging starts at the hand-over, C0.6). From that day on its owner lives there, unless a lessee stands
in the file; until then it is sold and not delivered.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from msgspec import Struct

from events.registry import (
    AssignedCharge,
    OccupancyBegun,
    OwnershipEnded,
    OwnershipStarted,
    Share,
    UnitChanged,
    UnitChargesAssigned,
    UnitCreated,
)
from registry.import_steps.writes import Writes
from registry.imports.layouts import UNITS
from registry.imports.rows import UnitRow
from registry.ownerships.periods import Period
from registry.units.residence import BEGUN, DELIVERED, SOLD, after_delivery
from registry.units.snapshots import snapshot
from registry.units.unit_codes import code_of, key_of

WHOLE = Decimal(1)


class PresentOwnership(Struct, frozen=True):
    """The ownership that lasts longest, today or later; `owners` are the persons with their shares."""

    id: UUID
    version: int
    valid_from: date
    valid_to: date | None
    owners: dict[UUID, Decimal]


class PresentUnit(Struct, frozen=True):
    id: UUID
    version: int
    values: dict[str, Any]
    """the columns a file may change: floor, unit_type, layout, gross_area, inner_area, area_from,
    occupancy_status, delivered_on, charges"""
    ownership: PresentOwnership | None
    owned_before: bool
    occupants: frozenset[UUID]


class Present(Struct, frozen=True):
    """`entrances` are (building id, entrance id) by codes; `persons` by the file's owner number."""

    entrances: dict[tuple[str, str], tuple[UUID, UUID]]
    units: dict[str, PresentUnit]
    persons: dict[str, UUID]


class UnitStep:
    """`relations` tells by owner number whether the person owns, is family or leases. `source` names the file."""

    def __init__(
        self, present: Present, relations: Mapping[str, str], today: date, source: str, writes: Writes
    ) -> None:
        self.present = present
        self.relations = relations
        self.today = today
        self.source = source
        self.writes = writes

    def compare(self, rows: Sequence[UnitRow]) -> None:
        for row in rows:
            code = code_of(row.building, row.entrance, row.number)
            known = self.present.units.get(code)
            person = self.present.persons.get(row.owner) if row.owner else None
            if row.owner and person is None:
                message = f"业主编号 {row.owner} 未能导入，房屋 {code} 未登记业主"
                self.writes.note(UNITS.name, row.row, "owner_withheld", message)
            if known is None:
                self._create(row, code, person)
            else:
                self._change(row, code, known, person)

    def _head(self, row: UnitRow, code: str) -> dict[str, Any]:
        building_id, entrance_id = self.present.entrances[row.building, row.entrance]
        return {
            "community_id": self.writes.community_id,
            "building_id": building_id,
            "entrance_id": entrance_id,
            "building_code": row.building,
            "entrance_code": row.entrance,
            "number": row.number,
            "code": code,
            "code_key": key_of(code),
            "building_key": key_of(row.building),
            "number_key": key_of(row.number),
        }

    def _create(self, row: UnitRow, code: str, person: UUID | None) -> None:
        relation = self.relations.get(row.owner, "") if person else ""
        charged = _charged_from(row) or self.today
        since = min(charged, self.today)
        values = {
            "floor": row.floor,
            "unit_type": row.unit_type,
            "layout": row.layout or None,
            "gross_area": row.gross_area,
            "inner_area": row.inner_area,
            "area_from": since,
            "charges": _stored(row),
            **self._status(row, relation),
        }
        head = self._head(row, code)
        version = 2 if row.charges else 1
        id = self.writes.insert("unit", head | values, aggregate_version=version)
        area = {"gross_area": row.gross_area, "inner_area": row.inner_area, "document": self.source}
        self.writes.attach("unit_area", {"unit_id": id, "valid_from": since, **area})
        self.writes.state(UnitCreated(**snapshot(head | values)), id, 1)
        if row.charges:
            self._assign(row, id, 2)
        self.writes.created("unit", id, code, version)
        if person:
            self._enter(id, code, person, relation, since if relation == "owner" else charged)
            self._deliver(id, row)

    def _status(self, row: UnitRow, relation: str) -> dict[str, Any]:
        """Occupancy status and day of delivery as far as the file tells them."""
        if not relation:
            return {"occupancy_status": "unsold", "delivered_on": None}
        delivered_on = _charged_from(row)
        status = after_delivery(SOLD, delivered_on, self.today, [relation])
        return {"occupancy_status": status, "delivered_on": delivered_on}

    def _deliver(self, id: UUID, row: UnitRow) -> None:
        """A unit whose first charge lies ahead turns that day."""
        charged = _charged_from(row)
        if charged and (at := Period(charged).begins_after(self.today)):
            self.writes.timers[DELIVERED, id, ""] = at

    def _assign(self, row: UnitRow, id: UUID, version: int) -> None:
        charges = tuple(AssignedCharge(charge.item_code, charge.valid_from) for charge in row.charges)
        event = UnitChargesAssigned(community_id=self.writes.community_id, charges=charges)
        self.writes.state(event, id, version)

    def _enter(self, unit_id: UUID, code: str, person: UUID, relation: str, since: date) -> None:
        """The person of the file becomes owner or occupant from a day on."""
        values: dict[str, Any] = {"community_id": self.writes.community_id, "unit_id": unit_id}
        if relation != "owner":
            values |= {"person_id": person, "relation": relation, "valid_from": since, "valid_to": None}
            id = self.writes.insert("occupancy", values | {"version": 1})
            begun = OccupancyBegun(
                community_id=self.writes.community_id,
                unit_id=unit_id,
                person_id=person,
                valid_from=since,
                relation=relation,
            )
            self.writes.state(begun, id, 1)
            self.writes.created("occupancy", id, code)
            if at := Period(since).begins_after(self.today):
                self.writes.timers[BEGUN, unit_id, str(id)] = at
            return
        values |= {"valid_from": since, "valid_to": None, "evidence": self.source}
        id = self.writes.insert("ownership", values, aggregate_version=1)
        self.writes.attach("ownership_share", {"ownership_id": id, "person_id": person, "share": WHOLE})
        event = OwnershipStarted(
            community_id=self.writes.community_id, unit_id=unit_id, owners=(Share(person, "1"),), valid_from=since
        )
        self.writes.state(event, id, 1)
        self.writes.created("ownership", id, code)

    def _change(self, row: UnitRow, code: str, known: PresentUnit, person: UUID | None) -> None:
        """The file's cells win over what is present; a blank owner or charge takes nothing away."""
        relation = self.relations.get(row.owner, "") if person else ""
        entered = person is not None and self._new_holder(row, code, known, person, relation)
        wanted = {
            "floor": row.floor,
            "unit_type": row.unit_type,
            "layout": row.layout or None,
            "gross_area": row.gross_area,
            "inner_area": row.inner_area,
        }
        if entered and known.values["occupancy_status"] == "unsold":
            wanted |= self._status(row, relation)
            self._deliver(known.id, row)
        changed = {field: value for field, value in wanted.items() if known.values[field] != value}
        version = known.version
        if changed:
            version += 1
            if "gross_area" in changed or "inner_area" in changed:
                changed["area_from"] = self._measure(known, wanted)
            values = known.values | changed
            event = UnitChanged(**snapshot(self._head(row, code) | values), valid_from=values["area_from"])
            self.writes.state(event, known.id, version)
        if row.charges and known.values["charges"] != _stored(row):
            version += 1
            changed["charges"] = _stored(row)
            self._assign(row, known.id, version)
        if changed:
            self.writes.advance("unit", known.id, changed, before=known.version, version=version)
            self.writes.count("unit", "updated")
        else:
            self.writes.count("unit", "unchanged")

    def _measure(self, known: PresentUnit, wanted: Mapping[str, Any]) -> date:
        """A corrected area counts from today; on the day of its own measuring it replaces that measure."""
        since: date = max(self.today, known.values["area_from"])
        area = {"gross_area": wanted["gross_area"], "inner_area": wanted["inner_area"], "document": self.source}
        self.writes.attach("unit_area", {"unit_id": known.id, "valid_from": since, **area})
        return since

    def _new_holder(self, row: UnitRow, code: str, known: PresentUnit, person: UUID, relation: str) -> bool:
        """Enter the file's person unless already there; a changed owner follows the present one from today.

        An ownership that has yet to begin, or whose last day is settled, stays as somebody entered it.
        """
        if relation != "owner":
            if person in known.occupants:
                return False
            self._enter(known.id, code, person, relation, self.today)
            return True
        present = known.ownership
        if present is None:
            charged = self.today if known.owned_before else _charged_from(row) or self.today
            self._enter(known.id, code, person, relation, min(charged, self.today))
            return True
        if person in present.owners:
            return False
        if present.valid_from >= self.today or present.valid_to is not None:
            message = f"房屋 {code} 的业主自 {present.valid_from} 起已登记，与文件不同，未变更"
            self.writes.note(UNITS.name, row.row, "ownership_kept", message)
            return False
        last_day = self.today - timedelta(days=1)
        ended = {"valid_to": last_day}
        self.writes.advance("ownership", present.id, ended, before=present.version, version=present.version + 1)
        event = OwnershipEnded(community_id=self.writes.community_id, unit_id=known.id, valid_to=last_day)
        self.writes.state(event, present.id, present.version + 1)
        self.writes.count("ownership", "updated")
        self._enter(known.id, code, person, relation, self.today)
        return True


def _charged_from(row: UnitRow) -> date | None:
    return min((charge.valid_from for charge in row.charges), default=None)


def _stored(row: UnitRow) -> list[dict[str, str]]:
    return [{"item_code": c.item_code, "valid_from": c.valid_from.isoformat()} for c in row.charges]
