"""Fourth step: parking spaces, the right of the file's person, and the car that stands there."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from msgspec import Struct

from events.registry import ParkingRightChanged, ParkingSpaceChanged, ParkingSpaceCreated
from registry.communities.days import first_instant_after
from registry.import_steps.writes import Writes
from registry.imports.layouts import SPACES
from registry.imports.rows import SpaceRow

STATUS_OF = {"owned": "sold", "leased": "leased"}
KIND = "property"


class PresentRight(Struct, frozen=True):
    id: UUID
    person_id: UUID
    kind: str
    valid_from: date
    valid_to: date | None


class PresentSpace(Struct, frozen=True):
    """`right` is the one that runs today or later."""

    id: UUID
    version: int
    kind: str
    place: str
    area: Decimal | None
    status: str
    right: PresentRight | None


class PresentVehicle(Struct, frozen=True):
    id: UUID
    person_id: UUID
    space_id: UUID | None


class Present(Struct, frozen=True):
    """Lots by code, spaces by (lot, code), persons by owner number, vehicles by plate."""

    lots: dict[str, UUID]
    spaces: dict[tuple[str, str], PresentSpace]
    persons: dict[str, UUID]
    vehicles: dict[str, PresentVehicle]


class ParkingStep:
    def __init__(self, present: Present, today: date, writes: Writes) -> None:
        self.present = present
        self.today = today
        self.writes = writes
        self.parked: set[str] = set()

    def compare(self, rows: Sequence[SpaceRow]) -> None:
        for row in rows:
            person = self.present.persons.get(row.owner) if row.owner else None
            if row.owner and person is None:
                message = f"业主编号 {row.owner} 未能导入,车位 {row.code} 未登记使用权"
                self.writes.note(SPACES.name, row.row, "owner_withheld", message)
            known = self.present.spaces.get((row.lot, row.code))
            id = self._create(row, person) if known is None else self._change(row, known, person)
            if person and row.plate:
                self._park(row, id, person)

    def _create(self, row: SpaceRow, person: UUID | None) -> UUID:
        granted = person is not None and row.valid_from is not None
        current = granted and (row.valid_to is None or row.valid_to >= self.today)
        status = STATUS_OF[row.right] if current else "free"
        version = 2 if granted else 1
        values: dict[str, Any] = {
            "community_id": self.writes.community_id,
            "lot_id": self.present.lots[row.lot],
            "lot_code": row.lot,
        }
        values |= {"code": row.code, "kind": KIND, "place": row.place, "area": row.area, "status": status}
        id = self.writes.insert("parking_space", values, aggregate_version=version)
        self.writes.state(
            ParkingSpaceCreated(community_id=self.writes.community_id, code=row.code, kind=KIND, status=status), id, 1
        )
        if person is not None and granted:
            self._grant(row, id, person, 2)
        self.writes.created("parking_space", id, row.code, version)
        return id

    def _grant(self, row: SpaceRow, space_id: UUID, person: UUID, version: int) -> None:
        right: dict[str, Any] = {"community_id": self.writes.community_id, "space_id": space_id, "person_id": person}
        right |= {"kind": row.right, "valid_from": row.valid_from, "valid_to": row.valid_to}
        self.writes.created("parking_right", self.writes.insert("parking_right", right), row.code)
        self._tell(row, space_id, person, version)

    def _tell(self, row: SpaceRow, space_id: UUID, person: UUID, version: int) -> None:
        event = ParkingRightChanged(
            community_id=self.writes.community_id,
            holder_id=person,
            kind=row.right,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
        )
        self.writes.state(event, space_id, version)
        if row.valid_to is not None and row.valid_to >= self.today:
            self.writes.lapses[space_id] = first_instant_after(row.valid_to)

    def _change(self, row: SpaceRow, known: PresentSpace, person: UUID | None) -> UUID:
        version = known.version
        values: dict[str, object] = {}
        if known.place != row.place or (row.area is not None and known.area != row.area):
            version += 1
            values |= {"place": row.place, "area": row.area or known.area}
            event = ParkingSpaceChanged(
                community_id=self.writes.community_id, code=row.code, kind=known.kind, status=known.status
            )
            self.writes.state(event, known.id, version)
        if person is not None and self._regrant(row, known, person, version + 1):
            version += 1
            values["status"] = STATUS_OF[row.right]
        if values:
            self.writes.advance("parking_space", known.id, values, before=known.version, version=version)
        self.writes.count("parking_space", "updated" if values else "unchanged")
        return known.id

    def _regrant(self, row: SpaceRow, known: PresentSpace, person: UUID, version: int) -> bool:
        """Bring the right of an existing space to what the file says; True when something changed."""
        right = known.right
        if row.valid_to is not None and row.valid_to < self.today:
            return False
        if right is None:
            self._grant(row, known.id, person, version)
            return True
        if (right.person_id, right.kind) == (person, row.right):
            if (right.valid_from, right.valid_to) == (row.valid_from, row.valid_to):
                return False
            self.writes.update("parking_right", right.id, {"valid_from": row.valid_from, "valid_to": row.valid_to})
            self.writes.count("parking_right", "updated")
            self._tell(row, known.id, person, version)
            return True
        if row.valid_from is None or right.valid_from >= row.valid_from:
            message = f"车位 {row.code} 自 {right.valid_from} 起已有使用权,与文件不同,未变更"
            self.writes.note(SPACES.name, row.row, "right_kept", message)
            return False
        self.writes.update("parking_right", right.id, {"valid_to": row.valid_from - timedelta(days=1)})
        self.writes.count("parking_right", "updated")
        self._grant(row, known.id, person, version)
        return True

    def _park(self, row: SpaceRow, space_id: UUID, person: UUID) -> None:
        known = self.present.vehicles.get(row.plate)
        if known is not None:
            if (known.person_id, known.space_id) != (person, space_id):
                self.writes.update("vehicle", known.id, {"person_id": person, "space_id": space_id})
                self.writes.count("vehicle", "updated")
            else:
                self.writes.count("vehicle", "unchanged")
            return
        if row.plate in self.parked:
            return
        self.parked.add(row.plate)
        vehicle: dict[str, Any] = {"community_id": self.writes.community_id, "person_id": person, "space_id": space_id}
        vehicle |= {"plate": row.plate, "brand": row.brand or None, "kind": row.vehicle_kind or None}
        vehicle |= {"colour": row.colour or None}
        self.writes.created("vehicle", self.writes.insert("vehicle", vehicle), row.code)
