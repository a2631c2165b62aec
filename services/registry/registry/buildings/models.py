"""Buildings and their entrances (stair units)."""

from uuid import UUID

from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope, TenantRow
from registry.models import Model


class Building(Model, Aggregate):
    __tablename__ = "building"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    code: Mapped[str]
    name: Mapped[str | None]
    floors: Mapped[int]


class Entrance(Model, TenantRow):
    __tablename__ = "entrance"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    building_id: Mapped[UUID]
    code: Mapped[str]
    floors: Mapped[int]
    lift: Mapped[bool]
