"""Quarters of a year."""

from datetime import date, timedelta

from msgspec import Struct

from ticketing.occurrences.codes import Period


class Quarter(Struct, frozen=True, kw_only=True):
    year: int
    number: int
    """1 to 4"""

    @property
    def name(self) -> str:
        return f"{self.year}-Q{self.number}"

    @property
    def period(self) -> Period:
        first = date(self.year, 3 * self.number - 2, 1)
        after = date(self.year + 1, 1, 1) if self.number == 4 else date(self.year, 3 * self.number + 1, 1)
        return Period(first=first, last=after - timedelta(days=1))


def quarter_of(day: date) -> Quarter:
    return Quarter(year=day.year, number=(day.month + 2) // 3)
