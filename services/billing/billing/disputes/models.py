"""A dispute: open → upheld | rejected | withdrawn (C4.9). Amounts in 分.

A payer disputes a bill, or lines of it, through the desk. As long as it is open the bill is flagged, and the lines bear
no late fee (C4.6). Whoever took it down does not rule on it: upheld, the bill is put right as bills are, by a waiver or
by voiding it. The payer may withdraw it. A dispute is a part of its bill: the version of the bill counts, and its facts
are the bill's.
"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import Uuid
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from billing.disputes.errors import DisputeSettled
from billing.models import Model
from billing.staff.errors import SecondPersonRequired
from kit.models import Scope, TenantRow

OPEN, UPHELD, REJECTED, WITHDRAWN = "open", "upheld", "rejected", "withdrawn"
PREFIX = "YY"


class Dispute(Model, TenantRow):  # type: ignore[misc]
    """`line_ids`: the lines that are disputed, `amount_cents` what they charge; `answer`: what the payer is told, or
    how the payer withdrew it."""

    __tablename__ = "bill_dispute"
    __scope__ = Scope(community="community_id")

    no: Mapped[str]
    community_id: Mapped[UUID]
    unit_id: Mapped[UUID | None]
    bill_id: Mapped[UUID]
    payer_id: Mapped[UUID | None]
    line_ids: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid()))
    amount_cents: Mapped[int]
    reason: Mapped[str]
    ticket_id: Mapped[UUID | None]
    state: Mapped[str]
    opened_at: Mapped[datetime]
    opened_by: Mapped[UUID]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[UUID | None]
    answer: Mapped[str | None]

    def settle(self, by: UUID, at: datetime, answer: str, *, upheld: bool) -> None:
        """Raises DisputeSettled, SecondPersonRequired."""
        self._end(by, at, answer)
        if by == self.opened_by:
            raise SecondPersonRequired
        self.state = UPHELD if upheld else REJECTED

    def withdraw(self, by: UUID, at: datetime, answer: str) -> None:
        """Raises DisputeSettled. It is the payer who withdraws it: whoever serves them takes that down."""
        self._end(by, at, answer)
        self.state = WITHDRAWN

    def _end(self, by: UUID, at: datetime, answer: str) -> None:
        if self.state != OPEN:
            raise DisputeSettled(state=self.state)
        self.settled_by, self.settled_at, self.answer = by, at, answer


def may_settle(state: str, opened_by: UUID, me: UUID, permissions: Collection[str]) -> bool:
    return state == OPEN and opened_by != me and "billing.dispute.settle" in permissions
