"""Breaches on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Read
from ticketing.tickets.withholding import OfRequester


class BreachRead(OfRequester, frozen=True, kw_only=True):
    """One ticket with the clock that presses most; `order_no` is its newest work order under way."""

    ticket_id: UUID
    ticket_no: str
    kind: str
    title: str
    severity: str
    state: str
    community_id: UUID
    unit_code: str | None
    place: str | None
    handler_name: str | None
    clock_code: str
    clock_warn_at: datetime
    clock_due_at: datetime
    order_no: str | None
    assignee_name: str | None


class BreachesRead(Read, frozen=True, kw_only=True):
    """The most pressing first; `count` is exact where there are more than `items` holds."""

    count: int
    items: list[BreachRead]
