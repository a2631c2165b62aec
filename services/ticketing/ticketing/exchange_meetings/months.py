"""Months of a year."""

from calendar import monthrange
from datetime import date

from ticketing.occurrences.codes import Period


def month_of(year: int, month: int) -> tuple[str, Period]:
    """Its name, 2026-11, and its days."""
    last = date(year, month, monthrange(year, month)[1])
    return f"{year}-{month:02}", Period(first=date(year, month, 1), last=last)
