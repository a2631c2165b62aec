"""Nobody is disturbed between 20:00 and 08:00."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.clock import ZONE
from ticketing.visit_rules.quiet_hours import callable_by, callable_from, is_quiet

INSTANTS = st.datetimes(datetime(2025, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2025-03-{text}").replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [("05T19:59:59", False), ("05T20:00", True), ("05T23:30", True), ("06T07:59:59", True), ("06T08:00", False)],
)
def test_where_quiet_hours_begin_and_end(moment: str, *, quiet: bool) -> None:
    assert is_quiet(at(moment)) is quiet


@pytest.mark.parametrize(
    ("limit", "since", "due"),
    [
        ("06T10:00", "05T10:00", "06T10:00"),
        ("06T21:30", "05T21:30", "06T19:59"),
        ("06T03:00", "05T03:00", "05T19:59"),
        ("06T01:00", "05T21:00", "06T08:00"),
    ],
)
def test_a_limit_at_night_is_kept_in_the_evening_before(limit: str, since: str, due: str) -> None:
    assert callable_by(at(limit), at(since)) == at(due)


@given(INSTANTS, st.integers(1, 100))
def test_nothing_is_ever_due_in_quiet_hours(since: datetime, hours: int) -> None:
    limit = since + timedelta(hours=hours)
    due = callable_by(limit, since)
    assert not is_quiet(due)
    assert due >= since
    assert due <= limit or is_quiet(since)
    assert not is_quiet(callable_from(since))
    assert timedelta(0) <= callable_from(since) - since <= timedelta(hours=12)
