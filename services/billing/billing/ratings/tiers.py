"""Tiered tariffs (C4.4): what is used is split over tiers, each with its own price.

Quantities in the unit the meter counts (m³, kWh), prices in yuan per unit. A limit is inclusive: what is used up to it
costs the price of its tier (B22). Limits are counted over a billing period or a calendar year; what was used before
inside it has taken its place in the tiers already, at whatever price it was billed (B20, B25). For every person a
household has beyond the size the limits were made for, each limit is higher by the extension.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

PER_PERIOD, CALENDAR_YEAR = "per_period", "calendar_year"


class Tier(Struct, frozen=True):
    """`upper`: the limit, None in the last tier."""

    upper: Decimal | None
    price: Decimal


class Tariff(Struct, frozen=True):
    """Tiers in order of limits, the last one open. `household`: the persons its limits are made for."""

    tiers: tuple[Tier, ...]
    accumulation: str
    household: int = 0
    extension: Decimal = Decimal(0)

    def higher_by(self, persons: int | None) -> Decimal:
        """How much is added to each limit for a household of that size; unknown sizes get nothing."""
        beyond = 0 if persons is None or not self.household else max(0, persons - self.household)
        return self.extension * beyond


class Portion(NamedTuple):
    """The part of a use that falls into a tier; the first tier is 1."""

    tier: int
    quantity: Decimal
    price: Decimal


def portions(tariff: Tariff, used: Decimal, before: Decimal = Decimal(0), persons: int | None = None) -> list[Portion]:
    """Raises ValueError for what was never used: less than nothing."""
    if used < 0 or before < 0:
        raise ValueError("nobody uses less than nothing")
    higher = tariff.higher_by(persons)
    return list(_portions(tariff, before, before + used, higher))


def _portions(tariff: Tariff, first: Decimal, last: Decimal, higher: Decimal) -> Iterator[Portion]:
    lower = Decimal(0)
    for place, tier in enumerate(tariff.tiers, start=1):
        upper = last if tier.upper is None else tier.upper + higher
        inside = min(last, upper) - max(first, lower)
        if inside > 0:
            yield Portion(place, inside, tier.price)
        lower = upper


def faults(tariff: Tariff) -> Iterator[str]:
    """Why a tariff is none: codes of what is wrong with its tiers."""
    limits = [tier.upper for tier in tariff.tiers[:-1]]
    if len(tariff.tiers) < 2:
        yield "too_few_tiers"
    elif tariff.tiers[-1].upper is not None or None in limits:
        yield "last_tier_open"
    else:
        known = [limit for limit in limits if limit is not None]
        if known != sorted(set(known)) or known[0] <= 0:
            yield "limits_not_in_order"
    if any(tier.price <= 0 for tier in tariff.tiers):
        yield "price_missing"
