"""A time during a shift at which nobody was at the post."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.models import Model, one_of

CAUSES = ("nobody_came", "left", "found_empty", "left_company")


class DutyGap(Model, Aggregate):
    __tablename__ = "duty_gap"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "post_id"], ["duty_post.tenant_id", "duty_post.id"]),
        ForeignKeyConstraint(["tenant_id", "shift_id"], ["duty_shift.tenant_id", "duty_shift.id"]),
        CheckConstraint(one_of("cause", CAUSES), name="duty_gap_cause_check"),
        Index("duty_gap_open", "tenant_id", "post_id", unique=True, postgresql_where=text("until IS NULL")),
        Index("duty_gap_newest", "tenant_id", "community_id", "since", "id"),
    )

    community_id: Mapped[UUID]
    post_id: Mapped[UUID]
    shift_id: Mapped[UUID]
    """the shift during which it began; a gap may last into the next"""
    cause: Mapped[str]
    since: Mapped[datetime]
    until: Mapped[datetime | None]
    length_seconds: Mapped[int | None]
    covered_by: Mapped[UUID | None]
    """who came; None when the duty was over"""

    def end(self, at: datetime, covered_by: UUID | None) -> None:
        self.until = max(at, self.since)
        self.length_seconds = int((self.until - self.since).total_seconds())
        self.covered_by = covered_by
