"""Reductions: what share of an amount is still charged on which days (C4.9 discounts, B16, B17).

A share is a decimal from 0 (nothing is charged) up to below 1. Of several on one day the one that charges least
counts; they are never multiplied."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from billing.ratings.periods import ONE_DAY


class Reduction(Struct, frozen=True):
    """From `valid_from` up to and including `valid_to` (None: open end). `name` is what it is called in the trace."""

    valid_from: date
    valid_to: date | None
    charged_share: Decimal
    name: str

    def holds(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


Reductions = tuple[Reduction, ...]


def reduction_at(reductions: Sequence[Reduction], day: date) -> Reduction | None:
    """The one that counts on a day: the lowest share, of equal ones the first in the order given."""
    return min(
        (reduction for reduction in reductions if reduction.holds(day)),
        key=lambda reduction: reduction.charged_share,
        default=None,
    )


def reduction_changes(reductions: Sequence[Reduction]) -> set[date]:
    """The days from which another share, or one of another name, is charged: only they break a period."""
    days = {reduction.valid_from for reduction in reductions}
    days |= {reduction.valid_to + ONE_DAY for reduction in reductions if reduction.valid_to is not None}
    return {day for day in days if _charged(reductions, day) != _charged(reductions, day - ONE_DAY)}


def _charged(reductions: Sequence[Reduction], day: date) -> tuple[Decimal, str] | None:
    found = reduction_at(reductions, day)
    return None if found is None else (found.charged_share, found.name)
