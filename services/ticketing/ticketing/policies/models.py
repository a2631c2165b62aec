"""The versions of the tenant's clock policy, and the draft of the next one."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from kit.models import Aggregate, TenantRow
from ticketing.clocks.policy import Policy
from ticketing.models import Model

OPEN, PUBLISHED, DISCARDED = "open", "published", "discarded"


class ClockPolicy(Model, TenantRow):
    """Never changed: a new policy is a new version, and clocks keep the one they were started under."""

    __tablename__ = "clock_policy"
    __table_args__ = (UniqueConstraint("tenant_id", "version"),)

    version: Mapped[int]
    content: Mapped[dict[str, Any]]
    published_by: Mapped[UUID | None]
    """None: shipped with a release"""
    published_at: Mapped[datetime]
    note: Mapped[str | None]
    changes: Mapped[int] = mapped_column(default=0, server_default=text("0"))
    """in how many places it differs from the version before"""


class ClockPolicyDraft(Model, Aggregate):
    """At most one is open. What it holds has been checked: only what may be published is ever kept."""

    __tablename__ = "clock_policy_draft"
    __table_args__ = (
        CheckConstraint("state IN ('open', 'published', 'discarded')", name="clock_policy_draft_state_check"),
        Index("clock_policy_draft_open", "tenant_id", unique=True, postgresql_where=text("state = 'open'")),
    )

    content: Mapped[dict[str, Any]]
    based_on: Mapped[int]
    """the version in force when the draft was begun"""
    state: Mapped[str]
    changed_by: Mapped[UUID]
    changed_at: Mapped[datetime]
    published_version: Mapped[int | None]

    @property
    def policy(self) -> Policy:
        return msgspec.convert(self.content, Policy)

    def save(self, content: dict[str, Any], by: UUID, at: datetime) -> None:
        self.content = content
        self._changed(by, at)

    def follow(self, content: dict[str, Any], version: int) -> None:
        """A release has completed what the draft is based on, and the draft alike; nobody has changed it."""
        self.content, self.based_on = content, version
        self.version += 1

    def discard(self, by: UUID, at: datetime) -> None:
        self.state = DISCARDED
        self._changed(by, at)

    def publish(self, version: int, by: UUID, at: datetime) -> None:
        self.state, self.published_version = PUBLISHED, version
        self._changed(by, at)

    def _changed(self, by: UUID, at: datetime) -> None:
        self.changed_by, self.changed_at = by, at
        self.version += 1
