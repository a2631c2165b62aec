"""Deposits on the wire. Money in 分."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from billing.payments.schemas import Reference
from kit.schemas import Body, Line, Read

DepositState = Literal[
    "due", "held", "refund_requested", "approved", "refunded", "partly_refunded", "forfeited", "void"
]


class Deduct(Body, frozen=True):
    """`evidence`: what shows it: photos, a record, an offer."""

    amount_cents: Annotated[int, Meta(ge=1, le=100_000_000_000)]
    reason: Line
    evidence: Line


class RequestRefund(Body, frozen=True):
    """`receipt`: the payer gives it back or declares it lost. `told_on`: when the payer was told of the deductions;
    required where there are any."""

    receipt: Literal["taken_back", "lost"]
    deductions: Annotated[tuple[Deduct, ...], Meta(max_length=20)] = ()
    told_on: date | None = None
    remark: Line | None = None


class DecideOnRefund(Body, frozen=True):
    """`text`: why not; required for a rejection."""

    approved: bool
    text: Line | None = None


class SettleRefund(Body, frozen=True):
    """The channel the deposit was paid through; `reference`: that of the transfer, required for one."""

    channel: Literal["cash", "transfer"]
    reference: Reference | None = None


class DepositRead(Read, frozen=True):
    """`holder_id` null: the developer. `asked_cents`: what is to be deducted, also before it is approved."""

    id: UUID
    version: int
    no: str
    community_id: UUID
    unit_id: UUID
    unit_code: str | None
    holder_id: UUID | None
    bill_id: UUID
    bill_no: str | None
    charge_item_id: UUID
    item_name: str
    kind: str
    amount_cents: int
    paid_cents: int
    asked_cents: int
    deducted_cents: int
    refunded_cents: int
    state: str
    held_at: datetime | None
    refund_no: str | None
    requested_at: datetime | None
    due_on: date | None
    overdue_at: datetime | None
    closed_at: datetime | None
    may_decide: bool


class DeductionRead(Read, frozen=True):
    id: UUID
    amount_cents: int
    reason: str
    evidence: str
    created_at: datetime
    created_by: UUID


class DepositPaymentRead(Read, frozen=True):
    payment_id: UUID
    receipt_no: str
    channel: str
    reference: str | None
    received_at: datetime
    amount_cents: int


class DepositDetailRead(Read, frozen=True):
    """`channels`: through which it may go back. `two_approvals`: finance and a manager have to approve. `names`: of the
    staff named by their ids."""

    version: int
    deposit: DepositRead
    deductions: list[DeductionRead]
    payments: list[DepositPaymentRead]
    channels: list[str]
    requested_by: UUID | None
    receipt: str | None
    remark: str | None
    told_on: date | None
    two_approvals: bool | None
    reviewed_by: UUID | None
    reviewed_at: datetime | None
    approved_by: UUID | None
    approved_at: datetime | None
    rejected_by: UUID | None
    rejected_at: datetime | None
    rejection: str | None
    closed_by: UUID | None
    channel: str | None
    reference: str | None
    kept_journal_id: UUID | None
    refund_journal_id: UUID | None
    names: dict[str, str]
    may_pay_out: bool
