"""What a list of clocks can be narrowed to: those that press, are late, stand still, or were made good too late."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from msgspec import Struct

Standing = Literal["at_risk", "overdue", "paused", "settled", "met", "missed"]
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
    validity: str | None = None
    of_handler: bool = False
    """those the handler of the case has to keep, not the centre, an expert or a visitor"""
    stopped_since: datetime | None = None
    stopped_before: datetime | None = None

    @property
    def ordered_by(self) -> str:
        """The column a list begins its order with; the id decides between equals."""
        return "stopped_at" if self.standing in ENDED_STANDINGS else "due_at"

    @property
    def latest_first(self) -> bool:
        """What presses comes with the most pressing first; what is over, the latest first."""
        return self.standing not in PRESSING

    def order(self, columns: Any) -> tuple[Any, ...]:
        """Of a statement over columns of these names."""
        keys = (getattr(columns, self.ordered_by), columns.id)
        return tuple(key.desc() for key in keys) if self.latest_first else keys
