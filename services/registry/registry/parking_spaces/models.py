"""Parking lots, spaces, who may use them over time, and the vehicles of persons."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Numeric
from sqlalchemy.orm import Mapped, mapped_column

from kit.models import Aggregate, Scope, TenantRow
from registry.models import Model, SearchKey
from registry.ownerships.periods import Period


class ParkingLot(Model, TenantRow):
    __tablename__ = "parking_lot"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    code: Mapped[str]


class ParkingSpace(Model, Aggregate):
    __tablename__ = "parking_space"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    lot_id: Mapped[UUID]
    lot_code: Mapped[str]
    code: Mapped[str]
    kind: Mapped[str]
    place: Mapped[str]
    area: Mapped[Decimal | None] = mapped_column(Numeric(10, 2))
    status: Mapped[str]


class ParkingRight(Model, TenantRow):
    """One active right per space; an owned space has no last day."""

    __tablename__ = "parking_right"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    space_id: Mapped[UUID]
    person_id: Mapped[UUID]
    kind: Mapped[str]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]

    @property
    def period(self) -> Period:
        return Period(self.valid_from, self.valid_to)


class Vehicle(Model, TenantRow):
    __tablename__ = "vehicle"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    person_id: Mapped[UUID]
    space_id: Mapped[UUID | None]
    plate: Mapped[str] = mapped_column(SearchKey)
    brand: Mapped[str | None]
    kind: Mapped[str | None]
    colour: Mapped[str | None]
