"""Signed-in browsers, and counters for the time when the fast ones are out of order."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from identity.models import Model
from kit.models import TenantRow


class StaffSession(Model, TenantRow):
    """A signed-in browser. Only digests of its secret are kept: the current one and the one before the last renewal.

    `version` counts the published facts (there is one: that it was revoked); renewals are no facts for others.
    """

    __tablename__ = "session"

    staff_id: Mapped[UUID]
    secret_hash: Mapped[bytes]
    previous_hash: Mapped[bytes | None]
    renewed_at: Mapped[datetime]
    started_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str | None]
    address: Mapped[str]
    user_agent: Mapped[str]
    version: Mapped[int] = mapped_column(default=0)


class ThrottleCounter(Model):
    """Sign-in throttles while the fast counter is out of order. `key` is a digest, `free_at` the GCRA instant."""

    __tablename__ = "throttle_counter"

    key: Mapped[str] = mapped_column(primary_key=True)
    free_at: Mapped[datetime]
