"""A plan with its measures."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model


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
    )

    plan_id: Mapped[UUID]
    line: Mapped[int]
    measure: Mapped[str]
    owner_id: Mapped[UUID]
    due_on: Mapped[date]
    done_at: Mapped[datetime | None]
    done_by: Mapped[UUID | None]
