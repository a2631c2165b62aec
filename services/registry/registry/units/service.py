"""Changing units, moving in and out, and the view of a unit from all sides."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from msgspec import UNSET, UnsetType, convert
from uuid_utils.compat import uuid7

from events import Event
from events.registry import OccupancyBegun
from events.registry import OccupancyEnded as OccupancyEndedEvent
from kit.cipher import Cipher
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from registry.ownerships.periods import Period, overlapping
from registry.persons import masking
from registry.persons.repository import PersonRepository
from registry.units import areas
from registry.units.errors import AreaNeedsDocument, OccupancyEnded, OccupancyOverlaps
from registry.units.models import Occupancy, Unit
from registry.units.repository import OccupancyRepository, UnitRepository
from registry.units.residence import BEGUN, DELIVERED, ENDED, SOLD, after_delivery, after_moving_in, after_moving_out
from registry.units.schemas import (
    AreaRead,
    ChangeUnit,
    MoveIn,
    MoveOut,
    OccupantRead,
    OwnerRead,
    OwnershipRead,
    UnitOverviewRead,
    UnitParkingRead,
    UnitRead,
    UnitVehicleRead,
)
from registry.units.snapshots import changed
from registry.warranties.service import WarrantyService


class UnitService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.units = UnitRepository(work)
        self.occupancies = OccupancyRepository(work)

    async def change(self, id: UUID, expected: int, body: ChangeUnit) -> Unit:
        """Raises AreaNeedsDocument, AreaPeriodTaken, InvalidFields, NotFound, StaleVersion."""
        unit = await self.units.get(id, expected, lock=True)
        if body.gross_area is not UNSET or body.inner_area is not UNSET:
            self._measure(unit, body)
        for field in ("unit_type", "layout", "occupancy_status", "delivered_on"):
            if (value := getattr(body, field)) is not UNSET:
                setattr(unit, field, value)
        delivery = Period(unit.delivered_on).begins_after(self.work.today) if unit.delivered_on else None
        if unit.occupancy_status == SOLD and delivery:
            self.work.schedule(DELIVERED, delivery, unit.id)
        self.work.record(unit, changed(unit))
        await WarrantyService(self.work).follow(unit)
        return unit

    def _measure(self, unit: Unit, body: ChangeUnit) -> None:
        if isinstance(body.area_from, UnsetType) or isinstance(body.area_document, UnsetType):
            raise AreaNeedsDocument
        gross = unit.gross_area if isinstance(body.gross_area, UnsetType) else body.gross_area
        inner = unit.inner_area if isinstance(body.inner_area, UnsetType) else body.inner_area
        areas.check(gross, inner)
        unit.measure(gross, inner, body.area_from)
        self.units.measured(unit, body.area_document)

    async def move_in(self, id: UUID, expected: int, body: MoveIn) -> Unit:
        """Raises OccupancyOverlaps, InvalidFields, NotFound, StaleVersion."""
        unit = await self.units.get(id, expected, lock=True)
        period = Period(body.valid_from, body.valid_to)
        if not period.is_ordered():
            raise InvalidFields([FieldError("valid_to", "dates_reversed")])
        persons = PersonRepository(self.work)
        person = await persons.get(body.person_id)
        known = await self.occupancies.of_person(unit.id, person.id, body.valid_from)
        if overlapping(period, (occupancy.period for occupancy in known)):
            raise OccupancyOverlaps
        occupancy = Occupancy(
            id=uuid7(),
            community_id=unit.community_id,
            unit_id=unit.id,
            person_id=person.id,
            relation=body.relation,
            valid_from=body.valid_from,
            valid_to=body.valid_to,
            version=0,
        )
        self.occupancies.add(occupancy)
        self._begun(occupancy)
        await persons.belongs(person.id, unit.community_id)
        if period.holds_on(self.work.today):
            unit.occupancy_status = after_moving_in(unit.occupancy_status, body.relation)
        if begins := period.begins_after(self.work.today):
            self.work.schedule(BEGUN, begins, unit.id, key=str(occupancy.id))
        self._leave_after(occupancy)
        self.work.record(unit, changed(unit))
        return unit

    async def move_out(self, id: UUID, occupancy_id: UUID, expected: int, body: MoveOut) -> Unit:
        """`valid_to` is the last day; when it is over and no lessee is left, the unit is vacant.

        Raises OccupancyEnded, InvalidFields, NotFound, StaleVersion.
        """
        unit = await self.units.get(id, expected, lock=True)
        occupancy = await self.occupancies.of_unit(unit.id, occupancy_id)
        if occupancy.valid_to is not None:
            raise OccupancyEnded(valid_to=occupancy.valid_to)
        if body.valid_to < occupancy.valid_from:
            raise InvalidFields([FieldError("valid_to", "dates_reversed")])
        occupancy.valid_to = body.valid_to
        self._ended(occupancy, body.valid_to)
        await self.work.session.flush()
        unit.occupancy_status = await self._after_moving_out(unit)
        self._leave_after(occupancy)
        self.work.record(unit, changed(unit))
        return unit

    def _begun(self, occupancy: Occupancy) -> None:
        """A stay entered with its end begins and ends at once for those who listen."""
        self._tell(
            occupancy, OccupancyBegun(**_stay(occupancy), valid_from=occupancy.valid_from, relation=occupancy.relation)
        )
        if occupancy.valid_to is not None:
            self._ended(occupancy, occupancy.valid_to)

    def _ended(self, occupancy: Occupancy, last_day: date) -> None:
        self._tell(occupancy, OccupancyEndedEvent(**_stay(occupancy), valid_to=last_day))

    def _tell(self, occupancy: Occupancy, event: Event) -> None:
        occupancy.version += 1
        self.work.publish(event, occupancy.id, occupancy.version)

    async def settle_in(self, id: UUID, occupancy_id: UUID) -> None:
        """The first day of an occupancy that was entered ahead."""
        unit = await self.units.find(id, lock=True)
        occupancy = await self.occupancies.find(occupancy_id)
        if unit and occupancy and occupancy.period.holds_on(self.work.today):
            self._settle(unit, after_moving_in(unit.occupancy_status, occupancy.relation))

    async def settle_out(self, id: UUID) -> None:
        """The day after the last day of an occupancy."""
        if unit := await self.units.find(id, lock=True):
            self._settle(unit, await self._after_moving_out(unit))

    def _settle(self, unit: Unit, status: str) -> None:
        if status != unit.occupancy_status:
            unit.occupancy_status = status
            self.work.record(unit, changed(unit))

    async def deliver(self, id: UUID) -> None:
        """The day of delivery, unless it was moved or the status changed by hand meanwhile."""
        if unit := await self.units.find(id, lock=True):
            living = await self._living(unit)
            self._settle(unit, after_delivery(unit.occupancy_status, unit.delivered_on, self.work.today, living))

    async def _after_moving_out(self, unit: Unit) -> str:
        return after_moving_out(unit.occupancy_status, await self._living(unit))

    async def _living(self, unit: Unit) -> Sequence[str]:
        return await self.occupancies.living(unit.id, self.work.today)

    def _leave_after(self, occupancy: Occupancy) -> None:
        if over := occupancy.period.ends_after(self.work.today):
            self.work.schedule(ENDED, over, occupancy.unit_id, key=str(occupancy.id))

    async def overview(self, id: UUID) -> UnitOverviewRead:
        unit = await self.units.get(id)
        around = await self.units.overview(unit, self.work.today)
        phones = _phones(await self.work.cipher(), around.phones)
        ownerships = _ownerships(unit.id, around.owning)
        return UnitOverviewRead(
            version=unit.version,
            unit=UnitRead.of(unit, self.work.principal),
            community_name=around.community_name,
            owners=[owner for held in ownerships if held.current for owner in held.owners],
            phones=phones,
            ownerships=ownerships,
            occupants=[
                convert(
                    row
                    | {
                        "name": masking.name(row["name"]),
                        "phone": next(iter(phones.get(row["person_id"], [])), None),
                    },
                    OccupantRead,
                )
                for row in around.living
            ],
            parking=convert(around.parking, list[UnitParkingRead]),
            vehicles=[
                convert(row | {"plate": masking.plate(row["plate"])}, UnitVehicleRead) for row in around.vehicles
            ],
            areas=convert(around.areas, list[AreaRead]),
        )


def _stay(occupancy: Occupancy) -> dict[str, UUID]:
    return {
        "community_id": occupancy.community_id,
        "unit_id": occupancy.unit_id,
        "person_id": occupancy.person_id,
    }


def _phones(cipher: Cipher, rows: list[dict[str, str]]) -> dict[str, list[str]]:
    """Masked phones by person."""
    phones: dict[str, list[str]] = {}
    for row in rows:
        clear = cipher.decrypt(bytes.fromhex(row["sealed"]))
        phones.setdefault(row["person_id"], []).append(masking.phone(clear))
    return phones


def _ownerships(unit_id: UUID, rows: list[dict[str, Any]]) -> list[OwnershipRead]:
    """Ownerships with their owners, the newest first."""
    held: dict[str, OwnershipRead] = {}
    for row in rows:
        if row["id"] not in held:
            head = {k: row[k] for k in ("id", "version", "valid_from", "valid_to", "evidence", "current")}
            held[row["id"]] = convert(head | {"unit_id": str(unit_id), "owners": []}, OwnershipRead)
        name = masking.name(row["name"]) if row["kind"] == "natural" else row["name"]
        owner = OwnerRead(UUID(row["person_id"]), name, row["kind"], row["share"])
        held[row["id"]].owners.append(owner)
    return list(held.values())
