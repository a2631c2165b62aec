"""The pieces of a period and of an age cover it once."""

from datetime import date, datetime, timedelta
from itertools import pairwise

from kit.clock import ZONE
from ticketing.figures.periods import ages, bounds, starts, unit_of


def test_short_periods_are_hours_and_long_ones_days() -> None:
    day, next_day, later = date(2025, 3, 5), date(2025, 3, 6), date(2025, 3, 7)
    assert [unit_of(day, until) for until in (day, next_day, later)] == ["hour", "hour", "day"]
    assert len(starts(day, day)) == 24
    assert len(starts(day, next_day)) == 48
    assert starts(day, later) == [datetime(2025, 3, number, tzinfo=ZONE) for number in (5, 6, 7)]


def test_a_period_is_whole_local_days() -> None:
    begin, end = bounds(date(2025, 2, 28), date(2025, 2, 28))
    assert begin == datetime(2025, 2, 28, tzinfo=ZONE)
    assert end - begin == timedelta(days=1)


def test_ages_follow_each_other_without_a_gap() -> None:
    pieces = ages(date(2025, 3, 5))
    assert [piece.name for piece in pieces] == ["today", "three_days", "week", "month", "older"]
    assert pieces[0].end is None
    assert pieces[-1].begin is None
    assert all(older.end == younger.begin for younger, older in pairwise(pieces))
