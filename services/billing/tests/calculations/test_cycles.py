"""Which cycle a monthly run bills."""

from datetime import date
from itertools import pairwise

import pytest

from billing.calculations.cycles import cycle, previous
from billing.ratings.periods import add_months, month_period


@pytest.mark.parametrize(
    ("bill_in", "months", "run", "first"),
    [
        ("advance", 1, date(2025, 6, 1), date(2025, 6, 1)),
        ("advance", 3, date(2025, 4, 1), date(2025, 4, 1)),
        ("advance", 3, date(2025, 6, 1), date(2025, 4, 1)),
        ("advance", 12, date(2025, 6, 1), date(2025, 1, 1)),
        ("arrears", 1, date(2025, 1, 1), date(2024, 12, 1)),
        ("arrears", 3, date(2025, 4, 1), date(2025, 1, 1)),
        ("arrears", 3, date(2025, 6, 1), date(2025, 1, 1)),
        ("arrears", 6, date(2025, 1, 1), date(2024, 7, 1)),
    ],
)
def test_cycle(bill_in: str, months: int, run: date, first: date) -> None:
    assert cycle(bill_in, months, month_period(run)) == month_period(first, months)


def test_cycles_of_any_length_cover_every_month_once() -> None:
    for months in range(1, 13):
        covered: set[date] = set()
        for index in range(48):
            run = month_period(add_months(date(2024, 1, 1), index))
            found = cycle("advance", months, run)
            assert found.overlap(run.first, run.last) == run
            covered.add(found.first)
        starts = sorted(covered)
        assert all(add_months(first, months) == second for first, second in pairwise(starts))


def test_previous() -> None:
    assert previous(month_period(date(2025, 1, 1), 3), 3) == month_period(date(2024, 10, 1), 3)
