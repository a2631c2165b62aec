"""Refunds of what was paid ahead, on the wire. Money in 分."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from billing.payments.schemas import Reference
from kit.schemas import Body, Line, Read

RefundState = Literal["requested", "reviewed", "approved", "paid_out", "rejected", "failed"]


class RequestCreditRefund(Body, frozen=True):
    """`payer_id`: whose credit; null: the developer's."""

    payer_id: UUID | None
    amount_cents: Annotated[int, Meta(ge=1, le=100_000_000_000)]
    reason: Line


class DecideOnCreditRefund(Body, frozen=True):
    """`text`: why not; required for a rejection."""

    approved: bool
    text: Line | None = None


class SettleCreditRefund(Body, frozen=True):
    """One of the channels it came through; `reference`: that of the transfer, required for one."""

    channel: Literal["cash", "transfer"]
    reference: Reference | None = None


class GiveUpCreditRefund(Body, frozen=True):
    text: Line


class RefundRead(Read, frozen=True):
    """`two_approvals`: finance and a manager have to approve."""

    id: UUID
    version: int
    no: str
    community_id: UUID
    unit_id: UUID
    unit_code: str | None
    payer_id: UUID | None
    amount_cents: int
    reason: str
    two_approvals: bool
    state: str
    created_at: datetime
    closed_at: datetime | None
    may_decide: bool


class RefundOriginRead(Read, frozen=True):
    """A payment the credit is of; `amount_cents`: what of it became credit."""

    payment_id: UUID
    receipt_no: str
    channel: str
    reference: str | None
    received_at: datetime
    amount_cents: int


class RefundDetailRead(Read, frozen=True):
    """`channels`: through which it may go back. `names`: of the staff named by their ids."""

    version: int
    refund: RefundRead
    origins: list[RefundOriginRead]
    channels: list[str]
    requested_by: UUID
    reviewed_by: UUID | None
    reviewed_at: datetime | None
    approved_by: UUID | None
    approved_at: datetime | None
    rejected_by: UUID | None
    rejected_at: datetime | None
    rejection: str | None
    closed_by: UUID | None
    failure: str | None
    channel: str | None
    reference: str | None
    set_aside_journal_id: UUID
    journal_id: UUID | None
    names: dict[str, str]
    may_pay_out: bool
