"""Fourth step: parking spaces, the right of the file's person, and the car that stands there."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from msgspec import Struct

from events.registry import ParkingRightChanged, ParkingSpaceChanged, ParkingSpaceCreated
from registry.import_steps.writes import Writes
from registry.imports.layouts import SPACES
from registry.imports.rows import SpaceRow
from registry.ownerships.periods import Period, ended_before
from registry.parking_spaces.turns import status_on, turns

KIND = "property"


class PresentRight(Struct, frozen=True):
    id: UUID
    person_id: UUID
    kind: str
    period: Period


class PresentSpace(Struct, frozen=True):
    id: UUID
    version: int
    kind: str
    place: str
    area: Decimal | None
    status: str
    rights: list[PresentRight]


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
                message = f"业主编号 {row.owner} 未能导入，车位 {row.code} 未登记使用权"
                self.writes.note(SPACES.name, row.row, "owner_withheld", message)
            known = self.present.spaces.get((row.lot, row.code))
            id = self._create(row, person) if known is None else self._change(row, known, person)
            if person and row.plate:
                self._park(row, id, person)

    def _create(self, row: SpaceRow, person: UUID | None) -> UUID:
        period = _period(row) if person else None
        status = status_on(self.today, [(row.right, period)] if period else [])
        version = 2 if period else 1
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
        if person and period:
            self._grant(row, period, id, person)
            self._tell(row, period, id, person, version)
        self.writes.created("parking_space", id, row.code, version)
        return id

    def _grant(self, row: SpaceRow, period: Period, space_id: UUID, person: UUID) -> None:
        right: dict[str, Any] = {"community_id": self.writes.community_id, "space_id": space_id, "person_id": person}
        right |= {"kind": row.right, "valid_from": period.valid_from, "valid_to": period.valid_to}
        id = self.writes.insert("parking_right", right)
        self.writes.created("parking_right", id, row.code)
        self._turn_with(space_id, id, period)

    def _move(self, space_id: UUID, right: PresentRight, period: Period) -> None:
        """Give a present right the days of `period`."""
        days = {"valid_from": period.valid_from, "valid_to": period.valid_to}
        self.writes.update("parking_right", right.id, days)
        self.writes.count("parking_right", "updated")
        self._turn_with(space_id, right.id, period)

    def _turn_with(self, space_id: UUID, right_id: UUID, period: Period) -> None:
        for kind, due_at in turns(period, self.today).items():
            self.writes.timers[kind, space_id, str(right_id)] = due_at

    def _tell(self, row: SpaceRow, period: Period, space_id: UUID, person: UUID, version: int) -> None:
        event = ParkingRightChanged(
            community_id=self.writes.community_id,
            holder_id=person,
            kind=row.right,
            valid_from=period.valid_from,
            valid_to=period.valid_to,
        )
        self.writes.state(event, space_id, version)

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
        self.writes.count("parking_space", "updated" if values else "unchanged")  # a new right is counted as such
        period = _period(row) if person else None
        if person and period and (rights := self._regrant(row, period, known, person)):
            version += 1
            values["status"] = status_on(self.today, rights)
            self._tell(row, period, known.id, person, version)
        if values:
            self.writes.advance("parking_space", known.id, values, before=known.version, version=version)
        return known.id

    def _regrant(
        self, row: SpaceRow, period: Period, known: PresentSpace, person: UUID
    ) -> list[tuple[str, Period]] | None:
        """Bring the rights of an existing space to what the file says; answers them when something changed.

        A right of other days stays as it is. A present right to the days of the file's is moved when it is the same
        person's, makes room when it began before, and is kept otherwise.
        """
        if period.valid_to is not None and period.valid_to < self.today:
            return None
        clashing = [right for right in known.rights if right.period.overlaps(period)]
        held = [(right.kind, right.period) for right in known.rights if right not in clashing]
        if not clashing:
            self._grant(row, period, known.id, person)
            return [*held, (row.right, period)]
        right = clashing[0]
        if len(clashing) == 1 and (right.person_id, right.kind) == (person, row.right):
            if right.period == period:
                return None
            self._move(known.id, right, period)
            return [*held, (row.right, period)]
        rest = ended_before(right.period, period.valid_from)
        if len(clashing) > 1 or rest is None:
            message = f"车位 {row.code} 自 {right.period.valid_from} 起已有使用权，与文件不同，未变更"
            self.writes.note(SPACES.name, row.row, "right_kept", message)
            return None
        self._move(known.id, right, rest)
        self._grant(row, period, known.id, person)
        return [*held, (right.kind, rest), (row.right, period)]

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


def _period(row: SpaceRow) -> Period | None:
    return Period(row.valid_from, row.valid_to) if row.valid_from else None
