"""Waivers on the wire. Money in 分."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Read

WaiverState = Literal["requested", "applied", "rejected", "withdrawn"]


class RequestWaiver(Body, frozen=True):
    """`principal`: of what is open of the bill; `late_fee`: of what it costs today for being late. `ticket_id`: the
    complaint that justifies it."""

    part: Literal["principal", "late_fee"]
    amount_cents: Annotated[int, Meta(ge=1, le=100_000_000_000)]
    reason: Line
    ticket_id: UUID | None = None


class DecideOnWaiver(Body, frozen=True):
    approved: bool
    text: Line | None = None


class WaiverRead(Read, frozen=True):
    """`decision`: what was said to it. `may_decide`: whoever asks may grant it as far as its size goes."""

    id: UUID
    version: int
    no: str
    community_id: UUID
    unit_id: UUID | None
    unit_code: str | None
    bill_id: UUID
    bill_no: str
    payer_id: UUID | None
    part: str
    amount_cents: int
    reason: str
    ticket_id: UUID | None
    state: str
    created_at: datetime
    requested_by: UUID
    requested_by_name: str | None
    decided_at: datetime | None
    decided_by: UUID | None
    decided_by_name: str | None
    decision: str | None
    journal_id: UUID | None
    may_decide: bool
