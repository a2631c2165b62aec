"""Costs split over homes by one basis or a mix of several, exact to the 分 (C4.5).

Each cost is first cut into the parts of the mix, then every part is split by its own basis; both by largest remainder,
so all shares of a cost sum to it. Of homes with the same fraction the one whose code comes first gets the cent. What
`shares` holds is flat: for each cost in its order, for each part in its order, 分.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from billing.ratings.handovers import rounded
from billing.ratings.shares import largest_remainder


class Split(Struct, frozen=True):
    """`part_cents`: of each cost each part; `weights`: what all homes weigh together by each part."""

    part_cents: tuple[tuple[int, ...], ...]
    weights: tuple[Decimal, ...]
    shares: dict[str, tuple[int, ...]]

    def of_cost(self, code: str, place: int) -> int:
        parts = len(self.weights)
        return sum(self.shares[code][place * parts : (place + 1) * parts])


def split(costs: Sequence[int], percents: Sequence[Decimal], weights: Mapping[str, Sequence[Decimal]]) -> Split:
    """`costs` in 分, below zero for money that comes back; `weights` by code of the home, one for each part. Raises
    ValueError when nobody shares or the weights of a part sum to zero."""
    if not weights:
        raise ValueError("nobody shares the cost")
    sums = tuple(sum((own[part] for own in weights.values()), Decimal(0)) for part in range(len(percents)))
    of_parts = [largest_remainder(cost, list(enumerate(percents))) for cost in costs]
    shares: dict[str, list[int]] = {code: [] for code in weights}
    for cents in of_parts:
        for part in range(len(percents)):
            found = largest_remainder(cents[part], [(code, own[part]) for code, own in weights.items()])
            for code, share in found.items():
                shares[code].append(share)
    parts = tuple(tuple(cents[part] for part in range(len(percents))) for cents in of_parts)
    return Split(parts, sums, {code: tuple(own) for code, own in shares.items()})


def by_days(cents: int, days: Sequence[int]) -> list[int]:
    """A share of a home that changed hands (C4.3): everyone bears their days, rounded half up once, the last what the
    others leave."""
    whole = sum(days)
    return rounded([Fraction(cents * own, whole) for own in days])[0]
