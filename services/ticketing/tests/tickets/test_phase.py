from datetime import date

import pytest

from ticketing.tickets.phase import last_warranty_day, phase_on


def test_gw05_without_a_delivery_date_the_case_is_before_handover() -> None:
    assert phase_on(date(2025, 3, 5), None) == "pre_handover"


@pytest.mark.parametrize(
    ("day", "phase"),
    [
        (date(2023, 6, 29), "pre_handover"),
        (date(2023, 6, 30), "in_warranty"),
        (date(2025, 6, 30), "in_warranty"),
        (date(2025, 7, 1), "after_warranty"),
    ],
)
def test_the_term_includes_its_last_day(day: date, phase: str) -> None:
    assert phase_on(day, date(2023, 6, 30)) == phase


def test_a_term_from_a_leap_day_ends_on_the_last_of_february() -> None:
    assert last_warranty_day(date(2024, 2, 29)) == date(2026, 2, 28)
