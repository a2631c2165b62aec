"""A key of another system, and what was refused at the doors."""

from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, TenantRow
from ticketing.channel_keys.codes import DOOR_CHANNELS
from ticketing.channel_keys.errors import ChannelKeyRevoked, OverlapTooLong
from ticketing.models import Model, one_of

LONGEST_OVERLAP = timedelta(days=30)
"""for which two secrets of one key may open (A)"""


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
        Index("channel_key_by_previous_hash", "tenant_id", "previous_hash"),
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
    previous_hash: Mapped[bytes | None]
    previous_hint: Mapped[str | None]
    previous_until: Mapped[datetime | None]
    """when the secret before this one stops opening"""
    rotated_by: Mapped[UUID | None]

    def opens(self, community_id: UUID) -> bool:
        return str(community_id) in self.communities

    def rotate(self, secret: str, old_until: datetime, by: UUID, at: datetime) -> None:
        """Another secret; the one in use opens until `old_until`. Once more before that, and the secret in use stays
        the old one: the newer one has reached nobody, or it would not be replaced."""
        if self.revoked_at is not None:
            raise ChannelKeyRevoked
        if old_until > at + LONGEST_OVERLAP:
            raise OverlapTooLong(days=LONGEST_OVERLAP.days)
        if self.previous_until is None or self.previous_until <= at:
            self.previous_hash, self.previous_hint = self.secret_hash, self.hint
        self.previous_until, self.rotated_by = max(old_until, at), by
        self.secret_hash, self.hint = hash_of(secret), secret[-4:]

    def has_expired(self, secret: str, at: datetime) -> bool:
        """Whether this is the secret from before, and its time is over."""
        if self.previous_until is None or hash_of(secret) != self.previous_hash:
            return False
        return at >= self.previous_until

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
