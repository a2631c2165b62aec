"""Facts about tickets of which nothing was logged for too long (S0-22)."""

from datetime import datetime
from uuid import UUID

from events import Event


class SilenceNoticed(Event, frozen=True, kw_only=True):
    """`handler_id` has the ticket; nothing was logged of it after `since`."""

    type = "ticketing.silence.noticed.v1"
    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    handler_id: UUID | None = None
    since: datetime
    accused: tuple[UUID, ...] = ()
    """whom the case is about: they hear nothing of it"""
