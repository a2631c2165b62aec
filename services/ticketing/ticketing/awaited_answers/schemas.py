"""Awaited answers on the wire."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from kit.schemas import Read
from ticketing.tickets.withholding import OfRequester

Asking = Literal["transfer", "urge_notice", "referral", "department_task", "plan_item"]


class AwaitedAnswerRead(OfRequester, frozen=True):
    """Fields stand in the order of the select. `due_at` is null where only a clock of the ticket limits it; a
    measure of a plan is due when its day is over."""

    asking: Asking
    id: UUID
    version: int
    state: str
    """of a task: `open` or `blocked`; of everything else `open`"""
    text: str
    asked_at: datetime
    due_at: datetime | None
    due_on: date | None
    """of a measure: its day"""
    ticket_id: UUID
    ticket_no: str
    title: str
    unit_code: str | None
    place: str | None
    asked_by_name: str | None


class AwaitedAnswersRead(Read, frozen=True, kw_only=True):
    """What is due soonest comes first, at most 50; `count` counts all."""

    items: list[AwaitedAnswerRead]
    count: int
