"""The business day: calendar dates of the trade are those of Shanghai, whatever the server's zone."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


def local_day(at: datetime) -> date:
    return at.astimezone(SHANGHAI).date()


def day_bounds(day: date) -> tuple[datetime, datetime]:
    """From midnight to midnight."""
    start = datetime.combine(day, time(), SHANGHAI)
    return start, start + timedelta(days=1)
