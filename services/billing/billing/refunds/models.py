"""A refund of what was paid ahead: requested → reviewed → approved → paid_out | failed, or rejected (C4.10). In 分.

It is set aside when it is asked for, so nothing else uses it. A refund that is rejected or fails is credit again.
Reviewed is one that one of two has approved."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.deposits.approvals import approve, took_part
from billing.models import Model
from billing.refunds.errors import RefundDecided, RefundNotPayable
from billing.staff.errors import SecondPersonRequired
from kit.models import Aggregate, Scope

REQUESTED, REVIEWED, APPROVED = "requested", "reviewed", "approved"
PAID_OUT, REJECTED, FAILED = "paid_out", "rejected", "failed"
WAITING = (REQUESTED, REVIEWED)
PREFIX = "TK"


class Refund(Model, Aggregate):  # type: ignore[misc]
    """`payer_id` null: the developer. `journal_id`: that it was paid out with, or given back to the credit."""

    __tablename__ = "refund"
    __scope__ = Scope(community="community_id")

    no: Mapped[str]
    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    payer_id: Mapped[UUID | None]
    credit_id: Mapped[UUID]
    amount_cents: Mapped[int]
    reason: Mapped[str]
    two_approvals: Mapped[bool]
    state: Mapped[str]
    requested_by: Mapped[UUID]
    reviewed_at: Mapped[datetime | None]
    reviewed_by: Mapped[UUID | None]
    approved_at: Mapped[datetime | None]
    approved_by: Mapped[UUID | None]
    rejected_at: Mapped[datetime | None]
    rejected_by: Mapped[UUID | None]
    rejection: Mapped[str | None]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None]
    failure: Mapped[str | None]
    channel: Mapped[str | None]
    reference: Mapped[str | None]
    reference_key: Mapped[str | None]
    """what of the reference counts: no two refunds have the same"""
    set_aside_journal_id: Mapped[UUID]
    journal_id: Mapped[UUID | None]

    def approve(self, by: UUID, at: datetime, *, reviews: bool, manages: bool) -> bool:
        """True when nobody else has to. Raises RefundDecided, SecondPersonRequired, OtherApprovalMissing."""
        self._decided_by(by)
        done = approve(self, by, at, reviews=reviews, manages=manages)
        self.state = APPROVED if done else REVIEWED
        return done

    def reject(self, by: UUID, at: datetime, text: str, journal_id: UUID) -> None:
        """Raises RefundDecided, SecondPersonRequired."""
        self._decided_by(by)
        self.state, self.rejected_by, self.rejected_at, self.rejection = REJECTED, by, at, text
        self.journal_id = journal_id

    def pay_out(self, by: UUID, at: datetime, channel: str, reference: str | None, journal_id: UUID) -> None:
        """Raises RefundNotPayable, SecondPersonRequired for whoever asked for it or approved it."""
        self._closed_by(by, at, journal_id)
        self.state, self.channel, self.reference = PAID_OUT, channel, reference

    def fail(self, by: UUID, at: datetime, text: str, journal_id: UUID) -> None:
        """It could not be paid. Raises RefundNotPayable, SecondPersonRequired."""
        self._closed_by(by, at, journal_id)
        self.state, self.failure = FAILED, text

    def took_part(self, staff_id: UUID) -> bool:
        return took_part(self, staff_id)

    def _decided_by(self, by: UUID) -> None:
        if self.state not in WAITING:
            raise RefundDecided(state=self.state)
        if self.took_part(by):
            raise SecondPersonRequired

    def _closed_by(self, by: UUID, at: datetime, journal_id: UUID) -> None:
        if self.state != APPROVED:
            raise RefundNotPayable(state=self.state)
        if self.took_part(by):
            raise SecondPersonRequired
        self.closed_by, self.closed_at, self.journal_id = by, at, journal_id
