"""Lines of bank statements on the wire. Money in 分."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from billing.payments.schemas import Designated, Reference, SplitMark
from kit.schemas import Body, Line, Read

LineState = Literal[
    "unmatched",
    "matched",
    "allocated",
    "suspense",
    "allocation_asked",
    "return_asked",
    "return_approved",
    "returned",
    "outgoing",
]


class ConfirmBankLine(Body, frozen=True):
    """The transfer it is, which was received before."""

    payment_id: UUID


class ReceiveBankLine(Body, frozen=True):
    """Whose debts it pays, as a payment of the desk says it."""

    unit_id: UUID
    payer_id: UUID | None = None
    bill_ids: Designated = ()
    overpayment: Literal["refuse", "credit"] = "refuse"
    split: SplitMark | None = None


class AskForAllocation(Body, frozen=True):
    """Out of the suspense account, and why; what exceeds the debts becomes credit."""

    unit_id: UUID
    reason: Line
    payer_id: UUID | None = None


class AskForReturn(Body, frozen=True):
    reason: Line


class DecideOnBankLine(Body, frozen=True):
    """`text`: why not; required for a rejection."""

    approved: bool
    text: Line | None = None


class ReturnBankLine(Body, frozen=True):
    """`reference`: of the transfer that pays it back."""

    reference: Reference


class SuggestionRead(Read, frozen=True):
    """What it may be, and `why`: a transfer that was received before (`payment_id`), or whose debt it pays. `exact`:
    what is owed, all of it or the bills, is the amount."""

    why: str
    exact: bool
    unit_id: UUID
    unit_code: str
    payer_id: UUID | None
    owed_cents: int
    bill_ids: list[UUID]
    payment_id: UUID | None
    receipt_no: str | None


class BankLineRead(Read, frozen=True):
    """`unit_id`, `payer_id`: whose it is, or is asked to be. `names`: of the staff named by their ids."""

    id: UUID
    version: int
    statement_id: UUID
    community_id: UUID
    serial_no: str
    booked_at: datetime
    amount_cents: int
    outgoing: bool
    payer_name: str | None
    account_tail: str | None
    remark: str | None
    state: str
    payment_id: UUID | None
    receipt_no: str | None
    unit_id: UUID | None
    unit_code: str | None
    payer_id: UUID | None
    settled_at: datetime | None
    settled_by: UUID | None
    suspended_at: datetime | None
    suspended_by: UUID | None
    journal_id: UUID | None
    release_journal_id: UUID | None
    reason: str | None
    asked_at: datetime | None
    asked_by: UUID | None
    decided_at: datetime | None
    decided_by: UUID | None
    rejection: str | None
    returned_at: datetime | None
    returned_by: UUID | None
    reference: str | None
    suggestions: list[SuggestionRead]
    names: dict[str, str]
    may_match: bool
    may_decide: bool
    may_pay_back: bool
