"""Disputes on the wire. Money in 分."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Read

DisputeState = Literal["open", "upheld", "rejected", "withdrawn"]


class RaiseDispute(Body, frozen=True):
    """`line_ids`: null for the whole bill. `ticket_id`: the ticket in which it is looked into, of the same
    community."""

    reason: Line
    line_ids: Annotated[tuple[UUID, ...], Meta(min_length=1, max_length=500)] | None = None
    ticket_id: UUID | None = None


class SettleDispute(Body, frozen=True):
    """`answer`: what the payer is told."""

    outcome: Literal["upheld", "rejected"]
    answer: Line


class WithdrawDispute(Body, frozen=True):
    """`answer`: how the payer withdrew it."""

    answer: Line


class DisputeRead(Read, frozen=True):
    """`version` is that of the bill. `line_ids`: what of the bill is disputed, `amount_cents` what that charges.
    `answer`: what was said to it. `may_settle`: whoever asks may rule on it."""

    id: UUID
    version: int
    no: str
    community_id: UUID
    unit_id: UUID | None
    unit_code: str | None
    bill_id: UUID
    bill_no: str
    bill_state: str
    payer_id: UUID | None
    line_ids: list[UUID]
    amount_cents: int
    reason: str
    ticket_id: UUID | None
    ticket_no: str | None
    state: str
    opened_at: datetime
    opened_by: UUID
    opened_by_name: str | None
    settled_at: datetime | None
    settled_by: UUID | None
    settled_by_name: str | None
    answer: str | None
    may_settle: bool


class BillDisputesRead(Read, frozen=True):
    """The newest first."""

    items: list[DisputeRead]
