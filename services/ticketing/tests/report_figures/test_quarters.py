"""Quarters of a year."""

from datetime import date

import pytest

from ticketing.report_figures.quarters import Quarter, quarter_of


@pytest.mark.parametrize(
    ("day", "name", "first", "last"),
    [
        (date(2024, 2, 29), "2024-Q1", date(2024, 1, 1), date(2024, 3, 31)),
        (date(2025, 4, 1), "2025-Q2", date(2025, 4, 1), date(2025, 6, 30)),
        (date(2025, 9, 30), "2025-Q3", date(2025, 7, 1), date(2025, 9, 30)),
        (date(2025, 12, 31), "2025-Q4", date(2025, 10, 1), date(2025, 12, 31)),
    ],
)
def test_a_day_lies_in_its_quarter(day: date, name: str, first: date, last: date) -> None:
    quarter = quarter_of(day)
    assert (quarter.name, quarter.period.first, quarter.period.last) == (name, first, last)
    assert quarter == Quarter(year=day.year, number=int(name[-1]))
