"""The ledger on the wire. Money in 分."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Read


class AccountRead(Read, frozen=True):
    """`balance_cents` is debit minus credit."""

    id: UUID
    kind: str
    ref: str
    debit_cents: int
    credit_cents: int
    balance_cents: int


class TrialBalanceRead(Read, frozen=True):
    accounts: list[AccountRead]
    debit_cents: int
    credit_cents: int


class TransferRead(Read, frozen=True):
    id: UUID
    kind: str
    document_id: UUID
    bill_id: UUID | None
    amount_cents: int
    posted_at: datetime
    debit_kind: str
    debit_ref: str
    credit_kind: str
    credit_ref: str


class JournalRead(Read, frozen=True):
    journal_id: UUID
    transfers: list[TransferRead]
