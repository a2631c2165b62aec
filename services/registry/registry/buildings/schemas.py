"""Buildings, the estate generator and the building stack on the wire."""

from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta, Struct

from kit.schemas import Body, Line, Read
from registry.buildings.models import Building

PartCode = Annotated[str, Meta(min_length=1, max_length=20, pattern=r"^[0-9A-Za-z\u4e00-\u9fff]+$(?!\n)")]
UnitType = Literal["residence", "shop", "office", "clubhouse", "management_room", "other"]


class BuildEstate(Body, frozen=True, kw_only=True):
    """Buildings of one shape: each has `entrances` stair units with `units_per_floor` doors on every floor.

    Doors are numbered floor by floor: floor 12, first door is `1201`. `gross_area` in square metres, two decimals.
    """

    codes: Annotated[list[PartCode], Meta(min_length=1, max_length=50)]
    name: Line | None = None
    floors: Annotated[int, Meta(ge=1, le=100)]
    entrances: Annotated[int, Meta(ge=1, le=20)] = 1
    units_per_floor: Annotated[int, Meta(ge=1, le=50)]
    gross_area: Decimal
    inner_area: Decimal | None = None
    unit_type: UnitType = "residence"
    lift: bool = True


class EntranceRead(Struct, frozen=True):
    id: UUID
    code: str
    floors: int
    lift: bool


class BuildingRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    community_id: UUID
    code: str
    name: str | None
    floors: int
    entrances: list[EntranceRead]
    units: int
    by_status: dict[str, int]
    """units by occupancy status"""


class EstateRead(Read, frozen=True, kw_only=True):
    buildings: list["BuiltRead"]
    units: int


class BuiltRead(Struct, frozen=True):
    id: UUID
    code: str
    units: int

    @classmethod
    def of(cls, building: Building, units: int) -> "BuiltRead":
        return cls(building.id, building.code, units)


class StackUnit(Struct, frozen=True):
    id: UUID
    number: str
    code: str
    unit_type: str
    occupancy_status: str
    gross_area: str
    owned: bool
    """whether the unit has owners today"""


class StackFloor(Struct, frozen=True):
    floor: int
    units: list[StackUnit]


class StackEntrance(Struct, frozen=True):
    id: UUID
    code: str
    lift: bool
    floors: list[StackFloor]
    """from the top floor down"""


class StackRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    community_id: UUID
    community_name: str
    code: str
    name: str | None
    floors: int
    entrances: list[StackEntrance]
