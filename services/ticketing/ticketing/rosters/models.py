"""A week of duty: its shifts, who is on them, and what was changed after it was published."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope, TenantRow
from ticketing.models import Model
from ticketing.rosters import errors
from ticketing.shift_templates.shift_times import Span


class Roster(Model, Aggregate):
    __tablename__ = "roster"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        UniqueConstraint("tenant_id", "community_id", "week"),
        CheckConstraint("state IN ('draft', 'published')", name="roster_state_check"),
    )

    community_id: Mapped[UUID]
    week: Mapped[date]
    """its Monday"""
    state: Mapped[str]
    published_by: Mapped[UUID | None]
    published_at: Mapped[datetime | None]

    @property
    def published(self) -> bool:
        return self.state == "published"

    def publish(self, by: UUID, at: datetime) -> None:
        if self.published:
            raise errors.RosterPublished
        self.state, self.published_by, self.published_at = "published", by, at


class DutyShift(Model, TenantRow):
    """One shift of one post on one day. Keeps the times of its template as they were when it was planned."""

    __tablename__ = "duty_shift"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "roster_id"], ["roster.tenant_id", "roster.id"]),
        ForeignKeyConstraint(["tenant_id", "post_id"], ["duty_post.tenant_id", "duty_post.id"]),
        ForeignKeyConstraint(["tenant_id", "template_id"], ["shift_template.tenant_id", "shift_template.id"]),
        CheckConstraint("starts_at < ends_at", name="duty_shift_length_check"),
        Index("duty_shift_of_roster", "tenant_id", "roster_id", "starts_at"),
        Index("duty_shift_of_post", "tenant_id", "post_id", "starts_at"),
        Index("duty_shift_of_community", "tenant_id", "community_id", "starts_at"),
    )

    roster_id: Mapped[UUID]
    community_id: Mapped[UUID]
    post_id: Mapped[UUID]
    template_id: Mapped[UUID]
    name: Mapped[str]
    day: Mapped[date]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    published_at: Mapped[datetime | None]

    @property
    def span(self) -> Span:
        return self.starts_at, self.ends_at

    def not_over(self, at: datetime) -> None:
        if self.ends_at <= at:
            raise errors.PastDay


class RosterEntry(Model, TenantRow):
    """Somebody on a shift. Rows of a published roster are never deleted: `removed_at` says until when it was so."""

    __tablename__ = "roster_entry"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "shift_id"], ["duty_shift.tenant_id", "duty_shift.id"]),
        Index(
            "roster_entry_once",
            "tenant_id",
            "shift_id",
            "staff_id",
            unique=True,
            postgresql_where=text("removed_at IS NULL"),
        ),
        Index("roster_entry_of_staff", "tenant_id", "staff_id", postgresql_where=text("removed_at IS NULL")),
    )

    shift_id: Mapped[UUID]
    staff_id: Mapped[UUID]
    stands_in_for: Mapped[UUID | None]
    removed_at: Mapped[datetime | None]


class RosterChange(Model, TenantRow):
    """What was done to a published roster. Append-only."""

    __tablename__ = "roster_change"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "roster_id"], ["roster.tenant_id", "roster.id"]),
        ForeignKeyConstraint(["tenant_id", "shift_id"], ["duty_shift.tenant_id", "duty_shift.id"]),
        CheckConstraint("verb IN ('added', 'removed', 'replaced', 'swapped')", name="roster_change_verb_check"),
        Index("roster_change_of_roster", "tenant_id", "roster_id", "at", "id"),
    )

    roster_id: Mapped[UUID]
    shift_id: Mapped[UUID]
    at: Mapped[datetime]
    by: Mapped[UUID]
    verb: Mapped[str]
    staff_id: Mapped[UUID | None]
    """who is on the shift now"""
    before_id: Mapped[UUID | None]
    """who was on it before"""
    reason: Mapped[str]
