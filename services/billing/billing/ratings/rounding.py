"""Rounding to cents: half up, once per line (C4.2 rule 1), on exact integers only.

`numerator / denominator` is an exact amount in 分. Half up means half away from zero, so that a
reversal of a line is exactly its negative.
"""


def half_up(numerator: int, denominator: int) -> int:
    if denominator <= 0:
        raise ValueError("the denominator must be positive")
    sign = -1 if numerator < 0 else 1
    return sign * ((2 * abs(numerator) + denominator) // (2 * denominator))
