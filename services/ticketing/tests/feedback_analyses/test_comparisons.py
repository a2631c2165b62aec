"""What a period is compared with."""

from datetime import date

import pytest

from ticketing.occurrences.codes import Period
from ticketing.report_figures.comparisons import before


@pytest.mark.parametrize(
    ("first", "last", "since", "until"),
    [
        ("2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"),
        ("2026-01-01", "2026-01-31", "2025-12-01", "2025-12-31"),
        ("2026-01-01", "2026-03-31", "2025-10-01", "2025-12-31"),
        ("2024-02-01", "2024-02-29", "2024-01-01", "2024-01-31"),
        ("2026-11-16", "2026-11-22", "2026-11-09", "2026-11-15"),
        ("2026-03-01", "2026-03-30", "2026-01-30", "2026-02-28"),
        ("2026-03-05", "2026-03-05", "2026-03-04", "2026-03-04"),
    ],
)
def test_whole_months_stand_against_whole_months_and_days_against_days(
    first: str, last: str, since: str, until: str
) -> None:
    found = before(Period(first=date.fromisoformat(first), last=date.fromisoformat(last)))
    assert (found.first.isoformat(), found.last.isoformat()) == (since, until)
