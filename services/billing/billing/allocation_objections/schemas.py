"""Objections to a split, on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Read

UnitCode = Annotated[str, Meta(min_length=1, max_length=40)]


class ObjectToAllocation(Body, frozen=True):
    """`ticket_id`: the ticket in which it is looked into, of the same community."""

    unit_code: UnitCode
    reason: Line
    ticket_id: UUID | None = None


class AnswerAllocationObjection(Body, frozen=True):
    """`upheld` makes the whole void. `answer`: what the owner is told, or how they withdrew it."""

    outcome: Literal["upheld", "rejected", "withdrawn"]
    answer: Line


class AllocationObjectionRead(Read, frozen=True):
    """`may_settle`: whoever asks may uphold or reject it."""

    id: UUID
    unit_id: UUID
    unit_code: str | None
    reason: str
    ticket_id: UUID | None
    ticket_no: str | None
    state: str
    raised_at: datetime
    raised_by: UUID
    answered_at: datetime | None
    answered_by: UUID | None
    answer: str | None
    may_settle: bool
