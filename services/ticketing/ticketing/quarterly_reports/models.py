"""The quarterly report of a company."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.models import Model, one_of
from ticketing.quarterly_reports.errors import NothingToSay

STATES = ("draft", "published")


class QuarterlyReport(Model, Aggregate):
    """Figures are counted until it is published and frozen then; words are the centre's own."""

    __tablename__ = "quarterly_report"
    __table_args__ = (
        UniqueConstraint("tenant_id", "quarter"),
        CheckConstraint(one_of("state", STATES), name="quarterly_report_state_check"),
    )

    quarter: Mapped[str]
    """2026-Q4"""
    first_day: Mapped[date]
    last_day: Mapped[date]
    """also the day it is due"""
    state: Mapped[str]
    edition: Mapped[int]
    wordings: Mapped[int]
    """how often its words were saved; each is kept"""
    summary: Mapped[bytes | None]
    actions: Mapped[bytes | None]
    """sealed: words may tell of customers"""
    published_by: Mapped[UUID | None]
    published_at: Mapped[datetime | None]

    def publish(self, by: UUID, at: datetime) -> None:
        if self.actions is None:
            raise NothingToSay
        self.state, self.published_by, self.published_at = "published", by, at
        self.edition += 1
