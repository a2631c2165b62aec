"""Keys of other systems on the wire."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.channel_keys.codes import DoorChannel
from ticketing.entries.schemas import Reason

KeyHeader = Annotated[str, Meta(max_length=200)]


class IssueChannelKey(Body, frozen=True, kw_only=True):
    name: Annotated[str, Meta(min_length=1, max_length=60)]
    channel: DoorChannel
    communities: Annotated[list[UUID], Meta(min_length=1, max_length=200)]


class RevokeChannelKey(Body, frozen=True, kw_only=True):
    reason: Reason


class ReplaceChannelKey(Body, frozen=True, kw_only=True):
    """`old_until`: until then both open; a time that is over ends the old one at once."""

    old_until: datetime


class ChannelKeyRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    name: str
    channel: str
    communities: list[UUID]
    hint: str
    issued_by: UUID
    created_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None
    revoked_reason: str | None
    previous_hint: str | None
    previous_until: datetime | None
    """until when the secret before this one opens, or opened"""


class IssuedChannelKeyRead(Read, frozen=True, kw_only=True):
    """`secret` is shown this once."""

    version: int
    key: ChannelKeyRead
    secret: str


class DoorRefusalRead(Read, frozen=True, kw_only=True):
    id: UUID
    day: date
    door: str
    reason: str
    key_hint: str
    attempts: int
    last_at: datetime
