"""Due dates move off days off (民法典 §203)."""

from datetime import date

import pytest

from billing.bills.due_dates import due_date, works
from billing.ratings.periods import month_period


@pytest.mark.parametrize(
    ("bill_in", "month", "issued", "due"),
    [
        ("advance", date(2025, 4, 1), date(2025, 4, 1), date(2025, 4, 30)),
        ("advance", date(2025, 5, 1), date(2025, 5, 1), date(2025, 6, 3)),  # Saturday, then Dragon Boat
        ("arrears", date(2025, 3, 1), date(2025, 4, 1), date(2025, 4, 16)),
        ("arrears", date(2025, 8, 1), date(2025, 9, 16), date(2025, 10, 9)),  # National Day, Mid-Autumn
        ("advance", date(2031, 8, 1), date(2031, 8, 1), date(2031, 9, 1)),  # unpublished year: Sunday
    ],
)
def test_due(bill_in: str, month: date, issued: date, due: date) -> None:
    assert due_date(bill_in, month_period(month), issued) == due


def test_a_quarter_is_due_at_the_end_of_its_first_month() -> None:
    assert due_date("advance", month_period(date(2025, 4, 1), 3), date(2025, 4, 1)) == date(2025, 4, 30)


def test_a_shifted_working_saturday_is_a_working_day() -> None:
    assert works(date(2025, 9, 28))
    assert not works(date(2025, 10, 1))
