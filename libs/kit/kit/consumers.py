"""Declaring what a service does about foreign facts."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct

from events import Event


class Meta(Struct, frozen=True, kw_only=True):
    """What is known of an event besides its payload."""

    event_id: UUID
    source: str
    aggregate_id: UUID
    version: int
    time: datetime
    tenant_id: UUID
    correlation_id: str
    actor_id: UUID | None = None


class NotYet(Exception):
    """The event needs another fact that has not arrived: try again later, this is no fault."""


Handler = Callable[[Any, Any, Meta], Awaitable[None]]


class Consumer(Struct, frozen=True):
    event: type[Event]
    handler: Handler


def consumes(event: type[Event]) -> Callable[[Handler], Consumer]:
    """Mark a coroutine `(work, event, meta)` as the reaction to a fact. It runs in the tenant's transaction."""

    def mark(handler: Handler) -> Consumer:
        return Consumer(event, handler)

    return mark
