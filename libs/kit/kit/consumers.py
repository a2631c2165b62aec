"""Declaring what a service does about foreign facts."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar
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


E = TypeVar("E", bound=Event)
Facts = Sequence[tuple[E, Meta]]
Handler = Callable[..., Awaitable[None]]


class Consumer(Struct, frozen=True):
    event: type[Event]
    handler: Handler
    many: bool = False
    """the handler takes `(work, facts)`: neighbours of all its types at once, in their order. What it leads to carries
    the cause of the last one"""


def consumes(event: type[Event]) -> Callable[[Handler], Consumer]:
    """Mark a coroutine `(work, event, meta)` as the reaction to a fact. It runs in the tenant's transaction."""
    return lambda handler: Consumer(event, handler)


def consumes_many(event: type[E]) -> Callable[[Callable[[Any, Facts[E]], Awaitable[None]]], Consumer]:
    """Mark a coroutine `(work, facts)` that takes neighbouring facts of this type at once, in their order: for local
    copies, written with one statement. An aggregate can be among them more than once."""
    return lambda handler: Consumer(event, handler, many=True)
