"""Arrears on the wire. Money in 分."""

from datetime import date
from uuid import UUID

from billing.bills.schemas import ListedBillRead
from billing.payments.schemas import PaymentRead
from kit.schemas import Read


class UnitArrearsRead(Read, frozen=True):
    unit_id: UUID
    unit_code: str
    bills: int
    open_cents: int
    overdue_cents: int
    oldest_due: date


class ArrearsRead(Read, frozen=True):
    """Only units that owe something; all others owe nothing."""

    items: list[UnitArrearsRead]
    open_cents: int
    overdue_cents: int


class AgesRead(Read, frozen=True):
    """What is overdue by days past the due date, late fees not among it. `disputed_cents`: what of it is of bills that
    are disputed, or lines of them."""

    bills: int
    overdue_cents: int
    disputed_cents: int
    oldest_due: date
    to_30: int
    to_90: int
    to_180: int
    to_365: int
    to_730: int
    to_1095: int
    beyond: int


class CommunityAgeingRead(AgesRead, frozen=True):
    community_id: UUID


class AgeingRead(Read, frozen=True):
    """By community, on a day; communities without anything overdue are left out."""

    on: date
    items: list[CommunityAgeingRead]


class DebtorRead(AgesRead, frozen=True):
    """A home or a payer. Both ids are null for what is owed for no home, or by the developer. `unit_code`: the home,
    of several `units` the first."""

    community_id: UUID
    unit_id: UUID | None
    payer_id: UUID | None
    units: int
    unit_code: str | None


class CreditRead(Read, frozen=True):
    payer_id: UUID | None
    balance_cents: int


class PayerAccountRead(Read, frozen=True):
    """What somebody has to pay over all units within reach, the late fees up to today, and what they have paid ahead.
    `bills` are open ones."""

    payer_id: UUID
    bills: int
    open_cents: int
    overdue_cents: int
    late_fee_cents: int
    credit_cents: int


class OwedBillRead(ListedBillRead, frozen=True):
    """`late_fee_cents` is what it costs today for being late, beside its balance; `offered_cents` what of the balance
    is let go of when the rest is paid today."""

    late_fee_cents: int
    offered_cents: int


class UnitAccountRead(Read, frozen=True):
    """The account of a unit: open bills earliest due first, credit, last payments."""

    unit_id: UUID
    unit_code: str
    community_id: UUID
    owner_id: UUID | None
    open_cents: int
    overdue_cents: int
    late_fee_cents: int
    open_bills: list[OwedBillRead]
    credits: list[CreditRead]
    last_payments: list[PaymentRead]
