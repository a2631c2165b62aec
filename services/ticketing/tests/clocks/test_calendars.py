from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.clock import ZONE
from ticketing.clocks.calendars import BusinessCalendar, DutyHours, Pause, counted, years_assumed
from ticketing.clocks.official_days import days_of

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


OFFICE = BusinessCalendar(days=days_of(2025, 2026), years=(2025, 2026))


def due(start: str, hours: float, calendar: BusinessCalendar = OFFICE, pauses: tuple[Pause, ...] = ()) -> datetime:
    return counted(at(start), timedelta(hours=hours), calendar, pauses)[-1].end


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-02-12 10:00", 9, "2026-02-13 10:00"),  # a Thursday: one day of nine hours
        ("2026-02-13 17:00", 2, "2026-02-14 10:00"),  # Saturday 14 February is made up for Spring Festival
        ("2026-02-14 17:00", 2, "2026-02-24 10:00"),  # nine days off in a row
        ("2026-02-18 12:00", 1, "2026-02-24 10:00"),  # begins on a day off
        ("2026-01-30 17:30", 1, "2026-02-02 09:30"),  # a plain weekend
        ("2025-09-30 09:00", 9, "2025-09-30 18:00"),  # ends at closing time, not at the next opening
        ("2025-09-30 18:00", 1, "2025-10-09 10:00"),  # National Day and Mid-autumn together
        ("2025-10-10 17:00", 2, "2025-10-11 10:00"),  # and the Saturday worked for it
    ],
)
def test_business_days_follow_the_official_notice(start: str, hours: float, end: str) -> None:
    assert due(start, hours) == at(end)


def test_a_year_nobody_has_entered_is_counted_by_weekdays_and_named() -> None:
    segments = counted(at("2026-12-31 17:00"), timedelta(hours=2), OFFICE)
    assert segments[-1].end == at("2027-01-01 10:00")
    assert years_assumed(segments, OFFICE) == (2027,)
    assert years_assumed(segments[:1], OFFICE) == ()
    assert years_assumed(segments, DUTY) == ()


def test_a_pause_moves_the_rest_behind_it() -> None:
    pause = Pause(since=at("2026-01-05 11:00"), until=at("2026-01-06 16:00"))
    assert counted(at("2026-01-05 09:00"), timedelta(hours=4), None, (pause,))[-1].end == at("2026-01-06 18:00")
    assert due("2026-01-05 09:00", 4, pauses=(pause,)) == at("2026-01-06 18:00")
    assert due("2026-01-05 09:00", 5, pauses=(pause,)) == at("2026-01-07 10:00")
    assert due("2026-01-05 09:00", 1, pauses=(pause,)) == at("2026-01-05 10:00"), "it was over before"


def test_nothing_counts_while_a_pause_lasts() -> None:
    open_pause = Pause(since=at("2026-01-05 11:00"))
    segments = counted(at("2026-01-05 09:00"), timedelta(hours=8), OFFICE, (open_pause,))
    assert [(segment.begin, segment.end) for segment in segments] == [(at("2026-01-05 09:00"), at("2026-01-05 11:00"))]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"weekdays": ()}, "working day"),
        ({"opens": time(18), "closes": time(9)}, "open before they close"),
        ({"days": (*days_of(2026), days_of(2026)[0])}, "in order"),
    ],
)
def test_a_calendar_has_a_working_day_and_its_days_in_order(wrong: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        BusinessCalendar(**wrong)


def slow(start: datetime, minutes: int, calendar: BusinessCalendar, pauses: list[tuple[int, int]]) -> datetime:
    """Minute by minute, from the words of the rule alone."""
    off = {day.day for day in calendar.days if not day.working}
    made_up = {day.day for day in calendar.days if day.working}
    now, left = start, minutes
    while left:
        local = now.astimezone(ZONE)
        works = local.date() in made_up or (local.isoweekday() <= 5 and local.date() not in off)
        paused = any(start + timedelta(minutes=a) <= now < start + timedelta(minutes=b) for a, b in pauses)
        left -= works and time(9) <= local.time() < time(18) and not paused
        now += timedelta(minutes=1)
    return now


@settings(max_examples=60)
@given(st.integers(0, 60 * 24 * 400), st.integers(1, 2000), st.lists(st.integers(1, 6000), max_size=4))
def test_counting_agrees_with_counting_minutes(offset: int, minutes: int, bounds: list[int]) -> None:
    start = at("2025-01-20 00:00") + timedelta(minutes=offset)
    edges = sorted(set(bounds))[: len(set(bounds)) // 2 * 2]
    spans = list(zip(edges[::2], edges[1::2], strict=True))
    pauses = tuple(Pause(since=start + timedelta(minutes=a), until=start + timedelta(minutes=b)) for a, b in spans)
    found = counted(start, timedelta(minutes=minutes), OFFICE, pauses)[-1].end
    whole = sum((s.length for s in counted(start, timedelta(minutes=minutes), OFFICE, pauses)), timedelta())
    assert whole == timedelta(minutes=minutes)
    slowly = slow(start, minutes, OFFICE, spans)
    # What is over in the very minute a pause begins is over when the pause is: the clock stood still then.
    assert found == slowly or any(found == pause.until and slowly == pause.since for pause in pauses)
