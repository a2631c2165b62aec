"""A replay and the clocks that would have fared differently."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, TenantRow
from ticketing.models import Model

RUNNING, DONE, FAILED = "running", "done", "failed"


class ClockReplay(Model, Aggregate):
    """One at a time. It carries the draft as it read when it was asked for, so saving on does not disturb it."""

    __tablename__ = "clock_replay"
    __table_args__ = (
        CheckConstraint("state IN ('running', 'done', 'failed')", name="clock_replay_state_check"),
        Index("clock_replay_running", "tenant_id", unique=True, postgresql_where=text("state = 'running'")),
        Index("clock_replay_newest", "tenant_id", "created_at", "id"),
    )

    draft: Mapped[dict[str, Any] | None]
    """until it is done"""
    draft_version: Mapped[int]
    policy_version: Mapped[int]
    since: Mapped[datetime]
    until: Mapped[datetime]
    state: Mapped[str]
    requested_by: Mapped[UUID]
    cursor_at: Mapped[datetime | None]
    cursor_id: Mapped[UUID | None]
    """the last ticket that is done, in order of registration"""
    tickets_total: Mapped[int]
    tickets_done: Mapped[int]
    tickets_changed: Mapped[int]
    reports_total: Mapped[int]
    """daily reports of days that ended in the period"""
    reports_changed: Mapped[int]
    counts: Mapped[dict[str, Any]]
    """in_force and draft → clock → result → how many"""
    finished_at: Mapped[datetime | None]

    def finish(self, state: str, at: datetime) -> None:
        self.state, self.finished_at, self.draft = state, at, None
        self.version += 1


class ClockReplayFinding(Model, TenantRow):
    """About a ticket, or about a daily report."""

    __tablename__ = "clock_replay_finding"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "replay_id"], ["clock_replay.tenant_id", "clock_replay.id"]),
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        ForeignKeyConstraint(["tenant_id", "report_id"], ["daily_report.tenant_id", "daily_report.id"]),
        CheckConstraint("num_nonnulls(ticket_id, report_id) = 1", name="clock_replay_finding_about_check"),
        Index("clock_replay_finding_of_replay", "tenant_id", "replay_id", "code", "id"),
    )

    replay_id: Mapped[UUID]
    ticket_id: Mapped[UUID | None]
    report_id: Mapped[UUID | None]
    code: Mapped[str]
    due_in_force: Mapped[datetime | None]
    result_in_force: Mapped[str | None]
    due_in_draft: Mapped[datetime | None]
    result_in_draft: Mapped[str | None]
