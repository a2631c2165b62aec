"""A running or ended clock of a ticket."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.clocks.evaluation import Running
from ticketing.clocks.policy import ClockRule
from ticketing.models import Model


class Clock(Model, Aggregate):
    """`due_at` is fixed at the start. A result other than `running` is final."""

    __tablename__ = "clock"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        CheckConstraint("result IN ('running', 'met', 'missed', 'cancelled')", name="clock_result_check"),
        Index("clock_of_ticket", "tenant_id", "ticket_id", "due_at"),
        Index("clock_running", "tenant_id", "warn_at", "ticket_id", postgresql_where=text("result = 'running'")),
        Index("clock_missed", "tenant_id", "ticket_id", postgresql_where=text("result = 'missed'")),
    )

    ticket_id: Mapped[UUID]
    code: Mapped[str]
    rule: Mapped[str]
    """key of the rule in the policy of `policy_version`"""
    policy_version: Mapped[int]
    started_by: Mapped[str]
    """the event that started it"""
    started_at: Mapped[datetime]
    warn_at: Mapped[datetime]
    due_at: Mapped[datetime]
    warned_at: Mapped[datetime | None]
    stopped_by: Mapped[str | None]
    stopped_at: Mapped[datetime | None]
    result: Mapped[str]

    def as_running(self, rule: ClockRule) -> Running:
        return Running(code=self.code, due_at=self.due_at, rule=rule, result=self.result)  # type: ignore[arg-type]

    def end(self, result: str, by: str, at: datetime) -> bool:
        """End the clock once; False when it had ended before."""
        if self.result != "running":
            return False
        self.result, self.stopped_by, self.stopped_at = result, by, at
        return True

    def warn(self, at: datetime) -> bool:
        """Note the warning once; False when it was given before or the clock has ended."""
        if self.result != "running" or self.warned_at is not None:
            return False
        self.warned_at = at
        return True
