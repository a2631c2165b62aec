"""A correction of an issued bill: requested → applied | rejected | withdrawn (C4.9 issued → adjusted). Amounts in 分.

What was issued is never edited: the lines that were wrong are reversed and others stand instead of them. Where an item
comes to less, both stand on the bill itself; where it comes to more, on a bill of its own that is due anew. Whoever
asks for a correction never approves it. `ending`: the service or the contract ended, or the payer left, and what is not
served after `last_day` is charged no longer (C4.10)."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped
from uuid_utils.compat import uuid7

from billing.adjustments.errors import AdjustmentDecided, NotYourAdjustment
from billing.models import Model
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope

CORRECTION, ENDING = "correction", "ending"
PROVIDER, PAYER = "provider", "payer"
REQUESTED, APPLIED, REJECTED, WITHDRAWN = "requested", "applied", "rejected", "withdrawn"
PREFIX = "TZ"


class Adjustment(Model, Aggregate):  # type: ignore[misc]
    """`changes`: item by item which lines are replaced by which. `credited_cents`: what was overpaid by it and became
    credit; `added_bill_id`: the bill of what comes to more; `journal_id`: of the lines on the bill itself."""

    __tablename__ = "bill_adjustment"
    __scope__ = Scope(community="community_id")

    no: Mapped[str]
    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    bill_id: Mapped[UUID]
    payer_id: Mapped[UUID | None]
    kind: Mapped[str]
    last_day: Mapped[date | None]
    ended_by: Mapped[str | None]
    dispute_id: Mapped[UUID | None]
    reason: Mapped[str]
    old_cents: Mapped[int]
    new_cents: Mapped[int]
    changes: Mapped[list[dict[str, Any]]]
    state: Mapped[str]
    requested_by: Mapped[UUID]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[UUID | None]
    decision: Mapped[str | None]
    credited_cents: Mapped[int]
    added_bill_id: Mapped[UUID | None]
    journal_id: Mapped[UUID | None]

    def apply(self, by: UUID, at: datetime, text: str | None, *, lowers: bool, adds: bool) -> None:
        """`lowers`: it is booked on the bill itself; `adds`: on another one. Raises AdjustmentDecided,
        SecondPersonRequired."""
        self._decide(by, at, text)
        self.state = APPLIED
        self.journal_id, self.added_bill_id = uuid7() if lowers else None, uuid7() if adds else None

    def reject(self, by: UUID, at: datetime, text: str) -> None:
        """Raises AdjustmentDecided, SecondPersonRequired."""
        self._decide(by, at, text)
        self.state = REJECTED

    def withdraw(self, by: UUID, at: datetime) -> None:
        """Raises NotYourAdjustment, AdjustmentDecided."""
        if by != self.requested_by:
            raise NotYourAdjustment
        self._waiting()
        self.state, self.decided_at, self.decided_by = WITHDRAWN, at, by

    def _decide(self, by: UUID, at: datetime, text: str | None) -> None:
        self._waiting()
        if by == self.requested_by:
            raise SecondPersonRequired
        self.decided_by, self.decided_at, self.decision = by, at, text

    def _waiting(self) -> None:
        if self.state != REQUESTED:
            raise AdjustmentDecided(state=self.state)
