"""Communities on the wire."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from msgspec import UNSET, Meta, UnsetType

from kit.schemas import Body, Line, OptionalLine, Read
from registry.communities.models import Community

Code = Annotated[str, Meta(min_length=1, max_length=12, pattern=r"^[0-9A-Z]+$(?!\n)")]
Hotline = Annotated[str, Meta(min_length=5, max_length=20, pattern=r"^[0-9 +,转-]+$(?!\n)")]
ChargingMode = Literal["lump_sum", "remuneration"]


class CreateCommunity(Body, frozen=True, kw_only=True):
    """`code` goes into document numbers: capital letters and digits."""

    code: Code
    name: Line
    address: OptionalLine | None = None
    district: OptionalLine | None = None
    hotline: Hotline | None = None
    developer: OptionalLine | None = None
    completed_on: date | None = None
    charging_mode: ChargingMode = "lump_sum"


class ChangeCommunity(Body, frozen=True, kw_only=True):
    """Only the fields that are sent change."""

    name: Line | UnsetType = UNSET
    address: OptionalLine | UnsetType | None = UNSET
    district: OptionalLine | UnsetType | None = UNSET
    hotline: Hotline | UnsetType | None = UNSET
    developer: OptionalLine | UnsetType | None = UNSET
    completed_on: date | UnsetType | None = UNSET
    charging_mode: ChargingMode | UnsetType = UNSET


class CommunityRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    code: str
    name: str
    address: str | None
    district: str | None
    hotline: str | None
    developer: str | None
    completed_on: date | None
    charging_mode: str
    buildings: int = 0
    units: int = 0
    parking_spaces: int = 0

    @classmethod
    def of(cls, community: Community, buildings: int = 0, units: int = 0, parking_spaces: int = 0) -> "CommunityRead":
        return cls(
            id=community.id,
            version=community.version,
            code=community.code,
            name=community.name,
            address=community.address,
            district=community.district,
            hotline=community.hotline,
            developer=community.developer,
            completed_on=community.completed_on,
            charging_mode=community.charging_mode,
            buildings=buildings,
            units=units,
            parking_spaces=parking_spaces,
        )
