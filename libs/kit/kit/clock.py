"""The instant everything agrees on, and the day it falls on. Nothing else may ask the system for business time.

Instants are kept in UTC; days, months and opening hours are those of `ZONE`, whatever the zone of the machine.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Shanghai")
_frozen: datetime | None = None


def now() -> datetime:
    """The current instant in UTC, or the instant a test has set."""
    return _frozen or datetime.now(UTC)


def age(at: datetime | None) -> float:
    """Seconds since then; 0 for what lies ahead, or never was."""
    return max(0.0, (now() - at).total_seconds()) if at else 0.0


def day_of(instant: datetime) -> date:
    return instant.astimezone(ZONE).date()


def midnight(day: date) -> datetime:
    """The first instant of a day."""
    return datetime.combine(day, time.min, ZONE)


def freeze(at: datetime | None) -> None:
    """Stop the clock at `at`; None lets it run again."""
    global _frozen  # noqa: PLW0603  # one clock for the process is the point
    _frozen = at.astimezone(UTC) if at else None


def advance(by: timedelta) -> datetime:
    """Move a stopped clock forward (a running one is stopped first)."""
    freeze(now() + by)
    return now()
