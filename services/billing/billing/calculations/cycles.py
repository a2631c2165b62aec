"""Which cycle of a charge item a monthly run bills (C4.1 cycle, bill_in).

Quarters are Jan–Mar …, half-years Jan–Jun …; cycles of other lengths follow each other without gap or overlap
across the years. Billed in advance the run of a
month bills the cycle that contains it, in arrears the last cycle that ended before it. A cycle that was
missed in its first month is therefore caught up by the next run, and never billed twice.
"""

from billing.ratings.periods import Period, add_months, month_period
from billing.ratings.plans import ADVANCE

MONTHS_PER_YEAR = 12


def cycle(bill_in: str, months: int, run: Period) -> Period:
    position = (run.first.year * MONTHS_PER_YEAR + run.first.month - 1) % months
    start = add_months(run.first, -position if bill_in == ADVANCE else -position - months)
    return month_period(start, months)


def previous(period: Period, months: int) -> Period:
    return month_period(add_months(period.first, -months), months)
