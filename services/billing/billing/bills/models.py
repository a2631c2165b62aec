"""A bill: draft → issued → partially_paid → paid, or void; overdue and disputed are flags (C4.9).

balance = amount − discount − waived − paid ≥ 0, in 分. The amount is the sum of the lines; lines are never
edited. Drafts belong to a run that is not issued yet and have no number. A bill is not paid as long as its late fee
is open, which is worked out by the day (`late_fees`); what was paid of it stands beside.
"""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from sqlalchemy import Boolean, literal_column
from sqlalchemy.orm import Mapped
from uuid_utils.compat import uuid7

from billing.bills.errors import BillNotOpen
from billing.models import Model
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope, TenantRow

DRAFT, ISSUED, PARTIALLY_PAID, PAID, VOID = "draft", "issued", "partially_paid", "paid", "void"
STATES = (DRAFT, ISSUED, PARTIALLY_PAID, PAID, VOID)
OPEN = (ISSUED, PARTIALLY_PAID)
CHARGE, LABOUR, MATERIAL = "charge", "labour", "material"
REVERSAL = "reversal"
UNIT, WORK_ORDER, CASE = "unit", "work_order", "case"
PREFIX = "ZD"


class Taken(NamedTuple):
    """What of some money went to one bill and its late fee, and what of both was waived."""

    principal_cents: int = 0
    late_fee_cents: int = 0
    waived_cents: int = 0
    late_fee_waived_cents: int = 0
    discount_cents: int = 0
    """let go of because the rest came early"""


class Owed(Protocol):
    """What an offer on a bill depends on."""

    offer_cents: Any
    offer_until: Any
    discount_cents: Any
    balance_cents: Any


def offered(bill: Owed, on: date) -> int:
    """What of the balance is not asked for on a day, and let go of as soon as all else is settled, in 分."""
    holds = bill.offer_until is not None and on <= bill.offer_until and not bill.discount_cents
    return min(int(bill.offer_cents), int(bill.balance_cents)) if holds else 0


