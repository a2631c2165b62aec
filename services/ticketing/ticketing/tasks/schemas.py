"""Tasks on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Body, Line, Prose
from ticketing.entries.schemas import Reason
from ticketing.tickets.schemas import Code, Title


class GiveTask(Body, frozen=True, kw_only=True):
    community_id: UUID
    title: Title
    description: Prose
    assignee_id: UUID
    due_at: datetime
    class_l1: Code | None = None
    unit_id: UUID | None = None
    place: Line | None = None


class FinishTask(Body, frozen=True, kw_only=True):
    result: Prose


class ConfirmTask(Body, frozen=True, kw_only=True):
    text: Reason | None = None


class ReturnTask(Body, frozen=True, kw_only=True):
    reason: Reason
