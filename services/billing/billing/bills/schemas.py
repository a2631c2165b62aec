"""Bills on the wire. Money in 分."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from kit.schemas import Body, Line, Read


class VoidBill(Body, frozen=True):
    reason: Line


class BillRead(Read, frozen=True):
    """`payer_id` null: the developer. `joint`: several owners are liable together. `deposit_cents`: the part of the
    amount that is only held for the payer. `offer_cents`: what is let go of when the rest is paid up to and including
    `offer_until`; `discount_cents`: what was. `disputed_at`: since when the payer disputes it, as long as they do."""

    id: UUID
    version: int
    no: str | None
    community_id: UUID
    unit_id: UUID | None
    unit_code: str | None
    payer_id: UUID | None
    joint: bool
    run_id: UUID | None
    period_from: date
    period_to: date
    due_date: date | None
    state: str
    overdue_at: datetime | None
    disputed_at: datetime | None
    amount_cents: int
    deposit_cents: int
    discount_cents: int
    offer_cents: int
    offer_until: date | None
    waived_cents: int
    paid_cents: int
    balance_cents: int
    late_fee_paid_cents: int
    late_fee_waived_cents: int
    issued_at: datetime | None


class ListedBillRead(BillRead, frozen=True):
    """`items` names what the bill is for."""

    items: list[str]


class BillListRead(Read, frozen=True):
    """`counts` has a tab per state that occurs, `overdue` and `disputed`, under the same filters without the tab.

    Counting stops at 500."""

    items: list[ListedBillRead]
    next_cursor: str | None
    counts: dict[str, int]


class BillLineRead(Read, frozen=True):
    """The amount contains the tax; `tax_rate` is null where none is set. `label` names the material of a repair;
    `trace` explains the amount step by step. `discount_cents`: how much more it would be without the discount.
    `adjustment_id`: the correction that wrote it; `reverses_id`: the line whose amount it takes away; `released`: it
    stands no longer."""

    id: UUID
    kind: str
    charge_item_id: UUID
    item_code: str
    item_name: str
    category: str
    period_from: date
    period_to: date
    amount_cents: int
    tax_rate: str | None
    tax_cents: int
    label: str | None
    trace: dict[str, Any] | None
    discount_cents: int
    discount_id: UUID | None
    adjustment_id: UUID | None
    reverses_id: UUID | None
    released: bool


class BillPaymentRead(Read, frozen=True):
    payment_id: UUID
    receipt_no: str
    channel: str
    state: str
    received_at: datetime
    amount_cents: int


class BillDetailRead(Read, frozen=True):
    """`work_order_id`: the repair it charges; only here, so that nobody looks through the lists for whose an order is.
    `replaced_by`: the bill a repair is charged by now, when this one was voided and billed anew. `adjusts_id`: the bill
    this one adds to, where that was charged too little."""

    version: int
    bill: BillRead
    bill_in: str
    journal_id: UUID | None
    void_journal_id: UUID | None
    issued_by: UUID | None
    void_reason: str | None
    work_order_id: UUID | None
    replaced_by: UUID | None
    adjusts_id: UUID | None
    lines: list[BillLineRead]
    payments: list[BillPaymentRead]
    credit_used_cents: int
