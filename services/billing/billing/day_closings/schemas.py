"""Shifts and day closings on the wire. Money in 分."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Read

Held = Annotated[int, Meta(ge=0, le=100_000_000_000)]
ClosingState = Literal["open", "submitted", "checked", "closed"]
Denomination = Literal[10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1]


class OpenShift(Body, frozen=True):
    """`float_cents`: what is in the drawer at the start."""

    community_id: UUID
    float_cents: Held


class CountedPieces(Body, frozen=True):
    value_cents: Denomination
    pieces: Annotated[int, Meta(ge=1, le=100_000)]


class SubmitDayClosing(Body, frozen=True):
    """`counted_cents`: all that is in the drawer, the float with it; `pieces` come to the same where they are given."""

    counted_cents: Held
    pieces: Annotated[tuple[CountedPieces, ...], Meta(max_length=13)] = ()
    reason: Line | None = None


class CheckDayClosing(Body, frozen=True):
    remark: Line | None = None


class AcceptDifference(Body, frozen=True):
    text: Line


class ChannelMovedRead(Read, frozen=True):
    channel: str
    in_count: int
    in_cents: int
    out_count: int
    out_cents: int


class ItemMovedRead(Read, frozen=True):
    """What the money was for: a charge item, or late fees or prepayment (`kind`), which have no item."""

    kind: Literal["item", "late_fee", "prepayment"]
    charge_item_id: UUID | None
    name: str | None
    in_cents: int
    out_cents: int


class GivenBackRead(Read, frozen=True):
    """A payment, a deposit, or what was paid ahead. `no`: of the receipt, or of the refund. `void`: taken in the same
    shift; otherwise of a shift before."""

    payment_id: UUID | None
    deposit_id: UUID | None
    refund_id: UUID | None
    no: str
    channel: str
    amount_cents: int
    reason: str | None
    at: datetime
    void: bool


class PiecesRead(Read, frozen=True):
    value_cents: int
    pieces: int


class DayClosingRead(Read, frozen=True):
    """What is counted is null as long as the shift is open."""

    id: UUID
    version: int
    no: str
    community_id: UUID
    cashier_id: UUID
    cashier_name: str | None
    state: str
    float_cents: int
    opened_at: datetime
    submitted_at: datetime | None
    submitted_by: UUID | None
    cash_in_cents: int | None
    cash_out_cents: int | None
    expected_cents: int | None
    counted_cents: int | None
    difference_cents: int | None
    reason: str | None
    checked_at: datetime | None
    checked_by: UUID | None
    remark: str | None
    accepted_at: datetime | None
    accepted_by: UUID | None
    acceptance: str | None
    journal_id: UUID | None


class DayClosingDetailRead(Read, frozen=True):
    """`expected_cents`: what the drawer has to hold, of an open shift up to now. Of what was given back the first
    hundred are told; the channels have the sums of all."""

    closing: DayClosingRead
    expected_cents: int
    channels: list[ChannelMovedRead]
    items: list[ItemMovedRead]
    receipts: int
    receipt_from: str | None
    receipt_to: str | None
    given_back: list[GivenBackRead]
    voids: int
    void_cents: int
    refunds: int
    refund_cents: int
    deposits: int
    deposit_cents: int
    credits: int
    credit_cents: int
    pieces: list[PiecesRead]
    submitted_by_name: str | None
    checked_by_name: str | None
    accepted_by_name: str | None


class OpenShiftRead(Read, frozen=True):
    """A shift one has open, with what went through it up to now."""

    closing: DayClosingRead
    expected_cents: int
    channels: list[ChannelMovedRead]


class OpenShiftsRead(Read, frozen=True):
    shifts: list[OpenShiftRead]
