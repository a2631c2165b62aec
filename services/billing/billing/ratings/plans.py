"""What the rating core is told of prices: the versions of a charge item, by date.

Unit prices and fixed amounts are decimals in yuan per month, of what a meter counts in yuan per m³ or kWh. A version
is valid from its date until the next one begins.
"""

from datetime import date
from decimal import Decimal
from uuid import UUID

from msgspec import Struct

from billing.ratings.proration import ACTUAL_DAYS
from billing.ratings.tiers import Tariff

ADVANCE = "advance"
ARREARS = "arrears"


class FloorWeight(Struct, frozen=True):
    """From this floor up, until the next weight begins, the price is multiplied by `weight`."""

    floor: int
    weight: Decimal


class PriceVersion(Struct, frozen=True):
    """`formula` is one of `formulas`; `expression` is its text where the company wrote its own.

    `minimum` is the least a whole month costs; `weights` are in order of floors. What is charged contains the tax of
    `tax_rate`."""

    id: UUID
    valid_from: date
    formula: str
    unit_price: Decimal
    fixed_amount: Decimal
    minimum: Decimal | None = None
    expression: str | None = None
    weights: tuple[FloorWeight, ...] = ()
    tax_rate: Decimal | None = None
    tariff: Tariff | None = None
    """of the formula `tiered`"""

    def weight(self, floor: int) -> Decimal:
        """What a floor counts; below the first one that has a weight nothing."""
        return next((known.weight for known in reversed(self.weights) if known.floor <= floor), Decimal(0))


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


def version_at(versions: tuple[PriceVersion, ...], day: date) -> PriceVersion | None:
    valid = None
    for version in versions:
        if version.valid_from > day:
            break
        valid = version
    return valid
