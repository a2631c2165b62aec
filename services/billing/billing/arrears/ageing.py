"""How old a debt is, by days past its due date (C4.11): 0–30, 31–90, 91–180, 181–365, 366–730, 731–1095, more.

The last ends where a claim lapses by limitation: three years (民法典 §188). Days are calendar days; a bill is past due
from the day after its due date on.
"""

from datetime import date, timedelta
from typing import Literal, get_args

from msgspec import Struct

Age = Literal["to_30", "to_90", "to_180", "to_365", "to_730", "to_1095", "beyond"]
AGES: tuple[Age, ...] = get_args(Age)
_LAST_DAYS = (30, 90, 180, 365, 730, 1095)


class Bucket(Struct, frozen=True):
    """Due dates from one day to another, both included; None: without end that way."""

    age: Age
    due_from: date | None
    due_to: date


def buckets(today: date) -> tuple[Bucket, ...]:
    """The due dates of each age on a day, the youngest debts first."""
    ends = [today - timedelta(days=days) for days in _LAST_DAYS]
    begins = [today - timedelta(days=1), *(end - timedelta(days=1) for end in ends)]
    return tuple(Bucket(age, first, to) for age, first, to in zip(AGES, [*ends, None], begins, strict=True))


def age(due: date, today: date) -> Age | None:
    """None: it is not past due."""
    return next(
        (each.age for each in buckets(today) if due <= each.due_to and (each.due_from is None or due >= each.due_from)),
        None,
    )
