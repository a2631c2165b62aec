"""What material of a repair costs: quantity x unit price per line, rounded half up to 分 on the line (C4 rounding).

Units: quantity in the line's own unit, unit price in yuan, amounts in 分.
"""

from decimal import ROUND_HALF_UP, Decimal


def line_cents(quantity: Decimal, unit_price: Decimal) -> int:
    return int((quantity * unit_price * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


_DECIMALS = 4
_MOST_QUANTITY, _MOST_PRICE = Decimal(100_000), Decimal(1_000_000)


def plausible(quantity: Decimal, unit_price: Decimal) -> bool:
    """A line a bill could carry: finite, something of it, at no negative price, at most four decimals."""
    return (
        all(value.is_finite() and -_DECIMALS <= _exponent(value) <= _DECIMALS for value in (quantity, unit_price))
        and 0 < quantity <= _MOST_QUANTITY
        and 0 <= unit_price <= _MOST_PRICE
    )


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else _DECIMALS + 1
