"""The day of a measure: in its morning somebody is told that it has come, and when it is over the measure is late (C3.2
row 10: a plan names owner and day). Whole days of the business zone, like the planned day of a first measure. Pure."""

from datetime import date, datetime, time

from kit import clock
from ticketing.clocks.calendars import ONE_DAY

MORNING = time(8)
"""Local time: when the night's rest ends and the desk opens (C5.1, C3.11)"""


def morning(day: date) -> datetime:
    return datetime.combine(day, MORNING, clock.ZONE)


def over(day: date) -> datetime:
    """The first instant after it."""
    return clock.midnight(day + ONE_DAY)