class Bill(Model, Aggregate):  # type: ignore[misc]
    __tablename__ = "bill"
    __scope__ = Scope(community="community_id")

    no: Mapped[str | None]
    community_id: Mapped[UUID]
    unit_id: Mapped[UUID | None]
    payer_id: Mapped[UUID | None]
    """null: the developer bears it"""
    joint: Mapped[bool]
    run_id: Mapped[UUID | None]
    work_order_id: Mapped[UUID | None]
    bill_in: Mapped[str]
    period_from: Mapped[date]
    period_to: Mapped[date]
    amount_cents: Mapped[int]
    deposit_cents: Mapped[int]
    """the part of the amount that is only held for the payer"""
    discount_cents: Mapped[int]
    waived_cents: Mapped[int]
    paid_cents: Mapped[int]
    balance_cents: Mapped[int]
    late_fee_paid_cents: Mapped[int]
    late_fee_waived_cents: Mapped[int]
    due_date: Mapped[date | None]
    state: Mapped[str]
    issued_at: Mapped[datetime | None]
    issued_by: Mapped[UUID | None]
    reminded_at: Mapped[datetime | None]
    overdue_at: Mapped[datetime | None]
    disputed_at: Mapped[datetime | None]
    """since when the payer disputes it, or lines of it; null: nothing of it is disputed now"""
    voided_at: Mapped[datetime | None]
    voided_by: Mapped[UUID | None]
    void_reason: Mapped[str | None]
    journal_id: Mapped[UUID | None]
    void_journal_id: Mapped[UUID | None]
    offer_id: Mapped[UUID | None]
    offer_cents: Mapped[int]
    offer_until: Mapped[date | None]
    """what was promised for paying it early when it was issued"""
    discount_journal_id: Mapped[UUID | None]
    discounted_at: Mapped[datetime | None]
    adjusts_id: Mapped[UUID | None]
    """the bill it adds to, where that was charged too little"""

    @property
    def waivable_cents(self) -> int:
        """A deposit is the payer's: nothing of it is let go of."""
        return self.amount_cents - self.deposit_cents - self.waived_cents

    def settle(self, taken: Taken, late_fee_left: int = 0) -> None:
        """Take money and let go of what is waived; `late_fee_left` is what stays open of the late fee. More than is
        owed is a programming error, not a refusal."""
        principal = taken.principal_cents + taken.waived_cents + taken.discount_cents
        if min(taken) < 0 or not any(taken) or principal > self.balance_cents or self.state not in OPEN:
            raise ValueError("a bill takes at most its balance")
        self.paid_cents += taken.principal_cents
        self.waived_cents += taken.waived_cents
        self.discount_cents += taken.discount_cents
        self.late_fee_paid_cents += taken.late_fee_cents
        self.late_fee_waived_cents += taken.late_fee_waived_cents
        self._rebalance(late_fee_left)

    def reopen(self, given: Taken) -> None:
        """Give back money that was taken before, and ask again for what was waived with it."""
        held = Taken(
            self.paid_cents,
            self.late_fee_paid_cents,
            self.waived_cents,
            self.late_fee_waived_cents,
            self.discount_cents,
        )
        if not any(given) or not all(0 <= back <= had for back, had in zip(given, held, strict=True)):
            raise ValueError("a bill gives back at most what was paid")
        self.paid_cents -= given.principal_cents
        self.waived_cents -= given.waived_cents
        self.discount_cents -= given.discount_cents
        self.late_fee_paid_cents -= given.late_fee_cents
        self.late_fee_waived_cents -= given.late_fee_waived_cents
        self._rebalance(given.late_fee_cents)

    def lower(self, by_cents: int, offer_cents: int, discount_cents: int) -> int:
        """It was charged too much, and less is promised or let go of for paying it early; returns what of the money it
        took it has too much of. What was waived stays waived: the caller asks before for how much is left."""
        due = self.amount_cents - by_cents - self.waived_cents - discount_cents
        if by_cents <= 0 or due < 0 or self.state not in (*OPEN, PAID):
            raise ValueError("no more is taken off a bill than it charges and was not waived")
        over = max(0, self.paid_cents - due)
        self.amount_cents -= by_cents
        self.offer_cents, self.discount_cents = offer_cents, discount_cents
        self.paid_cents -= over
        self.balance_cents = due - self.paid_cents
        return over

    def free_late_fee(self, cents: int, late_fee_left: int) -> None:
        """So much more of its late fee was paid than it costs by now."""
        self.late_fee_paid_cents -= cents
        self._rebalance(late_fee_left)

    def close_settled(self) -> None:
        """Nothing is left of it: the late fee it was open for has become no more than what was settled of it."""
        if self.state not in OPEN or self.balance_cents:
            raise ValueError("a bill that is owed is not closed")
        self.state = PAID

    def void(self, by: UUID, at: datetime, reason: str, journal_id: UUID) -> None:
        if self.state != ISSUED:
            raise BillNotOpen(state=self.state)
        if by == self.issued_by:
            raise SecondPersonRequired
        self.state, self.balance_cents = VOID, 0
        self.voided_by, self.voided_at, self.void_reason = by, at, reason
        self.void_journal_id = journal_id

    def again(self, due: date) -> "Bill":
        """A bill over the same, from the same payer. Who issues it says when and by whom."""
        return Bill(
            id=uuid7(),
            community_id=self.community_id,
            unit_id=self.unit_id,
            payer_id=self.payer_id,
            joint=self.joint,
            work_order_id=self.work_order_id,
            bill_in=self.bill_in,
            period_from=self.period_from,
            period_to=self.period_to,
            amount_cents=self.amount_cents,
            deposit_cents=self.deposit_cents,
            discount_cents=0,
            offer_cents=0,
            waived_cents=0,
            paid_cents=0,
            balance_cents=self.amount_cents,
            late_fee_paid_cents=0,
            late_fee_waived_cents=0,
            due_date=due,
            state=ISSUED,
        )

    def _rebalance(self, late_fee_left: int) -> None:
        self.balance_cents = self.amount_cents - self.discount_cents - self.waived_cents - self.paid_cents
        if self.balance_cents == 0 and not late_fee_left:
            self.state = PAID
        else:
            settled = self.paid_cents or self.late_fee_paid_cents or self.waived_cents or self.late_fee_waived_cents
            self.state = PARTIALLY_PAID if settled else ISSUED


