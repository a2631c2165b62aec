"""Periods are inclusive dates; months are counted by calendar (C4.3) and called like `2026-11`."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated

from msgspec import Meta, Struct

ONE_DAY = timedelta(days=1)
MONTH = r"^20\d\d-(0[1-9]|1[0-2])$(?!\n)"
Month = Annotated[str, Meta(pattern=MONTH)]


class Period(Struct, frozen=True, order=True):
    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period ends on or after the day it starts")

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def overlap(self, first: date, last: date | None) -> "Period | None":
        """The part of this period inside `first`..`last` (None: open end)."""
        start = max(self.first, first)
        end = self.last if last is None else min(self.last, last)
        return Period(start, end) if start <= end else None

    def months(self) -> "Iterator[Period]":
        """The parts of this period in each calendar month it touches."""
        start = self.first
        while start <= self.last:
            end = min(month_end(start), self.last)
            yield Period(start, end)
            start = end + ONE_DAY

    def whole_months(self) -> int | None:
        """How many calendar months the period is made of, None when the first or last is broken."""
        if self.first.day != 1 or self.last != month_end(self.last):
            return None
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    def split(self, starts: set[date]) -> "Iterator[Period]":
        """The period cut before each of `starts`; dates outside do not cut."""
        first = self.first
        for start in sorted(day for day in starts if self.first < day <= self.last):
            yield Period(first, start - ONE_DAY)
            first = start
        yield Period(first, self.last)


def days_in_month(day: date) -> int:
    return monthrange(day.year, day.month)[1]


def month_end(day: date) -> date:
    return day.replace(day=days_in_month(day))


def add_months(day: date, count: int) -> date:
    """The first day of the month `count` months after the month of `day`."""
    index = day.year * 12 + day.month - 1 + count
    return date(index // 12, index % 12 + 1, 1)


def month_period(day: date, months: int = 1) -> Period:
    """The month of a day, or several from there on."""
    return Period(add_months(day, 0), add_months(day, months) - ONE_DAY)


def month_called(name: Month) -> Period:
    return month_period(date.fromisoformat(f"{name}-01"))
