"""Payments at the desk: succeeded → reversed (C4.10). Credit is prepayment of a unit's payer. Amounts in 分."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from billing.models import Model
from billing.payments.errors import AlreadyReversed, NotReplaceable
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope, TenantRow

CASH, TRANSFER = "cash", "transfer"
SUCCEEDED, REVERSED = "succeeded", "reversed"
CREDITED, USED, RESTORED, TAKEN_BACK = "credited", "used", "restored", "taken_back"
SET_ASIDE, GIVEN_BACK = "set_aside", "given_back"
OVERPAID = "overpaid"

REPLACED_WITHIN = timedelta(days=7)
"""after it was reversed (A)"""


class Payment(Model, Aggregate):  # type: ignore[misc]
    __tablename__ = "payment"
    __scope__ = Scope(community="community_id", own=("cashier_id",))

    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    payer_id: Mapped[UUID | None]
    channel: Mapped[str]
    reference: Mapped[str | None]
    reference_key: Mapped[str | None]
    """what of the reference counts: no two payments that succeeded have the same"""
    amount_cents: Mapped[int]
    credited_cents: Mapped[int]
    waived_cents: Mapped[int]
    """抹零: what the payer was let off so that cash comes out even"""
    late_fee_cents: Mapped[int]
    """the part that paid for being late"""
    discount_cents: Mapped[int]
    """what was let go of beside it because it came early"""
    received_at: Mapped[datetime]
    cashier_id: Mapped[UUID]
    state: Mapped[str]
    journal_id: Mapped[UUID]
    reversed_at: Mapped[datetime | None]
    reversed_by: Mapped[UUID | None]
    reversal_reason: Mapped[str | None]
    reversal_journal_id: Mapped[UUID | None]
    replaces_id: Mapped[UUID | None]
    """the one that was reversed because it was entered wrongly"""
    counts_at: Mapped[datetime | None]
    """when that one was received: the payer was in time if they were then"""

    def check_replaceable(self, unit_id: UUID, payer_id: UUID | None, amount_cents: int, now: datetime) -> None:
        """Raises NotReplaceable: what was entered wrongly is entered again soon; what comes later is other money."""
        wrong = {
            "state": self.state != REVERSED,
            "unit_id": unit_id != self.unit_id,
            "payer_id": payer_id != self.payer_id,
            "amount_cents": amount_cents != self.amount_cents,
            "reversed_at": self.reversed_at is not None and now > self.reversed_at + REPLACED_WITHIN,
        }
        if any(wrong.values()):
            raise NotReplaceable(differs=[name for name, differs in wrong.items() if differs])

    def reverse(self, by: UUID, at: datetime, reason: str, journal_id: UUID) -> None:
        if self.state == REVERSED:
            raise AlreadyReversed
        if by == self.cashier_id:
            raise SecondPersonRequired
        self.state, self.reversed_by, self.reversed_at = REVERSED, by, at
        self.reversal_reason, self.reversal_journal_id = reason, journal_id


class PaymentAllocation(Model, TenantRow):  # type: ignore[misc]
    """Which bill took how much of a payment; append-only."""

    __tablename__ = "payment_allocation"

    payment_id: Mapped[UUID]
    bill_id: Mapped[UUID]
    principal_cents: Mapped[int]
    late_fee_cents: Mapped[int] = mapped_column("interest_cents")
    waived_cents: Mapped[int]
    discount_cents: Mapped[int]
    discount_journal_id: Mapped[UUID | None]
    """which letting go of the rest it brought about: it counts as long as it is the bill's"""


class CreditBalance(Model, TenantRow):  # type: ignore[misc]
    """Never negative. A null payer is the developer."""

    __tablename__ = "credit_balance"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    payer_id: Mapped[UUID | None]
    balance_cents: Mapped[int]


class CreditEntry(Model, TenantRow):  # type: ignore[misc]
    """Every movement of a credit balance; their sum is the balance. Append-only.

    `restores_id` names the use that was undone because the payment behind the credit was reversed. What a bill took and
    charges no longer since it was corrected is credit again: of a payment, or of a use of credit, `use_id`."""

    __tablename__ = "credit_entry"

    credit_id: Mapped[UUID]
    kind: Mapped[str]
    amount_cents: Mapped[int]
    late_fee_cents: Mapped[int]
    """how much of a use went to the late fee; positive, and of the same use when it is restored"""
    payment_id: Mapped[UUID | None]
    bill_id: Mapped[UUID | None]
    restores_id: Mapped[UUID | None]
    refund_id: Mapped[UUID | None]
    adjustment_id: Mapped[UUID | None]
    use_id: Mapped[UUID | None]
    journal_id: Mapped[UUID]
    at: Mapped[datetime]
