"""The pieces a period and an age are counted in. All of them are half open: from, and up to but not including."""

from datetime import UTC, date, datetime, timedelta

from msgspec import Struct

from kit import clock
from kit.problems import FieldError, InvalidFields
from ticketing.occurrences.days import refuse_unknown

LONGEST_DAYS = 400
HOURLY_DAYS = 2
"""Periods of at most so many days are shown by the hour, longer ones by the day"""
AGES: tuple[tuple[str, int], ...] = (("today", 0), ("three_days", 3), ("week", 7), ("month", 30))
"""Open tickets by the local day they were registered: today, in the last so many days before; the rest is older"""
_DAY, _HOUR = timedelta(days=1), timedelta(hours=1)


class Piece(Struct, frozen=True, kw_only=True):
    """`begin` None: since ever. `end` None: up to now."""

    name: str
    begin: datetime | None
    end: datetime | None


def bounds(since: date, until: date) -> tuple[datetime, datetime]:
    """The instants of local days, both included. Raises InvalidFields for a period that ends before it begins, is too
    long or no calendar has."""
    refuse_unknown(since=since, until=until)
    if not 0 <= (until - since).days <= LONGEST_DAYS:
        raise InvalidFields([FieldError("until", "out_of_range")])
    return _begin(since), _begin(until + _DAY)


def unit_of(since: date, until: date) -> str:
    return "hour" if (until - since).days < HOURLY_DAYS else "day"


def starts(since: date, until: date) -> list[datetime]:
    """When each hour or day of the period begins."""
    begin, end = bounds(since, until)
    step = _HOUR if unit_of(since, until) == "hour" else _DAY
    return [begin + step * number for number in range((end - begin) // step)]


def ages(today: date) -> list[Piece]:
    """The youngest first; together they hold every ticket exactly once."""
    found: list[Piece] = []
    end: datetime | None = None
    for name, days in AGES:
        begin = _begin(today - _DAY * days)
        found.append(Piece(name=name, begin=begin, end=end))
        end = begin
    return [*found, Piece(name="older", begin=None, end=end)]


def _begin(day: date) -> datetime:
    return clock.midnight(day).astimezone(UTC)
