"""From times of day to instants."""

from datetime import UTC, date, datetime

import pytest

from ticketing.shift_templates.errors import ShiftWithoutLength
from ticketing.shift_templates.shift_times import minute_of, monday_of, overlap, span_of, spelled

DAY = date(2025, 3, 5)


def test_a_shift_of_one_day() -> None:
    span = span_of(DAY, minute_of("08:00"), minute_of("16:30"))
    assert span == (datetime(2025, 3, 5, 0, 0, tzinfo=UTC), datetime(2025, 3, 5, 8, 30, tzinfo=UTC))


@pytest.mark.parametrize("ends", ["00:00", "06:00", "21:59"])
def test_a_shift_that_ends_before_it_begins_ends_tomorrow(ends: str) -> None:
    begins, finish = span_of(DAY, minute_of("22:00"), minute_of(ends))
    assert begins == datetime(2025, 3, 5, 14, 0, tzinfo=UTC)
    assert begins < finish
    assert finish.date() in (date(2025, 3, 5), date(2025, 3, 6))
    assert (finish - begins).total_seconds() < 24 * 3600


def test_a_shift_without_length_does_not_exist() -> None:
    with pytest.raises(ShiftWithoutLength):
        span_of(DAY, 480, 480)


def test_shifts_that_follow_each_other_do_not_overlap() -> None:
    early, late = span_of(DAY, 480, 960), span_of(DAY, 960, 0)
    assert not overlap(early, late)
    assert overlap(early, span_of(DAY, 959, 0))
    night = span_of(DAY, 1320, 480)
    assert overlap(night, span_of(date(2025, 3, 6), 420, 600))
    assert not overlap(night, span_of(date(2025, 3, 6), 480, 960))


def test_spelling_and_weeks() -> None:
    assert [spelled(minute_of(text)) for text in ("00:00", "08:05", "23:59")] == ["00:00", "08:05", "23:59"]
    assert monday_of(DAY) == monday_of(date(2025, 3, 9)) == date(2025, 3, 3)
