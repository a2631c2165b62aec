"""The tax an amount contains (C4.12): net = gross ÷ (1 + rate), rounded half up to 分; tax = gross - net.

Rates in force since 2026-01-01 (增值税法 §§10-11): services 6 %, leases of real estate with parking 9 %, goods 13 %,
simplified method 3 % and 5 % (1 % while small taxpayers are favoured), 0 for what is exempt.
"""

from decimal import Decimal
from typing import Literal, get_args

from billing.ratings.rounding import half_up

TaxRate = Literal["0", "0.01", "0.03", "0.05", "0.06", "0.09", "0.13"]
RATES: tuple[TaxRate, ...] = get_args(TaxRate)


def tax_in(gross_cents: int, rate: Decimal | None) -> int:
    """In 分; nothing where no rate is set."""
    if rate is None:
        return 0
    share, whole = rate.as_integer_ratio()
    return gross_cents - half_up(gross_cents * whole, whole + share)
