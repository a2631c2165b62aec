"""Who approves a refund, of a deposit or of what was paid ahead (C4.8, C4.10; limits A).

Somebody other than who asks for it. More than 500 yuan, or held for more than 30 days: finance and a manager, two
persons. It is asked for, approved and paid out by different people: each does one step. The refund of a deposit is paid
within 7 working days of the request. Amounts in 分.
"""

from datetime import date, datetime
from typing import Any, Protocol
from uuid import UUID

from billing.bills.due_dates import next_working_day
from billing.deposits.errors import OtherApprovalMissing
from billing.ratings.periods import ONE_DAY

REVIEW, APPROVE = "billing.deposit.review", "billing.deposit.approve"
"""Finance, and the manager"""
LARGE_CENTS = 50_000
OLD_DAYS = 30
REFUND_DAYS = 7


class Approvable(Protocol):
    """A refund with the people of its steps."""

    two_approvals: Any
    requested_by: Any
    reviewed_by: Any
    reviewed_at: Any
    approved_by: Any
    approved_at: Any


def took_part(refund: Approvable, staff_id: UUID) -> bool:
    return staff_id in {refund.requested_by, refund.reviewed_by, refund.approved_by}


def approve(refund: Approvable, by: UUID, at: datetime, *, reviews: bool, manages: bool) -> bool:
    """Approve as finance (`reviews`) or as a manager; true when nobody else has to. Raises OtherApprovalMissing."""
    if manages and refund.approved_by is None:
        refund.approved_by, refund.approved_at = by, at
    elif reviews and refund.reviewed_by is None:
        refund.reviewed_by, refund.reviewed_at = by, at
    else:
        raise OtherApprovalMissing
    return not refund.two_approvals or None not in {refund.approved_by, refund.reviewed_by}


def needs_both(paid_cents: int, held_on: date, today: date) -> bool:
    return paid_cents > LARGE_CENTS or (today - held_on).days > OLD_DAYS


def refund_due(asked_on: date) -> date:
    """The last day in time. The day it is asked for does not count (民法典 §201)."""
    day = asked_on
    for _ in range(REFUND_DAYS):
        day = next_working_day(day + ONE_DAY)
    return day
