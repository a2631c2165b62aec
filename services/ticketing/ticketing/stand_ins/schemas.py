"""Stand-ins on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason


class NameStandIn(Body, frozen=True, kw_only=True):
    """Without `absent_id` it is the caller who will be away."""

    stand_in_id: UUID
    begins_at: datetime
    ends_at: datetime
    reason: Reason
    absent_id: UUID | None = None


class StandInRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    absent_id: UUID
    absent_name: str | None
    stand_in_id: UUID
    stand_in_name: str | None
    begins_at: datetime
    ends_at: datetime
    reason: str