IS_OPEN = Bill.state.in_([literal_column(f"'{state}'") for state in OPEN])
"""As literals, so that the partial indexes on open bills are used with cached plans too."""
IS_PROMISED = literal_column("balance_cents > 0 AND balance_cents <= offer_cents AND discount_cents = 0", Boolean())
IS_DISPUTED = Bill.disputed_at.is_not(None)
IS_OVERDUE = Bill.overdue_at.is_not(None) & IS_OPEN


class BillLine(Model, TenantRow):  # type: ignore[misc]
    """The amount contains the tax. `label`: which material of a repair, or of which meter a late reading is.
    `released`: it stands no longer, as the bill was voided or the line reversed, and the period may be billed again.
    `adjustment_id`: the correction that wrote it; `reverses_id`: the line whose amount it takes away."""

    __tablename__ = "bill_line"

    bill_id: Mapped[UUID]
    kind: Mapped[str]
    object_kind: Mapped[str]
    object_id: Mapped[UUID]
    charge_item_id: Mapped[UUID]
    price_version_id: Mapped[UUID | None]
    period_from: Mapped[date]
    period_to: Mapped[date]
    amount_cents: Mapped[int]
    tax_rate: Mapped[Decimal | None]
    tax_cents: Mapped[int]
    label: Mapped[str | None]
    trace: Mapped[dict[str, Any] | None]
    discount_cents: Mapped[int]
    """how much more it would be without the discount; the amount is what is charged"""
    discount_id: Mapped[UUID | None]
    discount_shares: Mapped[list[dict[str, Any]] | None]
    """where several grants adjoin on it: what each brought"""
    released: Mapped[bool]
    adjustment_id: Mapped[UUID | None]
    reverses_id: Mapped[UUID | None]

    def reversal(self, bill_id: UUID, adjustment_id: UUID) -> "BillLine":
        """What takes its amount away, on this bill or on the one that adds to it."""
        return BillLine(
            tenant_id=self.tenant_id,
            id=uuid7(),
            bill_id=bill_id,
            kind=REVERSAL,
            object_kind=self.object_kind,
            object_id=self.object_id,
            charge_item_id=self.charge_item_id,
            price_version_id=self.price_version_id,
            period_from=self.period_from,
            period_to=self.period_to,
            amount_cents=-self.amount_cents,
            tax_rate=self.tax_rate,
            tax_cents=-self.tax_cents,
            label=self.label,
            trace=None,
            discount_cents=0,
            released=True,
            adjustment_id=adjustment_id,
            reverses_id=self.id,
        )

    def again(self) -> "BillLine":
        """The same line for another bill, which takes it on when it is issued."""
        return BillLine(
            id=uuid7(),
            kind=self.kind,
            object_kind=self.object_kind,
            object_id=self.object_id,
            charge_item_id=self.charge_item_id,
            period_from=self.period_from,
            period_to=self.period_to,
            amount_cents=self.amount_cents,
            tax_rate=self.tax_rate,
            tax_cents=self.tax_cents,
            label=self.label,
            trace=self.trace,
            discount_cents=0,
            released=False,
        )


def effective(lines: Iterable[BillLine]) -> list[BillLine]:
    """Those that together are what a bill charges: without the pairs of a line and its reversal on the same bill."""
    found = list(lines)
    ids = {line.id for line in found}
    gone = {line.reverses_id for line in found if line.reverses_id in ids}
    return [line for line in found if line.id not in gone and line.reverses_id not in gone]
