"""Who approves the refund of a deposit (C4.8, C4.10; limits A).

Somebody other than who asks for it. More than 500 yuan, or held for more than 30 days: finance and a manager, two
persons. The refund is paid within 7 working days of the request. Amounts in 分.
"""

from datetime import date

from billing.bills.due_dates import next_working_day
from billing.ratings.periods import ONE_DAY

REVIEW, APPROVE = "billing.deposit.review", "billing.deposit.approve"
"""Finance, and the manager"""
LARGE_CENTS = 50_000
OLD_DAYS = 30
REFUND_DAYS = 7


def needs_both(paid_cents: int, held_on: date, today: date) -> bool:
    return paid_cents > LARGE_CENTS or (today - held_on).days > OLD_DAYS


def refund_due(asked_on: date) -> date:
    """The last day in time. The day it is asked for does not count (民法典 §201)."""
    day = asked_on
    for _ in range(REFUND_DAYS):
        day = next_working_day(day + ONE_DAY)
    return day
