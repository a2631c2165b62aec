"""What a ticket went through in a period, by name (C3.5). Both days of a period are included."""

from datetime import date, datetime, timedelta
from typing import Literal

from msgspec import Struct

from kit import clock

Occurrence = Literal[
    "registered",
    "accepted",
    "progressed",
    "closed",
    "moved",
    "pending",
    "ruled",
    "missed",
    "late",
    "urged",
    "experts_silent",
]

CLOSING = ("close", "withdraw", "merge")
AFTERWARDS = ("visit_due", "visit_waived", "visited", "visit_unreachable", "visit_cancelled")
BY_TIME = (
    "clock_warning",
    "clock_missed",
    "task_overdue",
    "measure_overdue",
    "urge_unanswered",
    "transfer_lapsed",
    "consult_escalate",
    "silence_noticed",
)
NO_PROGRESS = ("register", "accept", *CLOSING, *AFTERWARDS, *BY_TIME)
"""Verbs that are told for themselves, the visit after the end, and what time alone has done: all else is progress"""
VALID = ("valid", "partly_valid")
"""Partly valid counts as valid (C3.2)"""

Validity = Literal["valid", "invalid", "unruled"]
Desk = Literal["community", "centre"]
"""Whose daily report a case stands in: online and pre-handover cases are the centre's (C3.2 routing)"""


class Period(Struct, frozen=True, kw_only=True):
    """Whole days of the business zone."""

    first: date
    last: date

    @property
    def since(self) -> datetime:
        return clock.midnight(self.first)

    @property
    def until(self) -> datetime:
        """The first instant after it."""
        return clock.midnight(self.last + timedelta(days=1))
