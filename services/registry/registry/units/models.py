"""Units, the history of their areas, who occupies them, and the charge plan they pay by.

Areas are square metres with two decimals. An area counts from a day on (C2.1); the newest version stands on the
unit itself together with its first day.
"""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Numeric
from sqlalchemy.orm import Mapped, mapped_column

from kit.models import Aggregate, Scope, TenantRow
from registry.models import Model, SearchKey
from registry.ownerships.periods import Period
from registry.units.errors import AreaPeriodTaken

Area = Numeric(10, 2)


class Unit(Model, Aggregate):
    __tablename__ = "unit"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    building_id: Mapped[UUID]
    entrance_id: Mapped[UUID]
    building_code: Mapped[str]
    entrance_code: Mapped[str]
    number: Mapped[str]
    code: Mapped[str]
    code_key: Mapped[str] = mapped_column(SearchKey)
    building_key: Mapped[str] = mapped_column(SearchKey)
    number_key: Mapped[str] = mapped_column(SearchKey)
    floor: Mapped[int]
    unit_type: Mapped[str]
    layout: Mapped[str | None]
    gross_area: Mapped[Decimal] = mapped_column(Area)
    inner_area: Mapped[Decimal | None] = mapped_column(Area)
    area_from: Mapped[date]
    occupancy_status: Mapped[str]
    delivered_on: Mapped[date | None]
    charges: Mapped[list[Any]] = mapped_column(default=list)
    """`[{"item_code", "valid_from"}]`: which items of the community's charge plan the unit pays"""

    def measure(self, gross: Decimal, inner: Decimal | None, valid_from: date) -> None:
        """A new area that counts from a day after the last measuring. Raises AreaPeriodTaken."""
        if valid_from <= self.area_from:
            raise AreaPeriodTaken(area_from=self.area_from)
        self.gross_area = gross
        self.inner_area = inner
        self.area_from = valid_from


class UnitArea(Model, TenantRow):
    __tablename__ = "unit_area"

    unit_id: Mapped[UUID]
    valid_from: Mapped[date]
    gross_area: Mapped[Decimal] = mapped_column(Area)
    inner_area: Mapped[Decimal | None] = mapped_column(Area)
    document: Mapped[str | None]


class Occupancy(Model, TenantRow):
    """Somebody who lives or works in a unit, in the days from `valid_from` to `valid_to` (both included)."""

    __tablename__ = "occupancy"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    person_id: Mapped[UUID]
    relation: Mapped[str]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    version: Mapped[int] = mapped_column(default=0)
    """counts its facts; whoever changes it holds the unit"""

    @property
    def period(self) -> Period:
        return Period(self.valid_from, self.valid_to)


class ChargePlan(Model, Aggregate):
    """The price list of a community as its file brought it; billing keeps the truth about prices by date."""

    __tablename__ = "charge_plan"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    items: Mapped[list[Any]]
