"""Parking on the wire."""

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from kit.schemas import Body, Read
from registry.buildings.schemas import PartCode as Code
from registry.parking_spaces.models import ParkingSpace
from registry.units.areas import written

SpaceStatus = Literal["free", "sold", "leased", "blocked"]


class CreateParkingSpace(Body, frozen=True, kw_only=True):
    """The lot is created with its first space."""

    lot_code: Code
    code: Code
    kind: Literal["property", "common", "civil_defence"] = "property"
    place: Literal["underground", "ground"] = "underground"
    area: Decimal | None = None


class GrantParkingRight(Body, frozen=True, kw_only=True):
    """An owned space has no last day."""

    person_id: UUID
    kind: Literal["owned", "leased"]
    valid_from: date
    valid_to: date | None = None


class EndParkingRight(Body, frozen=True, kw_only=True):
    """`valid_to` is the last day."""

    valid_to: date


class ParkingSpaceRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    community_id: UUID
    lot_code: str
    code: str
    kind: str
    place: str
    area: str | None
    status: str

    @classmethod
    def of(cls, space: ParkingSpace) -> "ParkingSpaceRead":
        return cls(
            id=space.id,
            version=space.version,
            community_id=space.community_id,
            lot_code=space.lot_code,
            code=space.code,
            kind=space.kind,
            place=space.place,
            area=written(space.area),
            status=space.status,
        )


class ParkingSpacePage(Read, frozen=True, kw_only=True):
    """One page of a community's spaces and how many there are of each status."""

    items: list[ParkingSpaceRead]
    next_cursor: str | None
    counts: dict[str, int]
