"""When a bill is due (C4.3): billed in advance on the last day of the first month of its period,
billed in arrears 15 days after issue. A last day that is a day off moves to the next working day
(民法典 §203, L). The public calendar knows the days off and the shifted working days of the years it was
published for; in other years Saturdays and Sundays are days off.
"""

from datetime import date, timedelta
from functools import lru_cache

from chinese_calendar import is_workday

from billing.ratings.periods import ONE_DAY, Period, month_end
from billing.ratings.plans import ADVANCE

ARREARS_DAYS = timedelta(days=15)
SATURDAY = 5


@lru_cache(maxsize=1024)
def due_date(bill_in: str, period: Period, issued_on: date) -> date:
    due = month_end(period.first) if bill_in == ADVANCE else issued_on + ARREARS_DAYS
    return next_working_day(due)


def next_working_day(day: date) -> date:
    while not works(day):
        day += ONE_DAY
    return day


def works(day: date) -> bool:
    try:
        return bool(is_workday(day))
    except NotImplementedError:
        return day.weekday() < SATURDAY
