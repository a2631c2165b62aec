"""The one-year loan prime rate (LPR) by the day from which it is quoted: the measure of a late fee (C4.6).

Published by the national interbank funding centre on the 20th of each month; only changes are listed. What is newer
than the product a company enters itself.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

SHIPPED: Mapping[date, Decimal] = {
    date(2019, 8, 20): Decimal("0.0425"),
    date(2019, 9, 20): Decimal("0.0420"),
    date(2019, 11, 20): Decimal("0.0415"),
    date(2020, 2, 20): Decimal("0.0405"),
    date(2020, 4, 20): Decimal("0.0385"),
    date(2021, 12, 20): Decimal("0.0380"),
    date(2022, 1, 20): Decimal("0.0370"),
    date(2022, 8, 22): Decimal("0.0365"),
    date(2023, 6, 20): Decimal("0.0355"),
    date(2023, 8, 21): Decimal("0.0345"),
    date(2024, 7, 22): Decimal("0.0335"),
    date(2024, 10, 21): Decimal("0.0310"),
    date(2025, 5, 20): Decimal("0.0300"),
}


def lpr_at(day: date, entered: Mapping[date, Decimal]) -> Decimal:
    """The rate of a day, as a share of one; `entered` by the company. Before the first one the first."""
    known = {**SHIPPED, **entered}
    return known[max((since for since in known if since <= day), default=min(known))]


def highest_since(day: date, entered: Mapping[date, Decimal]) -> Decimal:
    """The highest rate known from a day on, its own among them."""
    later = [rate for since, rate in {**SHIPPED, **entered}.items() if since > day]
    return max([lpr_at(day, entered), *later])
