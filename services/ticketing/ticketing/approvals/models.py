"""One step of the approval of an application."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model, one_of

DECISIONS = ("granted", "declined")


class ApprovalStep(Model, TenantRow):
    """Frozen when the application is submitted: a flow that changes later changes no step."""

    __tablename__ = "approval_step"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        UniqueConstraint("tenant_id", "ticket_id", "number"),
        CheckConstraint(one_of("decision", DECISIONS), name="approval_step_decision_check"),
        Index("approval_step_asked", "tenant_id", "role", "asked_at", postgresql_where=text("decided_at IS NULL")),
    )

    ticket_id: Mapped[UUID]
    number: Mapped[int]
    role: Mapped[str]
    asked_at: Mapped[datetime | None]
    """when it was this step's turn; None: others decide first"""
    decision: Mapped[str | None]
    decided_by: Mapped[UUID | None]
    on_behalf_of: Mapped[UUID | None]
    """for whom the stand-in decided"""
    decided_at: Mapped[datetime | None]
    reason: Mapped[str | None]
