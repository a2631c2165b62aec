"""Projections of registry: chargeable units, their gross area by date, their owners by date."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.models import Model
from kit.models import Scope, TenantRow

ACTIVE = "active"
VOID = "void"


class Unit(Model, TenantRow):  # type: ignore[misc]
    __tablename__ = "unit"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    building_id: Mapped[UUID]
    code: Mapped[str]
    floor: Mapped[int]
    unit_type: Mapped[str]
    state: Mapped[str]


class UnitArea(Model, TenantRow):  # type: ignore[misc]
    """Gross area in m² from a day on (C2.1: area changes take effect by date)."""

    __tablename__ = "unit_area"

    unit_id: Mapped[UUID]
    valid_from: Mapped[date]
    gross_area: Mapped[Decimal]


class Ownership(Model, TenantRow):  # type: ignore[misc]
    """Who is billed for a unit: of several owners the first with the largest share, then `joint`."""

    __tablename__ = "ownership"

    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    payer_id: Mapped[UUID]
    joint: Mapped[bool]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
