"""Receipts: one per payment, numbered without gaps per receipt book; a void number is kept, never reused (C0.3)."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.models import Model
from kit.models import Scope, TenantRow

VALID, VOID = "valid", "void"
PREFIX = "SJ"


class ReceiptBook(Model, TenantRow):  # type: ignore[misc]
    """One book per community; its row lock is what keeps the numbers gapless."""

    __tablename__ = "receipt_book"

    community_id: Mapped[UUID]
    last: Mapped[int]


class Receipt(Model, TenantRow):  # type: ignore[misc]
    """`token` is printed in the QR code; whoever holds the paper can check it without signing in."""

    __tablename__ = "receipt"
    __scope__ = Scope(community="community_id")

    book_id: Mapped[UUID]
    seq: Mapped[int]
    no: Mapped[str]
    community_id: Mapped[UUID]
    payment_id: Mapped[UUID]
    token: Mapped[str]
    amount_cents: Mapped[int]
    issued_at: Mapped[datetime]
    state: Mapped[str]
    void_reason: Mapped[str | None]
    voided_at: Mapped[datetime | None]
    voided_by: Mapped[UUID | None]

    def void(self, by: UUID, at: datetime, reason: str) -> None:
        self.state, self.voided_by, self.voided_at, self.void_reason = VOID, by, at, reason


class ReceiptPrint(Model, TenantRow):  # type: ignore[misc]
    """The first print is the original, every further one a copy (补打). Append-only."""

    __tablename__ = "receipt_print"

    receipt_id: Mapped[UUID]
    seq: Mapped[int]
    printed_at: Mapped[datetime]
    printed_by: Mapped[UUID]
