"""When a claim lapses: three years after its due date (民法典 §188), anew from each demand on and from each promise of
the debtor to pay (§195). A period of years ends on the day of the same number, in a month without it on the last one
(§202). Days are calendar days; a claim is owed in full up to and including its day.
"""

from collections.abc import Iterable
from datetime import date

YEARS = 3
WARNINGS = (180, 90, 30)
"""Days before it lapses on which a claim is warned of (C4.11)."""


def lapses_on(due: date, demanded: Iterable[date] = ()) -> date:
    return years_after(runs_from(due, demanded) or due)


def runs_from(due: date, demanded: Iterable[date]) -> date | None:
    """The demand the claim runs anew from; None: from none. What is demanded before it is due, or after it has lapsed,
    changes nothing."""
    since = None
    for day in sorted(demanded):
        if due < day <= years_after(since or due):
            since = day
    return since


def years_after(day: date) -> date:
    try:
        return day.replace(year=day.year + YEARS)
    except ValueError:
        return day.replace(year=day.year + YEARS, day=28)


def warning(lapses: date, today: date) -> int | None:
    """How many days before, of those that are warned of, the claim is down to; 0: it has lapsed."""
    left = (lapses - today).days
    return 0 if left < 0 else min((each for each in WARNINGS if left <= each), default=None)
