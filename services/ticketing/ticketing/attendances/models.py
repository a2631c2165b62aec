"""One stay of one person at a post."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.attendances import errors
from ticketing.models import Model, one_of
from ticketing.shift_templates.shift_times import Span

ENDINGS = ("signed_out", "found_absent", "left_company")


class Attendance(Model, Aggregate):
    """Late and early are whole seconds against the shift."""

    __tablename__ = "attendance"
    __scope__ = Scope(community="community_id", own=("staff_id",))
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "post_id"], ["duty_post.tenant_id", "duty_post.id"]),
        ForeignKeyConstraint(["tenant_id", "shift_id"], ["duty_shift.tenant_id", "duty_shift.id"]),
        CheckConstraint(one_of("ending", ENDINGS), name="attendance_ending_check"),
        Index(
            "attendance_open",
            "tenant_id",
            "post_id",
            "staff_id",
            "shift_id",
            unique=True,
            postgresql_where=text("ended_at IS NULL"),
        ),
        Index("attendance_of_post", "tenant_id", "post_id", "begun_at"),
        Index("attendance_of_shift", "tenant_id", "shift_id"),
        Index("attendance_of_staff", "tenant_id", "staff_id", "begun_at", "id"),
        Index("attendance_newest", "tenant_id", "community_id", "begun_at", "id"),
    )

    community_id: Mapped[UUID]
    post_id: Mapped[UUID]
    shift_id: Mapped[UUID]
    staff_id: Mapped[UUID]
    relieves: Mapped[UUID | None]
    """whom a relief stands in for while they are away; None: here by the roster"""
    begun_at: Mapped[datetime]
    late_seconds: Mapped[int]
    away_since: Mapped[datetime | None]
    """on an approved leave from the desk; comes back"""
    ended_at: Mapped[datetime | None]
    early_seconds: Mapped[int | None]
    ending: Mapped[str | None]

    def is_of(self, staff_id: UUID) -> None:
        if self.staff_id != staff_id:
            raise errors.NotYourAttendance

    def end(self, ending: str, span: Span, at: datetime) -> None:
        if self.ended_at is not None:
            raise errors.AlreadySignedOut
        self.ended_at, self.ending, self.away_since = at, ending, None
        self.early_seconds = max(0, int((span[1] - at).total_seconds()))


def late(span: Span, at: datetime) -> int:
    """Whole seconds after the shift began."""
    return max(0, int((at - span[0]).total_seconds()))
