from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.clock import ZONE
from ticketing.clocks.calendars import DutyHours, counted

DUTY = DutyHours()
QUARTER = timedelta(minutes=15)


def add_duty_time(start: datetime, span: timedelta, duty: DutyHours) -> datetime:
    return counted(start, span, duty)[-1].end


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("2025-03-05 10:00", "2025-03-05 10:15"),
        ("2025-03-05 19:50", "2025-03-06 08:05"),
        ("2025-03-05 19:45", "2025-03-05 20:00"),
        ("2025-03-05 20:00", "2025-03-06 08:15"),
        ("2025-03-05 23:40", "2025-03-06 08:15"),
        ("2025-03-05 03:00", "2025-03-05 08:15"),
        ("2025-02-28 20:30", "2025-03-01 08:15"),
    ],
)
def test_only_duty_time_counts(start: str, due: str) -> None:
    assert add_duty_time(at(start), QUARTER, DUTY) == at(due)


def test_span_longer_than_a_day() -> None:
    assert add_duty_time(at("2025-03-05 19:00"), timedelta(hours=14), DUTY) == at("2025-03-07 09:00")


def test_hours_must_be_in_order() -> None:
    with pytest.raises(ValueError, match="open before they close"):
        DutyHours(opens=time(20), closes=time(8))


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),
    st.integers(1, 3000),
    st.integers(1, 3000),
)
def test_two_spans_in_a_row_equal_their_sum(start: datetime, first: int, second: int) -> None:
    step = add_duty_time(start, timedelta(minutes=first), DUTY)
    assert add_duty_time(step, timedelta(minutes=second), DUTY) == add_duty_time(
        start, timedelta(minutes=first + second), DUTY
    )
    assert step > start
