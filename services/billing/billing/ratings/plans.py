"""What the rating core is told: the price versions of a charge item and the facts of an object, by date.

Unit prices and fixed amounts are decimals in yuan per month, areas decimals in m² (gross area is the
legal charging base). A version is valid from its date until the next one begins.
"""

from datetime import date
from decimal import Decimal
from uuid import UUID

from msgspec import Struct

from billing.ratings.proration import ACTUAL_DAYS

AREA_PRICE = "area_price"

ADVANCE = "advance"
ARREARS = "arrears"


class PriceVersion(Struct, frozen=True):
    """`area_price`: gross area × unit price + fixed amount; `fixed`: the fixed amount.

    `minimum` is the least a whole month costs."""

    id: UUID
    valid_from: date
    formula: str
    unit_price: Decimal
    fixed_amount: Decimal
    minimum: Decimal | None = None


class ItemPlan(Struct, frozen=True):
    """A charge item with its price versions in order of date."""

    id: UUID
    code: str
    name: str
    category: str
    cycle_months: int
    bill_in: str
    versions: tuple[PriceVersion, ...]
    proration: str = ACTUAL_DAYS
    valid_to: date | None = None


class AreaVersion(Struct, frozen=True):
    valid_from: date
    gross_area: Decimal


def version_at(versions: tuple[PriceVersion, ...], day: date) -> PriceVersion | None:
    valid = None
    for version in versions:
        if version.valid_from > day:
            break
        valid = version
    return valid


def area_at(areas: tuple[AreaVersion, ...], day: date) -> Decimal:
    """The first known area also counts for the days before it was recorded."""
    area = areas[0].gross_area
    for known in areas:
        if known.valid_from > day:
            break
        area = known.gross_area
    return area
