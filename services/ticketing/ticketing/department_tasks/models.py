"""A department's task and its rules."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.department_tasks import errors
from ticketing.models import Model, one_of

STATES = ("open", "blocked", "done", "cancelled")
UNDONE = ("open", "blocked")
ENDED_TASKS = ("done", "cancelled")


class DepartmentTask(Model, Aggregate):
    """`blocked` stays visible: somebody has to clear the way (S0-40)."""

    __tablename__ = "department_task"
    __scope__ = Scope(community="community_id", own=("assignee_id", "created_by"))
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        CheckConstraint(one_of("state", STATES), name="department_task_state_check"),
        Index("department_task_of_ticket", "tenant_id", "ticket_id"),
        Index("department_task_by_state", "tenant_id", "state", "due_at", "id"),
        Index("department_task_by_assignee", "tenant_id", "assignee_id", "state", "due_at", "id"),
        Index("department_task_by_giver", "tenant_id", "created_by", "state", "due_at", "id"),
    )

    ticket_id: Mapped[UUID]
    ticket_no: Mapped[str]
    community_id: Mapped[UUID]
    department: Mapped[str]
    task: Mapped[str]
    assignee_id: Mapped[UUID]
    due_at: Mapped[datetime]
    state: Mapped[str]
    reason: Mapped[str | None]
    """why it is blocked or was cancelled"""
    result: Mapped[str | None]
    created_by: Mapped[UUID]
    done_at: Mapped[datetime | None]
    overdue_at: Mapped[datetime | None]
    """when its due time passed without it being done"""

    @property
    def ended_at(self) -> datetime | None:
        """When it was done or cancelled; nothing changes a task that was cancelled."""
        return self.updated_at if self.state == "cancelled" else self.done_at

    def finish(self, result: str, at: datetime) -> None:
        self._leave()
        self.state, self.result, self.done_at, self.reason = "done", result, at, None

    def block(self, reason: str) -> None:
        self._leave("open")
        self.state, self.reason = "blocked", reason

    def unblock(self) -> None:
        self._leave("blocked")
        self.state, self.reason = "open", None

    def cancel(self, reason: str) -> None:
        self._leave()
        self.state, self.reason = "cancelled", reason

    def fall_overdue(self, at: datetime) -> bool:
        """Note once that the due time has passed; False when there is nothing to note."""
        if self.state not in UNDONE or self.overdue_at is not None:
            return False
        self.overdue_at = at
        return True

    def _leave(self, *sources: str) -> None:
        if self.state not in (sources or UNDONE):
            raise errors.TaskWrongState(state=self.state)
