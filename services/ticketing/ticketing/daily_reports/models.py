"""The daily report of one community and its remarks."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from kit import clock
from kit.models import Aggregate, Scope, TenantRow
from ticketing.daily_reports.codes import IN, OPEN, STATES, UNRECEIVED
from ticketing.daily_reports.day_figures import FIGURES, DayFigures
from ticketing.daily_reports.deadlines import Deadline
from ticketing.daily_reports.errors import (
    CasesLackMeasure,
    DayNotOver,
    NilNotDeclared,
    NotNil,
    ReportWrongState,
)
from ticketing.models import Model, one_of


class DailyReport(Model, Aggregate):
    """One for each community and day. What it says is computed until it is handed in, and frozen then."""

    __tablename__ = "daily_report"
    __scope__ = Scope(community="community_id", own=("submitted_by",))
    __table_args__ = (
        UniqueConstraint("tenant_id", "community_id", "day"),
        CheckConstraint(one_of("state", STATES), name="daily_report_state_check"),
        Index("daily_report_by_day", "tenant_id", "day", "id"),
        Index("daily_report_unreceived", "tenant_id", "day", "id", postgresql_where=text(one_of("state", UNRECEIVED))),
    )

    community_id: Mapped[UUID]
    day: Mapped[date]
    state: Mapped[str]
    policy_version: Mapped[int | None]
    rule: Mapped[str | None]
    """key of the rule that set the time, in the policy of `policy_version`; none where the company keeps none"""
    warn_at: Mapped[datetime | None]
    due_at: Mapped[datetime | None]
    warned_at: Mapped[datetime | None]
    late_at: Mapped[datetime | None]
    """when its time passed without it; stays when it comes in late"""
    edition: Mapped[int]
    """how often it was handed in; the latest is what it says"""
    cases: Mapped[int]
    accepted: Mapped[int]
    progressed: Mapped[int]
    closed: Mapped[int]
    major: Mapped[int]
    overdue: Mapped[int]
    """figures of the latest edition; 0 before the first"""
    remark: Mapped[bytes | None]
    """on the day as a whole, sealed"""
    submitted_by: Mapped[UUID | None]
    submitted_at: Mapped[datetime | None]
    received_by: Mapped[UUID | None]
    received_at: Mapped[datetime | None]

    def keep_to(self, deadline: Deadline | None) -> None:
        self.policy_version = deadline.policy_version if deadline else None
        self.rule = deadline.rule if deadline else None
        self.warn_at = deadline.warn_at if deadline else None
        self.due_at = deadline.due_at if deadline else None

    def warn(self, at: datetime) -> bool:
        """Note once that its time is running out; False when there is nothing to note."""
        if self.state != "draft" or self.warned_at is not None or self.warn_at is None or at < self.warn_at:
            return False
        self.warned_at = at
        return True

    def fall_late(self, at: datetime) -> bool:
        """Note once that its time has passed; False when there is nothing to note."""
        if self.state != "draft" or self.due_at is None or at <= self.due_at:
            return False
        self.state, self.late_at = "late", at
        return True

    def must_be_open(self) -> None:
        if self.state not in OPEN:
            raise ReportWrongState(state=self.state)

    def submit(self, figures: DayFigures, *, nil: bool, by: UUID, at: datetime) -> None:
        self.must_be_open()
        if self.due_at is not None and at > self.due_at:  # the worker was slower than the specialist
            self.late_at = self.late_at or at
        self._hand_in(figures, nil=nil, by=by, at=at)

    def correct(self, figures: DayFigures, *, by: UUID, at: datetime) -> None:
        """A further edition, empty or not as the day turned out: the centre receives it anew."""
        if self.state not in IN:
            raise ReportWrongState(state=self.state)
        self._hand_in(figures, nil=not figures.cases, by=by, at=at)
        self.received_by = self.received_at = None

    def receive(self, by: UUID, at: datetime) -> None:
        if self.state != "submitted":
            raise ReportWrongState(state=self.state)
        self.state, self.received_by, self.received_at = "received", by, at

    def consolidate(self) -> None:
        if self.state != "received":
            raise ReportWrongState(state=self.state)
        self.state = "consolidated"

    def _hand_in(self, figures: DayFigures, *, nil: bool, by: UUID, at: datetime) -> None:
        if clock.day_of(at) <= self.day:
            raise DayNotOver(day=self.day)
        if figures.lacking:
            raise CasesLackMeasure(cases=list(figures.lacking))
        if nil and figures.cases:
            raise NotNil(cases=figures.cases)
        if not nil and not figures.cases:
            raise NilNotDeclared
        for name in FIGURES:
            setattr(self, name, getattr(figures, name))
        self.state, self.submitted_by, self.submitted_at = "submitted", by, at
        self.edition += 1


class DailyReportRemark(Model, TenantRow):
    """What the specialist adds to one case."""

    __tablename__ = "daily_report_remark"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "report_id"], ["daily_report.tenant_id", "daily_report.id"]),
        UniqueConstraint("tenant_id", "report_id", "ticket_id"),
    )

    report_id: Mapped[UUID]
    ticket_id: Mapped[UUID]
    remark: Mapped[bytes]
    """sealed"""
    written_by: Mapped[UUID]
    written_at: Mapped[datetime]
