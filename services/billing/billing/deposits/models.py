"""A deposit: due → held → refund_requested → approved → refunded | partly_refunded, or forfeited (C4.8).

refunded + deducted ≤ paid, in 分. It is held once its bill is paid in full, and due again when that is taken back; void
with its bill. A refund that is rejected leaves it held.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.deposits.approvals import approve, took_part
from billing.deposits.errors import (
    DeductedTooMuch,
    DepositNotHeld,
    NoRefundAsked,
    RefundNotApproved,
)
from billing.models import Model
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope, TenantRow

DUE, HELD, REFUND_REQUESTED, APPROVED = "due", "held", "refund_requested", "approved"
REFUNDED, PARTLY_REFUNDED, FORFEITED, VOID = "refunded", "partly_refunded", "forfeited", "void"
ASKED = (REFUND_REQUESTED, APPROVED)
"""Its refund is on the way: the clock runs."""
PREFIX, REFUND_PREFIX = "YJ", "TK"


class Deposit(Model, Aggregate):  # type: ignore[misc]
    """`holder_id` null: the developer. `receipt`: what became of the receipt the payer holds; `told_on`: when the payer
    was told of deductions."""

    __tablename__ = "deposit"
    __scope__ = Scope(community="community_id")

    no: Mapped[str]
    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    holder_id: Mapped[UUID | None]
    bill_id: Mapped[UUID]
    charge_item_id: Mapped[UUID]
    kind: Mapped[str]
    amount_cents: Mapped[int]
    paid_cents: Mapped[int]
    deducted_cents: Mapped[int]
    refunded_cents: Mapped[int]
    state: Mapped[str]
    held_at: Mapped[datetime | None]
    refund_no: Mapped[str | None]
    requested_at: Mapped[datetime | None]
    requested_by: Mapped[UUID | None]
    receipt: Mapped[str | None]
    remark: Mapped[str | None]
    told_on: Mapped[date | None]
    two_approvals: Mapped[bool | None]
    due_on: Mapped[date | None]
    overdue_at: Mapped[datetime | None]
    reviewed_at: Mapped[datetime | None]
    reviewed_by: Mapped[UUID | None]
    approved_at: Mapped[datetime | None]
    approved_by: Mapped[UUID | None]
    rejected_at: Mapped[datetime | None]
    rejected_by: Mapped[UUID | None]
    rejection: Mapped[str | None]
    kept_journal_id: Mapped[UUID | None]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None]
    channel: Mapped[str | None]
    reference: Mapped[str | None]
    reference_key: Mapped[str | None]
    """what of the reference counts: no two refunds have the same"""
    refund_journal_id: Mapped[UUID | None]

    def hold(self, at: datetime) -> None:
        """Its bill is paid in full."""
        self.state, self.paid_cents, self.held_at = HELD, self.amount_cents, at

    def miss(self) -> None:
        """Its bill is open again."""
        self.state, self.paid_cents, self.held_at = DUE, 0, None

    def ask(self, by: UUID, at: datetime, no: str, deducted_cents: int) -> None:
        """Ask for the refund of what is not deducted. Raises DepositNotHeld, DeductedTooMuch."""
        if self.state != HELD:
            raise DepositNotHeld(state=self.state)
        if deducted_cents > self.paid_cents:
            raise DeductedTooMuch(paid_cents=self.paid_cents)
        self.state, self.refund_no, self.requested_by, self.requested_at = REFUND_REQUESTED, no, by, at
        self.rejected_at = self.rejected_by = self.rejection = None

    def approve(self, by: UUID, at: datetime, *, reviews: bool, manages: bool) -> bool:
        """Approve as finance (`reviews`) or as a manager; true when nobody else has to. Raises NoRefundAsked,
        SecondPersonRequired, OtherApprovalMissing."""
        self._decided_by(by)
        return approve(self, by, at, reviews=reviews, manages=manages)

    def settle_approval(self, by: UUID, at: datetime, deducted_cents: int, kept_journal_id: UUID | None) -> None:
        """All have approved: what is deducted is kept; where nothing is left to give back it is forfeited."""
        self.deducted_cents, self.kept_journal_id = deducted_cents, kept_journal_id
        if self.deducted_cents == self.paid_cents:
            self.state, self.closed_at, self.closed_by = FORFEITED, at, by
        else:
            self.state = APPROVED

    def reject(self, by: UUID, at: datetime, text: str) -> None:
        """Raises NoRefundAsked, SecondPersonRequired."""
        self._decided_by(by)
        self.state, self.rejected_by, self.rejected_at, self.rejection = HELD, by, at, text
        self.refund_no = self.receipt = self.remark = self.told_on = self.two_approvals = self.due_on = None
        self.requested_at = self.requested_by = self.overdue_at = None
        self.reviewed_at = self.reviewed_by = self.approved_at = self.approved_by = None

    def pay_out(self, by: UUID, at: datetime, channel: str, reference: str | None, journal_id: UUID) -> None:
        """Raises RefundNotApproved, SecondPersonRequired for whoever asked for it or approved it."""
        if self.state != APPROVED:
            raise RefundNotApproved(state=self.state)
        if self.took_part(by):
            raise SecondPersonRequired
        self.refunded_cents = self.paid_cents - self.deducted_cents
        self.state = PARTLY_REFUNDED if self.deducted_cents else REFUNDED
        self.channel, self.reference, self.refund_journal_id = channel, reference, journal_id
        self.closed_at, self.closed_by = at, by

    def is_late(self, today: date) -> bool:
        return self.state in ASKED and self.overdue_at is None and self.due_on is not None and today > self.due_on

    def _decided_by(self, by: UUID) -> None:
        if self.state != REFUND_REQUESTED:
            raise NoRefundAsked(state=self.state)
        if self.took_part(by):
            raise SecondPersonRequired

    def took_part(self, staff_id: UUID) -> bool:
        return took_part(self, staff_id)


class DepositDeduction(Model, TenantRow):  # type: ignore[misc]
    """What of a deposit is to be kept, asked for with the refund `refund_no`; it counts once that is approved.
    Append-only."""

    __tablename__ = "deposit_deduction"

    deposit_id: Mapped[UUID]
    refund_no: Mapped[str]
    amount_cents: Mapped[int]
    reason: Mapped[str]
    evidence: Mapped[str]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID]
