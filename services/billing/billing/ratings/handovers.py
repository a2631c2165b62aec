"""A line over days in which a home changes hands (C4.3): who bears what of it. Amounts in 分.

The line as if nobody had changed is computed and rounded once; everyone but the last bears what the method of proration
makes of their own days, rounded once, and never more than is left; the last bears what is left. So the parts sum to the
line to the cent, whoever bears them. Where a price or a discount cuts a month into several lines, each of them is cut
by days. Who was granted a discount has it on their own part only: the line is then what all parts come to together,
before they are rounded. Who bears nothing of a line is never its last.
"""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from msgspec import Struct

from billing.ratings.periods import Period
from billing.ratings.proration import month_factor
from billing.ratings.reductions import Reductions, reduction_changes
from billing.ratings.rounding import half_up

Ratio = tuple[int, int]


class Party(Struct, frozen=True):
    """Who bears the charges of these days, with the discounts they have."""

    days: Period
    reductions: Reductions = ()


def changes_inside(parties: Sequence[Party]) -> set[date]:
    """The days that cut a period because another discount counts: of each party's own days; the day of a hand-over
    itself only where both of them have that change."""
    days: set[date] = set()
    before: set[date] = set()
    for party in parties:
        changes = reduction_changes(party.reductions)
        days |= {day for day in changes if party.days.first < day <= party.days.last}
        days |= {day for day in changes & before if day == party.days.first}
        before = changes
    return days


def factors(method: str | None, part: Period, factor: Ratio, days: Sequence[Period]) -> list[Ratio]:
    """What of the factor of `part` each of `days`, which make it up in their order, is charged: fractions of a month.
    `method` is None where the month of the part is cut by days already."""
    left = Fraction(*factor)
    shares: list[Ratio] = []
    for own in days[:-1]:
        by_days = factor[0] * own.days, factor[1] * part.days
        ratios = [by_days] if method is None else [month_factor(method, month) for month in own.months()]
        share = ratios[0] if len(ratios) == 1 else sum((Fraction(*ratio) for ratio in ratios), Fraction(0))
        exact = share if isinstance(share, Fraction) else Fraction(*share)
        if exact > left or isinstance(share, Fraction):
            share = min(exact, left).as_integer_ratio()
        shares.append(share)
        left -= min(exact, left)
    return [*shares, left.as_integer_ratio() if days[1:] else factor]


def rounded(exact: Sequence[Fraction]) -> tuple[list[int], int | None]:
    """The parts of a line in 分, and the place of the one that is what the others leave; None when nobody bears
    anything."""
    last = max((place for place, amount in enumerate(exact) if amount > 0), default=None)
    left = half_up(*sum(exact, Fraction(0)).as_integer_ratio())
    amounts = []
    for place, amount in enumerate(exact):
        cents = left if place == last else min(half_up(*amount.as_integer_ratio()), left)
        amounts.append(cents)
        left -= cents
    return amounts, last
