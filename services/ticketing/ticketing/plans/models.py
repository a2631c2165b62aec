"""A plan with its measures."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model
from ticketing.plans import measure_days


class HandlingPlan(Model, TenantRow):
    """`reasons` says why it needed approval, so that the approver sees what is to be weighed."""

    __tablename__ = "handling_plan"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        UniqueConstraint("tenant_id", "ticket_id", "number"),
        CheckConstraint("state IN ('submitted', 'approved', 'returned')", name="handling_plan_state_check"),
    )

    ticket_id: Mapped[UUID]
    number: Mapped[int]
    state: Mapped[str]
    cost_cents: Mapped[int]
    reasons: Mapped[list[Any]]
    submitted_by: Mapped[UUID]
    submitted_at: Mapped[datetime]
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    decision: Mapped[str | None]

    def is_of(self, staff_id: UUID) -> bool:
        """Nobody decides on their own."""
        return self.submitted_by == staff_id


class PlanItem(Model, TenantRow):
    __tablename__ = "plan_item"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "plan_id"], ["handling_plan.tenant_id", "handling_plan.id"]),
        UniqueConstraint("tenant_id", "plan_id", "line"),
        Index("plan_item_undone", "tenant_id", "owner_id", postgresql_where=text("done_at IS NULL")),
    )

    plan_id: Mapped[UUID]
    line: Mapped[int]
    measure: Mapped[str]
    owner_id: Mapped[UUID]
    due_on: Mapped[date]
    done_at: Mapped[datetime | None]
    done_by: Mapped[UUID | None]
    result: Mapped[str | None]
    """what was done; of those that were done before this was asked for, nothing"""
    reminded_at: Mapped[datetime | None]
    """when somebody was told that its day has come"""
    overdue_at: Mapped[datetime | None]
    """when its day had passed without it being done"""

    @property
    def facts_stated(self) -> int:
        """How many facts were stated about it: the version of the last one."""
        return len([at for at in (self.reminded_at, self.overdue_at) if at is not None])

    def come_due(self, at: datetime) -> bool:
        """Note once that its day has come; False when there is nothing to note, or it is over."""
        if self.done_at is not None or self.reminded_at is not None:
            return False
        if not measure_days.morning(self.due_on) <= at < measure_days.over(self.due_on):
            return False
        self.reminded_at = at
        return True

    def fall_overdue(self, at: datetime) -> bool:
        """Note once that its day has passed; False when there is nothing to note."""
        if self.done_at is not None or self.overdue_at is not None or at < measure_days.over(self.due_on):
            return False
        self.overdue_at = at
        return True
