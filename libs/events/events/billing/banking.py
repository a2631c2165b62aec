"""Statements of bank accounts and their lines. Amounts are integers of 分. Names of payers are not told."""

from uuid import UUID

from events import Event


class BankStatementFact(Event, frozen=True, kw_only=True):
    no: str
    community_id: UUID
    lines: int
    in_cents: int
    taken_by: UUID


class BankStatementImported(BankStatementFact, frozen=True, kw_only=True):
    type = "billing.bank_statement.imported.v1"


class BankLinesSuspended(BankStatementFact, frozen=True, kw_only=True):
    """Lines nobody can assign went into the suspense account."""

    type = "billing.bank_statement.lines_suspended.v1"
    suspended: int
    suspended_cents: int


class BankStatementUnresolved(BankStatementFact, frozen=True, kw_only=True):
    """Three days after it was taken in lines of it still wait; told once."""

    type = "billing.bank_statement.unresolved.v1"
    waiting: int
    waiting_cents: int


class BankLineFact(Event, frozen=True, kw_only=True):
    statement_id: UUID
    community_id: UUID
    amount_cents: int
    state: str
    payment_id: UUID | None = None
    unit_id: UUID | None = None
    """whose home it is for, or is asked to be for"""
    asked_by: UUID | None = None


class BankLineMatched(BankLineFact, frozen=True, kw_only=True):
    """It is a transfer that was received before."""

    type = "billing.bank_line.matched.v1"


class BankLineAllocated(BankLineFact, frozen=True, kw_only=True):
    """It was received as a payment."""

    type = "billing.bank_line.allocated.v1"


class BankLineAllocationRequested(BankLineFact, frozen=True, kw_only=True):
    """Out of the suspense account."""

    type = "billing.bank_line.allocation_requested.v1"


class BankLineReturnRequested(BankLineFact, frozen=True, kw_only=True):
    """It was sent by mistake."""

    type = "billing.bank_line.return_requested.v1"


class BankLineRejected(BankLineFact, frozen=True, kw_only=True):
    """What was asked for is not done: it stays in the suspense account."""

    type = "billing.bank_line.rejected.v1"


class BankLineReturnApproved(BankLineFact, frozen=True, kw_only=True):
    """It is to be paid back."""

    type = "billing.bank_line.return_approved.v1"


class BankLineReturned(BankLineFact, frozen=True, kw_only=True):
    type = "billing.bank_line.returned.v1"


class BankLineReopened(BankLineFact, frozen=True, kw_only=True):
    """Its payment was reversed: it waits again."""

    type = "billing.bank_line.reopened.v1"
