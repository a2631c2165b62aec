"""What a list of clocks can be narrowed to: those that press, are late, stand still, or were made good too late."""

from datetime import datetime
from typing import Literal, get_args
from uuid import UUID

from msgspec import Struct

Standing = Literal["at_risk", "overdue", "paused", "settled", "met", "missed"]
STANDINGS: tuple[str, ...] = get_args(Standing)
"""at_risk: running and warned. overdue: late, and what it asks for is still owed. settled: missed and owed no more.
met, missed: how it ended, whatever became of it afterwards."""

ENDED_STANDINGS = ("met", "missed")
PRESSING = ("at_risk", "overdue", "paused")
"""What a reader is told the number of; the others grow for years"""


class WatchFilter(Struct, frozen=True, kw_only=True):
    standing: Standing = "overdue"
    code: str | None = None
    community_id: UUID | None = None
    handler_id: UUID | None = None
    department: str | None = None
    """the one found responsible"""
    kind: str | None = None
    severity: str | None = None
    stopped_since: datetime | None = None
    stopped_before: datetime | None = None
