"""The ledger: accounts per tenant and transfers between two of them, balanced by construction.

A transfer moves `amount_cents` > 0 from the credit account to the debit account; rows are only ever added.
Every business document names its journal, the transfers posted together.
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.models import Model
from kit.models import Scope, TenantRow

RECEIVABLE, CASH, PREPAYMENT, REVENUE = "receivable", "cash", "prepayment", "revenue"
TAX_PAYABLE, WAIVER, DISCOUNT, LATE_FEE = "tax_payable", "waiver", "discount", "late_fee"
CASH_DIFFERENCE = "cash_difference"
PASS_THROUGH_PAYABLE, DEPOSIT_PAYABLE, FUND_PAYABLE = "pass_through_payable", "deposit_payable", "fund_payable"
REFUND_PAYABLE = "refund_payable"
"""What was paid ahead and is set aside to be given back."""
SUSPENSE = "suspense"
"""Money in the bank of which nobody knows yet whose it is."""
DEPOSIT_KEPT = "deposit_kept"
"""What of a deposit is not given back: it makes good for something, and stands apart from what the company earns."""

COUNTER_ACCOUNTS = {
    "pass_through": PASS_THROUGH_PAYABLE,
    "deposit": DEPOSIT_PAYABLE,
    "fund": FUND_PAYABLE,
}
"""Money that is not the company's own goes to a payable, by the nature of the item; the rest is revenue."""


def counter_account(nature: str) -> str:
    return COUNTER_ACCOUNTS.get(nature, REVENUE)


class LedgerAccount(Model, TenantRow):  # type: ignore[misc]
    """`ref`: the channel of a cash account, the charge item of revenue, late fees and payables, empty otherwise."""

    __tablename__ = "ledger_account"

    kind: Mapped[str]
    ref: Mapped[str]


class LedgerClosing(Model, TenantRow):  # type: ignore[misc]
    """What all transfers posted before a day began have moved, per account and community. Append-only."""

    __tablename__ = "ledger_closing"
    __scope__ = Scope(community="community_id")

    day: Mapped[date]
    community_id: Mapped[UUID]
    account_id: Mapped[UUID]
    debit_cents: Mapped[int]
    credit_cents: Mapped[int]


class Transfer(Model, TenantRow):  # type: ignore[misc]
    __tablename__ = "transfer"
    __scope__ = Scope(community="community_id")

    journal_id: Mapped[UUID]
    kind: Mapped[str]
    document_id: Mapped[UUID]
    community_id: Mapped[UUID]
    bill_id: Mapped[UUID | None]
    debit_account_id: Mapped[UUID]
    credit_account_id: Mapped[UUID]
    amount_cents: Mapped[int]
    posted_at: Mapped[datetime]
