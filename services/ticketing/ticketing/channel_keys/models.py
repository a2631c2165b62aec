"""A key of another system, and what was refused at the doors."""

from datetime import date, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, TenantRow
from ticketing.channel_keys.codes import DOOR_CHANNELS
from ticketing.channel_keys.errors import ChannelKeyRevoked
from ticketing.models import Model, one_of


def hash_of(secret: str) -> bytes:
    """The secret is long and drawn at random, so a plain hash keeps it."""
    return sha256(secret.encode()).digest()


class ChannelKey(Model, Aggregate):
    """Shown once when it is issued; afterwards only its end is known."""

    __tablename__ = "channel_key"
    __table_args__ = (
        UniqueConstraint("tenant_id", "secret_hash"),
        CheckConstraint(one_of("channel", DOOR_CHANNELS), name="channel_key_channel_check"),
        Index("channel_key_newest", "tenant_id", "created_at", "id"),
    )

    name: Mapped[str]
    channel: Mapped[str]
    communities: Mapped[list[Any]]
    """ids of the communities it opens"""
    secret_hash: Mapped[bytes]
    hint: Mapped[str]
    """the last four characters"""
    issued_by: Mapped[UUID]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    revoked_by: Mapped[UUID | None]
    revoked_reason: Mapped[str | None]

    def opens(self, community_id: UUID) -> bool:
        return str(community_id) in self.communities

    def revoke(self, by: UUID, reason: str, at: datetime) -> None:
        if self.revoked_at is not None:
            raise ChannelKeyRevoked
        self.revoked_at, self.revoked_by, self.revoked_reason = at, by, reason


class DoorRefusal(Model, TenantRow):
    """Attempts of one day that were refused for one reason, counted: however many come, the record stays small."""

    __tablename__ = "door_refusal"
    __table_args__ = (
        UniqueConstraint("tenant_id", "day", "door", "reason", "key_hint"),
        Index("door_refusal_newest", "tenant_id", "last_at", "id"),
    )

    day: Mapped[date]
    door: Mapped[str]
    """channel_cases | incoming_mails"""
    reason: Mapped[str]
    key_hint: Mapped[str]
    """the end of a key that is ours; empty for any other"""
    attempts: Mapped[int]
    last_at: Mapped[datetime]
