"""Tasks of departments on the wire."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from kit.schemas import Body, Line, Prose, Read
from ticketing.department_tasks.models import DepartmentTask
from ticketing.entries.schemas import Reason
from ticketing.tallies.schemas import TallyRead

TaskState = Literal["open", "blocked", "done", "cancelled"]


class AssignDepartmentTask(Body, frozen=True, kw_only=True):
    """Due no later than what the customer was promised, in a second round than its own limit or planned day."""

    department: Line
    task: Prose
    assignee_id: UUID
    due_at: datetime


class CompleteDepartmentTask(Body, frozen=True, kw_only=True):
    result: Prose


class CancelDepartmentTask(Body, frozen=True, kw_only=True):
    reason: Reason


class RecordObstacle(Body, frozen=True, kw_only=True):
    """What keeps the department from doing it."""

    reason: Reason


class DepartmentTaskRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    department: str
    task: str
    assignee_id: UUID
    due_at: datetime
    state: str
    reason: str | None
    result: str | None
    created_by: UUID
    done_at: datetime | None
    overdue_at: datetime | None

    @classmethod
    def of(cls, task: DepartmentTask) -> "DepartmentTaskRead":
        return cls(**{name: getattr(task, name) for name in cls.__struct_fields__})


class DepartmentTaskRowRead(Read, frozen=True, kw_only=True):
    """A line of the list: the task, the title of its ticket, and who has to do it."""

    id: UUID
    task: DepartmentTaskRead
    title: str
    assignee_name: str | None
    answerable: bool
    """whoever asks is one of those who say how it goes"""
    ended_at: datetime | None
    """when it was done or cancelled: who had it opens its ticket for a day longer"""

    @classmethod
    def of(
        cls, task: DepartmentTask, title: str, assignee_name: str | None, *, answerable: bool
    ) -> "DepartmentTaskRowRead":
        return cls(
            id=task.id,
            task=DepartmentTaskRead.of(task),
            title=title,
            assignee_name=assignee_name,
            answerable=answerable,
            ended_at=task.ended_at,
        )


class DepartmentTaskPageRead(TallyRead, frozen=True, kw_only=True):
    """Counted with the first page only: those that follow count nothing."""

    items: list[DepartmentTaskRowRead]
    next_cursor: str | None
