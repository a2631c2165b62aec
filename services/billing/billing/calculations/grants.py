"""Which grants of a discount made a line less, and what of it each brought (C4.9). Amounts in 分.

Grants of the same share and name that adjoin leave one line. Each has its part of what the line is less by the days it
counted on, exact to the cent."""

from collections.abc import Sequence
from uuid import UUID

from msgspec import structs

from billing.calculations.facts import Granted
from billing.calculations.results import DraftLine
from billing.ratings.periods import ONE_DAY, Period
from billing.ratings.reductions import reduction_at
from billing.ratings.shares import largest_remainder


def named(line: DraftLine, granted: Sequence[Granted]) -> DraftLine:
    """Alike units share what was rated; which grants it was is each one's own."""
    if line.reduction is None:
        return line
    days = counted(Period(line.first, line.last), granted)
    first = next(one.discount_id for one in granted if one.reduction == line.reduction)
    if len(days) < 2:
        return structs.replace(line, discount_id=first)
    parts = largest_remainder(line.discount_cents, [(str(id), count) for id, count in days.items()])
    shares = tuple((id, parts[str(id)]) for id in days)
    return structs.replace(line, discount_id=first, discount_shares=shares)


def counted(period: Period, granted: Sequence[Granted]) -> dict[UUID, int]:
    """On how many days of a period each grant is the one that counts, the earliest first."""
    changes = {one.reduction.valid_from for one in granted}
    changes |= {one.reduction.valid_to + ONE_DAY for one in granted if one.reduction.valid_to is not None}
    reductions = [one.reduction for one in granted]
    days: dict[UUID, int] = {}
    for part in period.split(changes):
        winner = reduction_at(reductions, part.first)
        if winner is not None:
            # Of equal reductions the first in the order given, as everywhere.
            id = next(one.discount_id for one in granted if one.reduction is winner)
            days[id] = days.get(id, 0) + part.days
    return days
