"""The instant everything agrees on. Nothing else may ask the system for business time; tests set it."""

from datetime import UTC, datetime, timedelta

_frozen: datetime | None = None


def now() -> datetime:
    """The current instant in UTC, or the instant a test has set."""
    return _frozen or datetime.now(UTC)


def freeze(at: datetime | None) -> None:
    """Stop the clock at `at`; None lets it run again."""
    global _frozen  # noqa: PLW0603  # one clock for the process is the point
    _frozen = at.astimezone(UTC) if at else None


def advance(by: timedelta) -> datetime:
    """Move a stopped clock forward (a running one is stopped first)."""
    freeze(now() + by)
    return now()
