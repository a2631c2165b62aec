"""The timeline on the wire."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from msgspec import Meta

from kit.schemas import Read

Reason = Annotated[str, Meta(min_length=2, max_length=1000)]
"""Why something was done, as the timeline keeps it"""


class EntryRead(Read, frozen=True, kw_only=True):
    id: UUID
    at: datetime
    actor_id: UUID | None
    verb: str
    from_state: str | None
    to_state: str | None
    from_handler_id: UUID | None
    to_handler_id: UUID | None
    dwell_seconds: int | None
    visibility: str
    channel: str | None
    text: str | None
    details: dict[str, Any] | None
