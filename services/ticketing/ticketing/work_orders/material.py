"""What material of a repair costs: quantity x unit price per line, rounded half up to 分 on the line (C4 rounding).

Units: quantity in the line's own unit, unit price in yuan, amounts in 分.
"""

from decimal import ROUND_HALF_UP, Decimal


def line_cents(quantity: Decimal, unit_price: Decimal) -> int:
    return int((quantity * unit_price * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))
