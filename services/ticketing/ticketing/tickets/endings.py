"""How a ticket ends, and whether it goes on afterwards. Pure."""

from datetime import datetime, timedelta

from kit.problems import Refusal
from ticketing.tickets import errors

ATTEMPTS_BEFORE_CLOSING = 2
"""Failed contact attempts, each on another day, that may stand in for the customer's confirmation (C3.2 row 15)"""

REOPENED_WITHIN = timedelta(days=30)
"""How long after closing the same ticket goes on (C3.1 invariant 8)"""

DECIDED = {"invalid_replied": "invalid", "granted": "granted", "declined": "declined"}
"""States whose answer nobody has to confirm, and why such a ticket is closed"""


def bar_to_reopening(close_reason: str | None, closed_at: datetime | None, at: datetime) -> Refusal | None:
    """Within thirty days it goes on under its number; later it is a new matter (C3.1 invariant 8)."""
    if close_reason == "invalid":
        return errors.RuledInvalid()
    if closed_at is not None and at > closed_at + REOPENED_WITHIN:
        return errors.ReopenedTooLate(closed_at=closed_at)
    return None
