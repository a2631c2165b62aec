"""Facts about exceptions: what a supervisor has seen of what went wrong (C3.1-4)."""

from uuid import UUID

from events import Event


class ExceptionAcknowledged(Event, frozen=True, kw_only=True):
    """`degree` is how bad it was then: when that grows it is open again. `community_id` is None for what belongs to
    none yet."""

    type = "ticketing.exception.acknowledged.v1"
    source: str
    subject_id: UUID
    community_id: UUID | None
    degree: int
    acknowledged_by: UUID
