"""Corrections of bills on the wire. Money in 分."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Read

ItemIds = Annotated[tuple[UUID, ...], Meta(min_length=1, max_length=50)]


class PreviewAdjustment(Body, frozen=True):
    """A bill worked out anew with what is known today. `charge_item_ids`: of these items alone.

    `last_day`: nothing is charged for the days after it, as the service or the contract ended (`ended_by` =
    `provider`) or the payer left (`payer`)."""

    charge_item_ids: ItemIds | None = None
    last_day: date | None = None
    ended_by: Literal["provider", "payer"] | None = None


class RequestAdjustment(PreviewAdjustment, frozen=True, kw_only=True):
    """`dispute_id`: what was said against the bill and is put right with it."""

    reason: Line
    dispute_id: UUID | None = None


class DecideOnAdjustment(Body, frozen=True):
    """`text`: why not; required for a rejection."""

    approved: bool
    text: Line | None = None


class AdjustedLineRead(Read, frozen=True):
    """`trace` explains the amount step by step."""

    period_from: date
    period_to: date
    amount_cents: int
    discount_cents: int
    trace: dict[str, Any] | None


class AdjustedItemRead(Read, frozen=True):
    """An item of which other lines are charged: those that were reversed, and those instead of them."""

    charge_item_id: UUID
    item_name: str
    old_cents: int
    new_cents: int
    old_lines: list[AdjustedLineRead]
    new_lines: list[AdjustedLineRead]


class AdjustmentPreviewRead(Read, frozen=True):
    """`credited_cents`: what of the money the bill has would become credit; `added_cents`: what a bill of its own would
    charge; `balance_cents`: what would be open of the bill itself."""

    items: list[AdjustedItemRead]
    old_cents: int
    new_cents: int
    credited_cents: int
    added_cents: int
    discount_cents: int
    balance_cents: int


class AdjustmentRead(Read, frozen=True):
    """`decision`: what was said to it. `credited_cents`: what had been paid and is credit since; `added_bill_id`: the
    bill of what comes to more. `may_decide`: whoever asks may decide on it."""

    id: UUID
    version: int
    no: str
    bill_id: UUID
    bill_no: str
    kind: str
    last_day: date | None
    ended_by: str | None
    dispute_id: UUID | None
    reason: str
    old_cents: int
    new_cents: int
    items: list[AdjustedItemRead]
    state: str
    created_at: datetime
    requested_by: UUID
    requested_by_name: str | None
    decided_at: datetime | None
    decided_by: UUID | None
    decided_by_name: str | None
    decision: str | None
    credited_cents: int
    added_bill_id: UUID | None
    added_bill_no: str | None
    journal_id: UUID | None
    may_decide: bool
    may_withdraw: bool


class BillAdjustmentsRead(Read, frozen=True):
    items: list[AdjustmentRead]
