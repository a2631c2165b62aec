"""A line of a bank statement (C4.12, C4.13a): unmatched → matched | allocated | suspense; out of the suspense account
allocation_asked → allocated and return_asked → return_approved → returned, each step by another person. Amounts in 分.

Matched is a transfer that was received at the desk before: nothing is booked for it again. Allocated is one that is
received because of the line. What goes out is kept as the bank tells it and waits for nothing."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.bank_lines.errors import LineSettled
from billing.models import Model
from billing.payments.models import Payment
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope

UNMATCHED, MATCHED, ALLOCATED, SUSPENSE = "unmatched", "matched", "allocated", "suspense"
ALLOCATION_ASKED, RETURN_ASKED, RETURN_APPROVED = "allocation_asked", "return_asked", "return_approved"
RETURNED, OUTGOING = "returned", "outgoing"
WAITING = (UNMATCHED, SUSPENSE, ALLOCATION_ASKED, RETURN_ASKED, RETURN_APPROVED)
"""Nobody knows yet whose it is, or it still lies with the company."""
ASKED = (ALLOCATION_ASKED, RETURN_ASKED)
OPEN = (UNMATCHED, SUSPENSE)
"""What it may be is suggested."""


class BankLine(Model, Aggregate):  # type: ignore[misc]
    """`unit_id` and `payer_id`: whose it is, or is asked to be. `journal_id`: that it came into the suspense account
    with, `release_journal_id` that it left it with."""

    __tablename__ = "bank_line"
    __scope__ = Scope(community="community_id")

    statement_id: Mapped[UUID]
    community_id: Mapped[UUID]
    serial_no: Mapped[str]
    serial_key: Mapped[str]
    booked_at: Mapped[datetime]
    amount_cents: Mapped[int]
    outgoing: Mapped[bool]
    payer_name: Mapped[str | None]
    """as the bank writes it"""
    account_tail: Mapped[str | None]
    """the last digits of the account it comes from, or goes to"""
    remark: Mapped[str | None]
    state: Mapped[str]
    payment_id: Mapped[UUID | None]
    unit_id: Mapped[UUID | None]
    payer_id: Mapped[UUID | None]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[UUID | None]
    suspended_at: Mapped[datetime | None]
    suspended_by: Mapped[UUID | None]
    journal_id: Mapped[UUID | None]
    release_journal_id: Mapped[UUID | None]
    reason: Mapped[str | None]
    asked_at: Mapped[datetime | None]
    asked_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None]
    rejection: Mapped[str | None]
    returned_at: Mapped[datetime | None]
    returned_by: Mapped[UUID | None]
    reference: Mapped[str | None]
    """of the transfer that paid it back"""

    def match(self, payment: Payment, by: UUID, at: datetime) -> None:
        """It is a transfer that was received before. Raises LineSettled, and SecondPersonRequired for whoever put it
        into the suspense account."""
        self._be(*OPEN)
        if self.state == SUSPENSE and by == self.suspended_by:
            raise SecondPersonRequired
        self._settle(MATCHED, payment, by, at)

    def check_open(self) -> None:
        """Nobody has said yet whose it is. Raises LineSettled."""
        self._be(*OPEN)

    def check_payable(self) -> None:
        """A payment can be received for it. Raises LineSettled."""
        self._be(UNMATCHED, ALLOCATION_ASKED)

    def allocate(self, payment: Payment, by: UUID, at: datetime) -> None:
        """It was received just now. Raises LineSettled."""
        self.check_payable()
        self._settle(ALLOCATED, payment, by, at)

    def ask(self, by: UUID, at: datetime, reason: str, *, unit_id: UUID | None, payer_id: UUID | None) -> None:
        """For a payer of a unit, or without one to pay it back. Raises LineSettled."""
        self._be(SUSPENSE)
        self.state = RETURN_ASKED if unit_id is None else ALLOCATION_ASKED
        self.unit_id, self.payer_id, self.reason = unit_id, payer_id, reason
        self.asked_by, self.asked_at = by, at
        self.decided_by = self.decided_at = self.rejection = None

    def decide(self, by: UUID, at: datetime) -> None:
        """Somebody else agrees: a return waits for a third person, an allocation is booked by the caller. Raises
        LineSettled, SecondPersonRequired."""
        self._decided_by(by, at)
        if self.state == RETURN_ASKED:
            self.state = RETURN_APPROVED

    def reject(self, by: UUID, at: datetime, text: str) -> None:
        """Raises LineSettled, SecondPersonRequired."""
        self._decided_by(by, at)
        self.state, self.rejection = SUSPENSE, text
        self.unit_id = self.payer_id = None

    def pay_back(self, by: UUID, at: datetime, reference: str, journal_id: UUID) -> None:
        """Raises LineSettled, SecondPersonRequired for whoever asked for it or agreed."""
        self._be(RETURN_APPROVED)
        if self.took_part(by):
            raise SecondPersonRequired
        self.state, self.returned_by, self.returned_at = RETURNED, by, at
        self.reference, self.release_journal_id = reference, journal_id

    def reopen(self) -> None:
        """The payment was reversed: it waits again, as if it had been taken in just now."""
        self._be(MATCHED, ALLOCATED)
        self.state = UNMATCHED
        for name in _FORGOTTEN:
            setattr(self, name, None)

    def took_part(self, staff_id: UUID) -> bool:
        return staff_id in {self.asked_by, self.decided_by}

    def _be(self, *states: str) -> None:
        if self.state not in states:
            raise LineSettled(state=self.state)

    def _decided_by(self, by: UUID, at: datetime) -> None:
        self._be(*ASKED)
        if by == self.asked_by:
            raise SecondPersonRequired
        self.decided_by, self.decided_at = by, at

    def _settle(self, state: str, payment: Payment, by: UUID, at: datetime) -> None:
        self.state, self.payment_id = state, payment.id
        self.unit_id, self.payer_id = payment.unit_id, payment.payer_id
        self.settled_by, self.settled_at = by, at


_FORGOTTEN = (
    "payment_id", "unit_id", "payer_id", "settled_at", "settled_by", "suspended_at", "suspended_by", "journal_id",
    "release_journal_id", "reason", "asked_at", "asked_by", "decided_at", "decided_by", "rejection",
)  # fmt: skip
