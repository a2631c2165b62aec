"""A meter and where it stands (C4.3). Values as its register shows them, multipliers without a unit.

A meter of a unit is billed to whoever pays for the unit; one of a common part or of the whole only tells what was
lost (C4.5). It stands where it was read last: `value` is what the next reading counts from.
"""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.meters.errors import MeterGone
from billing.models import Model
from billing.ratings.usage import turn
from kit.models import Scope, TenantRow
from kit.problems import FieldError, InvalidFields

UNIT, COMMON, MAIN = "unit", "common", "main"
KINDS = ("water", "power", "gas", "heat")
"""Also the categories of charge items that bill them."""


class Meter(Model, TenantRow):  # type: ignore[misc]
    """`place`: where one stands that is no unit's. `persons`: of the household, for tiers that are wider for more."""

    __tablename__ = "meter"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    unit_id: Mapped[UUID | None]
    part: Mapped[str]
    kind: Mapped[str]
    no: Mapped[str]
    place: Mapped[str | None]
    digits: Mapped[int]
    multiplier: Mapped[Decimal]
    persons: Mapped[int | None]
    opened_on: Mapped[date]
    opening_value: Mapped[Decimal]
    closed_on: Mapped[date | None]
    replaces_id: Mapped[UUID | None]
    read_on: Mapped[date]
    value: Mapped[Decimal]
    was_estimated: Mapped[bool]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]

    def check_register(self, value: Decimal, field: str) -> None:
        """Raises InvalidFields for a value its register cannot show."""
        if value >= turn(self.digits):
            raise InvalidFields([FieldError(field, "beyond_register")])

    def close(self, day: date) -> None:
        if self.closed_on is not None:
            raise MeterGone(closed_on=self.closed_on)
        self.closed_on = day
