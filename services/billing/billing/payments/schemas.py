"""The cashier's desk on the wire. Money in 分."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from msgspec import Meta

from billing.payments.models import Payment
from kit.schemas import Body, Line, Read

Cents = Annotated[int, Meta(ge=1, le=100_000_000_000)]
Designated = Annotated[tuple[UUID, ...], Meta(max_length=200)]
Reference = Annotated[str, Meta(min_length=1, max_length=64)]
SplitMark = Annotated[str, Meta(min_length=1, max_length=64)]


class QuotePayment(Body, frozen=True):
    """How an amount would settle the unit's debts; `bill_ids` are what the payer designates, they come first.

    `round_off` waives the 分 (less than 0.10 yuan) by which the amount, in whole 角, falls short of the designated
    bills, or of all debts where none is designated. `principal_first`: both agreed that inside one debt the late fee
    comes last (民法典 §561 leaves it to them). `replaces`: a payment that was reversed because it was entered wrongly;
    what was in time then is in time."""

    unit_id: UUID
    amount_cents: Cents
    payer_id: UUID | None = None
    bill_ids: Designated = ()
    round_off: bool = False
    principal_first: bool = False
    replaces: UUID | None = None


class ReceivePayment(Body, frozen=True):
    """`split` is the mark of the quote that was shown: when the debts changed since, the payment is refused.

    What exceeds the debts becomes credit only with `overpayment` = `credit`. `round_off`, of cash only, is that of the
    quote."""

    unit_id: UUID
    channel: Literal["cash", "transfer"]
    amount_cents: Cents
    payer_id: UUID | None = None
    reference: Reference | None = None
    bill_ids: Designated = ()
    overpayment: Literal["refuse", "credit"] = "refuse"
    round_off: bool = False
    principal_first: bool = False
    replaces: UUID | None = None
    split: SplitMark | None = None


class ReversePayment(Body, frozen=True):
    reason: Line


class SettlementRead(Read, frozen=True):
    """`late_fee_owed_cents` is what the bill costs today for being late, beside its balance; `left_cents` what of both
    stays open."""

    bill_id: UUID
    no: str
    due_date: date
    period_from: date
    period_to: date
    balance_cents: int
    late_fee_owed_cents: int
    principal_cents: int
    late_fee_cents: int
    waived_cents: int
    discount_cents: int
    left_cents: int


class QuoteRead(Read, frozen=True):
    """`owed_cents` is all the payer owes, with the late fees up to today. `discount_cents`: what is let go of beside
    the amount because it comes early."""

    unit_id: UUID
    payer_id: UUID | None
    amount_cents: int
    owed_cents: int
    late_fee_owed_cents: int
    settlements: list[SettlementRead]
    credited_cents: int
    waived_cents: int
    discount_cents: int
    split: str


class PaymentRead(Read, frozen=True):
    id: UUID
    version: int
    community_id: UUID
    unit_id: UUID
    unit_code: str | None
    payer_id: UUID | None
    channel: str
    reference: str | None
    amount_cents: int
    credited_cents: int
    waived_cents: int
    late_fee_cents: int
    discount_cents: int
    received_at: datetime
    cashier_id: UUID
    state: str
    reversed_at: datetime | None
    reversed_by: UUID | None
    reversal_reason: str | None
    journal_id: UUID
    reversal_journal_id: UUID | None
    replaces_id: UUID | None
    counts_at: datetime | None
    receipt_no: str

    @classmethod
    def of(cls, payment: Payment, unit_code: str, receipt_no: str) -> "PaymentRead":
        """What was just booked, as a list would show it."""
        known: dict[str, Any] = {"unit_code": unit_code, "receipt_no": receipt_no}
        return cls(**{name: known.get(name) or getattr(payment, name) for name in cls.__struct_fields__})


class ChannelSumRead(Read, frozen=True):
    channel: str
    state: str
    count: int
    amount_cents: int


class DeskTodayRead(Read, frozen=True):
    """What the cashier took today, by the calendar day of Shanghai."""

    day: date
    channels: list[ChannelSumRead]
    succeeded_cents: int
    succeeded_count: int
