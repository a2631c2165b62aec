"""Who approves, and until when (C4.8, C4.10)."""

from datetime import date, timedelta

import pytest

from billing.deposits.approvals import needs_both, refund_due

DAY = date(2025, 6, 2)


@pytest.mark.parametrize(
    ("cents", "days", "both"), [(50_000, 30, False), (50_001, 0, True), (1, 31, True), (200_000, 90, True)]
)
def test_large_or_old_ones_need_finance_and_a_manager(cents: int, days: int, both: bool) -> None:
    assert needs_both(cents, DAY - timedelta(days=days), DAY) is both


def test_it_is_due_seven_working_days_after_the_request() -> None:
    assert refund_due(date(2025, 6, 3)) == date(2025, 6, 12), "a week-end lies between"
    assert refund_due(date(2025, 9, 29)) == date(2025, 10, 15), "eight days off, and a Saturday that is worked"
