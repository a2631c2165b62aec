"""A draw of an operator's month, and the checks it asks for."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope, TenantRow
from ticketing.models import Model
from ticketing.recording_checks import errors
from ticketing.recording_checks.checklist import POINTS


class RecordingDraw(Model, TenantRow):
    """Once for each operator, month and community. Append-only: it cannot be drawn again."""

    __tablename__ = "recording_draw"
    __table_args__ = (
        UniqueConstraint("tenant_id", "month", "operator_id", "community_id", postgresql_nulls_not_distinct=True),
    )

    month: Mapped[date]
    """its first day"""
    operator_id: Mapped[UUID]
    community_id: Mapped[UUID | None]
    """None: calls of nobody known"""
    seed: Mapped[str]
    recordings: Mapped[int]
    drawn_by: Mapped[UUID]
    drawn_at: Mapped[datetime]


class RecordingCheck(Model, Aggregate):
    __tablename__ = "recording_check"
    __scope__ = Scope(community="community_id", own=("operator_id",))
    __table_args__ = (
        UniqueConstraint("tenant_id", "call_id"),
        ForeignKeyConstraint(["tenant_id", "draw_id"], ["recording_draw.tenant_id", "recording_draw.id"]),
        ForeignKeyConstraint(["tenant_id", "call_id"], ["call.tenant_id", "call.id"]),
        CheckConstraint("state IN ('open', 'scored')", name="recording_check_state_check"),
        Index("recording_check_of_month", "tenant_id", "month", "operator_id", "id"),
        Index("recording_check_of_draw", "tenant_id", "draw_id"),
    )

    draw_id: Mapped[UUID]
    call_id: Mapped[UUID]
    community_id: Mapped[UUID | None]
    operator_id: Mapped[UUID]
    month: Mapped[date]
    state: Mapped[str]
    scores: Mapped[dict[str, Any] | None]
    """item of the checklist → points"""
    score: Mapped[int | None]
    coaching: Mapped[str | None]
    checked_by: Mapped[UUID | None]
    checked_at: Mapped[datetime | None]

    def give(self, scores: dict[str, int], coaching: str | None, by: UUID, at: datetime) -> None:
        """Raises OwnRecording and ScoredBefore."""
        if by == self.operator_id:
            raise errors.OwnRecording
        if self.state == "scored":
            raise errors.ScoredBefore
        self.scores, self.score = {item: scores[item] for item in POINTS}, sum(scores.values())
        self.state, self.coaching, self.checked_by, self.checked_at = "scored", coaching, by, at
