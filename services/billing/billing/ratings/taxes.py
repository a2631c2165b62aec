"""Splitting a gross amount into net and tax (C4.12): net = gross ÷ (1 + rate) rounded half up, tax = rest.

Amounts in 分; `rate_percent` is the VAT rate in percent (6 for services, 9 for leases incl. parking,
增值税法 §§10–11).
"""

from decimal import Decimal
from fractions import Fraction

from billing.ratings.rounding import half_up


def split_tax(gross_cents: int, rate_percent: Decimal) -> tuple[int, int]:
    if rate_percent < 0:
        raise ValueError("a tax rate is never negative")
    net = Fraction(gross_cents) / (1 + Fraction(rate_percent) / 100)
    net_cents = half_up(net.numerator, net.denominator)
    return net_cents, gross_cents - net_cents
