"""Plans on the wire."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Prose, Read
from ticketing.entries.schemas import Reason
from ticketing.work_orders.schemas import Cents


class Measure(Body, frozen=True, kw_only=True):
    measure: Line
    owner_id: UUID
    due_on: date


class SubmitPlan(Body, frozen=True, kw_only=True):
    items: Annotated[list[Measure], Meta(min_length=1, max_length=30)]
    cost_cents: Cents = 0


class DecideOnPlan(Body, frozen=True, kw_only=True):
    """Returning a plan needs its reason."""

    approved: bool
    reason: Reason | None = None


class FinishMeasure(Body, frozen=True, kw_only=True):
    """What was done: the plan says only what was meant to be."""

    result: Prose


class HandOnMeasure(Body, frozen=True, kw_only=True):
    """To whom, and why."""

    owner_id: UUID
    reason: Reason


class PlanItemRead(Read, frozen=True, kw_only=True):
    id: UUID
    line: int
    measure: str
    owner_id: UUID
    due_on: date
    done_at: datetime | None
    done_by: UUID | None
    result: str | None
    overdue_at: datetime | None


class PlanRead(Read, frozen=True, kw_only=True):
    id: UUID
    number: int
    state: str
    cost_cents: int
    reasons: list[str]
    submitted_by: UUID
    submitted_at: datetime
    decided_by: UUID | None
    decided_at: datetime | None
    decision: str | None
    items: list[PlanItemRead]
