"""Largest remainder: shares of a total in cents that sum to it exactly (C4.5).

`raw_i = total × w_i ÷ Σw`; everyone gets the floor, the left-over cents go one each to the largest
fractional parts, ties by key ascending. A negative total uses the rule on its absolute value.
Zero weight gets zero. Weights that sum to zero, or nobody to share, are refused with ValueError.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

K = TypeVar("K", str, int)


def largest_remainder(total_cents: int, weights: Sequence[tuple[K, Decimal | Fraction | int]]) -> dict[K, int]:
    exact = [(key, Fraction(weight)) for key, weight in weights]
    if any(weight < 0 for _, weight in exact):
        raise ValueError("a weight is never negative")
    whole = sum(weight for _, weight in exact)
    if whole == 0:
        raise ValueError("the weights sum to zero")
    sign, rest = (-1, -total_cents) if total_cents < 0 else (1, total_cents)
    shares: dict[K, int] = {}
    fractions: list[tuple[Fraction, K]] = []
    amount = rest
    for key, weight in exact:
        raw = amount * weight / whole
        floor = raw.numerator // raw.denominator
        shares[key] = floor
        rest -= floor
        fractions.append((floor - raw, key))
    for _, key in sorted(fractions)[:rest]:
        shares[key] += 1
    return {key: sign * share for key, share in shares.items()}
