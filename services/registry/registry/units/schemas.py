"""Units on the wire."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType
from msgspec.structs import replace

from kit.principal import Principal
from kit.schemas import Body, Line, Read
from registry.units.areas import written
from registry.units.models import Unit

UnitType = Literal["residence", "shop", "office", "clubhouse", "management_room", "other"]
OccupancyStatus = Literal[
    "unsold",
    "sold_not_delivered",
    "delivered_vacant",
    "occupied_owner",
    "occupied_lessee",
    "renovating",
    "vacant_registered",
]
CHARGES = "billing.bill.browse"

Relation = Literal["owner", "family", "lessee", "staff"]


class ChangeUnit(Body, frozen=True, kw_only=True):
    """Only the fields that are sent change. A changed area needs `area_from` and `area_document`."""

    unit_type: UnitType | UnsetType = UNSET
    layout: Annotated[str, Meta(max_length=100)] | UnsetType | None = UNSET
    gross_area: Decimal | UnsetType = UNSET
    inner_area: Decimal | UnsetType | None = UNSET
    area_from: date | UnsetType = UNSET
    area_document: Line | UnsetType = UNSET
    occupancy_status: OccupancyStatus | UnsetType = UNSET
    delivered_on: date | UnsetType | None = UNSET


class MoveIn(Body, frozen=True, kw_only=True):
    """A person starts to live or work in the unit."""

    person_id: UUID
    relation: Relation
    valid_from: date
    valid_to: date | None = None


class MoveOut(Body, frozen=True, kw_only=True):
    """`valid_to` is the last day."""

    valid_to: date


class UnitRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    community_id: UUID
    building_id: UUID
    building_code: str
    entrance_code: str
    floor: int
    number: str
    code: str
    unit_type: str
    layout: str | None
    gross_area: str
    inner_area: str | None
    area_from: date
    occupancy_status: str
    delivered_on: date | None
    charges: list[Any] | None
    """charge items and since when; null for those who may not read what everybody is charged (ADR 0018)"""

    @classmethod
    def of(cls, unit: Unit, reader: Principal) -> "UnitRead":
        return cls(
            id=unit.id,
            version=unit.version,
            community_id=unit.community_id,
            building_id=unit.building_id,
            building_code=unit.building_code,
            entrance_code=unit.entrance_code,
            floor=unit.floor,
            number=unit.number,
            code=unit.code,
            unit_type=unit.unit_type,
            layout=unit.layout,
            gross_area=str(unit.gross_area),
            inner_area=written(unit.inner_area),
            area_from=unit.area_from,
            occupancy_status=unit.occupancy_status,
            delivered_on=unit.delivered_on,
            charges=unit.charges if reader.may(CHARGES) else None,
        )


class OwnerRead(Struct, frozen=True):
    person_id: UUID
    name: str
    """masked"""
    kind: str
    share: str


class OwnershipRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    unit_id: UUID
    valid_from: date
    valid_to: date | None
    evidence: str | None
    current: bool
    owners: list[OwnerRead]


class OccupantRead(Struct, frozen=True):
    id: UUID
    person_id: UUID
    name: str
    """masked"""
    phone: str | None
    """masked"""
    relation: str
    valid_from: date
    valid_to: date | None


class UnitParkingRead(Struct, frozen=True):
    space_id: UUID
    lot_code: str
    code: str
    kind: str
    """owned | leased"""
    holder_id: UUID | None
    """null for those who may not read persons"""
    valid_from: date
    valid_to: date | None


class UnitVehicleRead(Struct, frozen=True):
    id: UUID
    person_id: UUID
    plate: str
    """masked"""
    brand: str | None
    colour: str | None


class AreaRead(Struct, frozen=True):
    valid_from: date
    gross_area: str
    inner_area: str | None
    document: str | None


class UnitOverviewRead(Read, frozen=True, kw_only=True):
    """A unit from all sides: who owns it and did, who lives there, where they park."""

    version: int
    unit: UnitRead
    community_name: str
    owners: list[OwnerRead]
    phones: dict[str, list[str]]
    """masked phones of the current owners by person"""
    ownerships: list[OwnershipRead]
    occupants: list[OccupantRead]
    parking: list[UnitParkingRead]
    vehicles: list[UnitVehicleRead]
    areas: list[AreaRead]

    def without_people(self) -> "UnitOverviewRead":
        """The unit as those see it who may not read persons: its shape and state, nobody's name, phone or car."""
        return replace(
            self,
            owners=[],
            phones={},
            ownerships=[],
            occupants=[],
            parking=[replace(space, holder_id=None) for space in self.parking],
            vehicles=[],
        )
