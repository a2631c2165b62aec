"""A cashier's shift and its closing: open → submitted → checked → closed (C4.12). Amounts in 分.

Whoever took the money or counted the drawer never checks it. A difference needs somebody above: the closing is closed
when it was checked and no difference is left to be settled, in whichever order."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.day_closings.errors import ClosingNotSubmitted, NoOpenDifference, ShiftSubmitted
from billing.models import Model
from billing.payments.models import CASH
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope, TenantRow

OPEN, SUBMITTED, CHECKED, CLOSED = "open", "submitted", "checked", "closed"
STATES = (OPEN, SUBMITTED, CHECKED, CLOSED)
PAYMENT, REVERSAL, REFUND = "payment", "reversal", "refund"
"""What moves money through a drawer: in, and out."""
PREFIX = "RJ"


class Moved(Protocol):
    """What went through a shift by one channel."""

    @property
    def channel(self) -> str: ...

    @property
    def in_cents(self) -> int: ...

    @property
    def out_cents(self) -> int: ...


def cash_moved(moved: Sequence[Moved]) -> tuple[int, int]:
    """What of it came into the drawer, and what went out."""
    cash = [one for one in moved if one.channel == CASH]
    return sum(one.in_cents for one in cash), sum(one.out_cents for one in cash)


def expected_cash(float_cents: int, in_cents: int, out_cents: int) -> int:
    """What the drawer has to hold: what was in it at the start, what came in and not what went out."""
    return float_cents + in_cents - out_cents


class DayClosing(Model, Aggregate):  # type: ignore[misc]
    """`cash_in_cents` to `difference_cents` are known once it is submitted; `pieces`: the notes and coins counted."""

    __tablename__ = "day_closing"
    __scope__ = Scope(community="community_id", own=("cashier_id",))

    no: Mapped[str]
    community_id: Mapped[UUID]
    cashier_id: Mapped[UUID]
    state: Mapped[str]
    float_cents: Mapped[int]
    opened_at: Mapped[datetime]
    submitted_at: Mapped[datetime | None]
    submitted_by: Mapped[UUID | None]
    cash_in_cents: Mapped[int | None]
    cash_out_cents: Mapped[int | None]
    expected_cents: Mapped[int | None]
    counted_cents: Mapped[int | None]
    difference_cents: Mapped[int | None]
    pieces: Mapped[list[dict[str, Any]] | None]
    reason: Mapped[str | None]
    checked_at: Mapped[datetime | None]
    checked_by: Mapped[UUID | None]
    remark: Mapped[str | None]
    accepted_at: Mapped[datetime | None]
    accepted_by: Mapped[UUID | None]
    acceptance: Mapped[str | None]
    journal_id: Mapped[UUID | None]

    def submit(self, by: UUID, at: datetime, in_cents: int, out_cents: int, counted_cents: int) -> int:
        """What the drawer holds beside what it has to hold; returns the difference. Raises ShiftSubmitted."""
        if self.state != OPEN:
            raise ShiftSubmitted(state=self.state)
        self.state, self.submitted_by, self.submitted_at = SUBMITTED, by, at
        self.cash_in_cents, self.cash_out_cents, self.counted_cents = in_cents, out_cents, counted_cents
        self.expected_cents = expected_cash(self.float_cents, in_cents, out_cents)
        self.difference_cents = counted_cents - self.expected_cents
        return self.difference_cents

    def check(self, by: UUID, at: datetime, remark: str | None) -> None:
        """Raises ClosingNotSubmitted, SecondPersonRequired."""
        if self.state != SUBMITTED:
            raise ClosingNotSubmitted(state=self.state)
        self._second(by)
        self.checked_by, self.checked_at, self.remark = by, at, remark
        self.state = CHECKED if self.difference_open else CLOSED

    def accept(self, by: UUID, at: datetime, text: str, journal_id: UUID) -> None:
        """Settle the difference. Raises NoOpenDifference, SecondPersonRequired."""
        if not self.difference_open:
            raise NoOpenDifference
        self._second(by)
        self.accepted_by, self.accepted_at, self.acceptance, self.journal_id = by, at, text, journal_id
        if self.state == CHECKED:
            self.state = CLOSED

    @property
    def difference_open(self) -> bool:
        return bool(self.difference_cents) and self.accepted_by is None

    def _second(self, by: UUID) -> None:
        if by in {self.cashier_id, self.submitted_by}:
            raise SecondPersonRequired


class DayClosingEntry(Model, TenantRow):  # type: ignore[misc]
    """Money of a document that went through a shift: a payment came in, a reversal or the refund of
    a deposit gave back. Append-only."""

    __tablename__ = "day_closing_entry"

    closing_id: Mapped[UUID]
    kind: Mapped[str]
    document_id: Mapped[UUID]
    channel: Mapped[str]
    amount_cents: Mapped[int]
    at: Mapped[datetime]
