"""The calendar day of the trade: all days are those of Asia/Shanghai, instants are kept in UTC."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_ZONE = ZoneInfo("Asia/Shanghai")


def day_of(instant: datetime) -> date:
    return instant.astimezone(_ZONE).date()


def first_instant_of(day: date) -> datetime:
    """Midnight at the start of a day."""
    return datetime.combine(day, time.min, _ZONE)


def first_instant_after(day: date) -> datetime:
    """Midnight at the end of a day."""
    return first_instant_of(day + timedelta(days=1))
