"""Calendars a limit can count in: natural hours, duty hours, business days with public holidays.

Unit: whole microseconds of counted time. Instants are timezone-aware; opening hours and days are those of the
business zone. What was counted is returned as segments, so a due time and its explanation are one calculation.
Sources: C3.3 (duty hours of K01); 国务院办公厅 publishes the days off and made-up working days of a year in November.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from operator import attrgetter

from msgspec import Struct

from kit.clock import ZONE, day_of

ONE_DAY = timedelta(days=1)


class DutyHours(Struct, frozen=True, kw_only=True):
    """From `opens` up to, not including, `closes` on every day."""

    opens: time = time(8)
    closes: time = time(20)

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError("duty hours must open before they close")

    def works(self, day: date) -> bool:  # the desk is staffed every day
        return True

    @property
    def in_a_week(self) -> timedelta:
        return 7 * _open(self)


class ExceptionalDay(Struct, frozen=True, kw_only=True):
    """A weekday off, or a day of the weekend that is worked instead."""

    day: date
    working: bool
    name: str = ""
    """a holiday of the official notice by its code, or the company's own words"""


class BusinessCalendar(Struct, frozen=True, kw_only=True):
    """Working weekdays and hours with the days that differ from them."""

    opens: time = time(9)
    closes: time = time(18)
    weekdays: tuple[int, ...] = (1, 2, 3, 4, 5)
    """1 is Monday"""
    days: tuple[ExceptionalDay, ...] = ()
    """in order of days"""
    years: tuple[int, ...] = ()
    """whose exceptional days are entered; in others every weekday is taken for a working day, and said so"""

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError("business hours must open before they close")
        if not self.weekdays:
            raise ValueError("a week has a working day")
        if any(this.day >= following.day for this, following in zip(self.days, self.days[1:], strict=False)):
            raise ValueError("exceptional days stand in order, each once")

    def exception(self, day: date) -> ExceptionalDay | None:
        found = bisect_left(self.days, day, key=attrgetter("day"))
        return self.days[found] if found < len(self.days) and self.days[found].day == day else None

    def works(self, day: date) -> bool:
        exception = self.exception(day)
        return exception.working if exception else day.isoweekday() in self.weekdays

    @property
    def in_a_week(self) -> timedelta:
        """What counts of a week without exceptional days."""
        return len(set(self.weekdays)) * _open(self)


Hours = DutyHours | BusinessCalendar


def _open(hours: Hours) -> timedelta:
    """From opening to closing."""
    begin, end = (datetime.combine(date.min, at) for at in (hours.opens, hours.closes))
    return end - begin


class Pause(Struct, frozen=True, kw_only=True):
    """While the ticket was suspended; `until` is None while it still is."""

    since: datetime
    until: datetime | None = None


class Segment(Struct, frozen=True):
    """Time that counts."""

    begin: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        return self.end - self.begin


def counted(start: datetime, span: timedelta, hours: Hours | None, pauses: Sequence[Pause] = ()) -> tuple[Segment, ...]:
    """The segments that make up `span`, counted from `start`; `hours` None counts every hour.

    The end of the last one is when the span is over. A span that ends exactly at closing time ends at closing time,
    not at the next opening. Behind a pause that still lasts nothing is counted.
    """
    found: list[Segment] = []
    cursor, left = start, span
    for pause in pauses:
        part = _count(cursor, left, hours, until=pause.since)
        found += part
        left -= sum((segment.length for segment in part), timedelta())
        if pause.until is None or (not left and found[-1].end < pause.since):
            return tuple(found)
        cursor = pause.until
    return (*found, *_count(cursor, left, hours))


def _count(start: datetime, span: timedelta, hours: Hours | None, until: datetime | None = None) -> list[Segment]:
    if not span:
        return [Segment(start, start)]
    found: list[Segment] = []
    left = span
    for begin, end in _windows(start, hours):
        last = end if until is None else until if end is None else min(end, until)
        if last is not None and last <= begin:
            return found
        if last is None or left <= last - begin:
            return [*found, Segment(begin, begin + left)]
        found.append(Segment(begin, last))
        left -= last - begin
        if last == until:
            return found
    return found


def _windows(start: datetime, hours: Hours | None) -> Iterator[tuple[datetime, datetime | None]]:
    """Open time from `start` on, for ever."""
    if hours is None:
        yield start, None
        return
    day = day_of(start)
    while True:
        opens, closes = (datetime.combine(day, at, ZONE).astimezone(start.tzinfo) for at in (hours.opens, hours.closes))
        if hours.works(day) and start < closes:
            yield max(start, opens), closes
        day += ONE_DAY


def years_assumed(segments: Sequence[Segment], hours: Hours | None) -> tuple[int, ...]:
    """Years that the counting touched without knowing their holidays."""
    if not isinstance(hours, BusinessCalendar) or not segments:
        return ()
    touched = range(day_of(segments[0].begin).year, day_of(segments[-1].end).year + 1)
    return tuple(year for year in touched if year not in hours.years)
