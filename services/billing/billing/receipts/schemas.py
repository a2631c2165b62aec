"""Receipts on the wire. Money in 分. No personal data: the client shows the payer's masked name from registry."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Read


class ReceiptRead(Read, frozen=True):
    id: UUID
    no: str
    payment_id: UUID
    community_id: UUID
    unit_id: UUID
    unit_code: str | None
    payer_id: UUID | None
    channel: str
    cashier_id: UUID
    amount_cents: int
    issued_at: datetime
    state: str
    void_reason: str | None
    voided_at: datetime | None


class ReceiptItemRead(Read, frozen=True):
    """A bill the money went to, with what it is for, and what it was settled by, the waived coins, the late
    fee and what was let go of for paying early among it."""

    bill_id: UUID
    bill_no: str
    items: list[str]
    period_from: date
    period_to: date
    amount_cents: int
    late_fee_cents: int


class ReceiptPrintRead(Read, frozen=True):
    """Everything a receipt shows. `print_no` 1 is the original, `copy` true must be marked 补打.

    `verify_path` is the page for whoever holds the paper. The QR code holds it after the address of the company's
    site, and `qr_svg` is that code for the address as the caller sees it."""

    no: str
    state: str
    community_name: str
    unit_id: UUID
    unit_code: str | None
    payer_id: UUID | None
    channel: str
    reference: str | None
    amount_cents: int
    amount_capitals: str
    items: list[ReceiptItemRead]
    credited_cents: int
    waived_cents: int
    discount_cents: int
    cashier_id: UUID
    cashier_name: str | None
    received_at: datetime
    print_no: int
    copy: bool
    verify_path: str
    qr_svg: str


class ReceiptCheckRead(Read, frozen=True):
    """What the holder of a receipt may see without signing in."""

    no: str
    amount_cents: int
    issued_on: date
    state: str
    voided_on: date | None
