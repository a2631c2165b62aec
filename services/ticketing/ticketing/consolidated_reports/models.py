"""The consolidated daily of a company."""

from datetime import date, datetime, time
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit import clock
from kit.models import Aggregate
from ticketing.consolidated_reports.errors import ReissueNeedsReason
from ticketing.daily_reports.errors import DayNotOver
from ticketing.models import Model, one_of

STATES = ("draft", "late", "issued")
DUE_AT = time(18)
"""On the day after, in local time (C3.5, A)"""


class ConsolidatedReport(Model, Aggregate):
    """One for each day. Communities whose report is not in are named, not waited for."""

    __tablename__ = "consolidated_report"
    __table_args__ = (
        UniqueConstraint("tenant_id", "day"),
        CheckConstraint(one_of("state", STATES), name="consolidated_report_state_check"),
    )

    day: Mapped[date]
    state: Mapped[str]
    due_at: Mapped[datetime]
    late_at: Mapped[datetime | None]
    """when its time passed without it; stays when it comes late"""
    edition: Mapped[int]
    missing: Mapped[int]
    """communities without a report in the latest edition"""
    issued_by: Mapped[UUID | None]
    issued_at: Mapped[datetime | None]

    def fall_late(self, at: datetime) -> bool:
        """Note once that its time has passed; False when there is nothing to note."""
        if self.state != "draft" or at <= self.due_at:
            return False
        self.state, self.late_at = "late", at
        return True

    def issue(self, missing: int, reason: str | None, by: UUID, at: datetime) -> None:
        if clock.day_of(at) <= self.day:
            raise DayNotOver(day=self.day)
        if self.edition and reason is None:
            raise ReissueNeedsReason
        if at > self.due_at and not self.edition:
            self.late_at = self.late_at or at
        self.state, self.issued_by, self.issued_at = "issued", by, at
        self.edition, self.missing = self.edition + 1, missing
