"""Refunds of what was paid ahead. Amounts are integers of 分."""

from uuid import UUID

from events import Event


class RefundFact(Event, frozen=True, kw_only=True):
    no: str
    community_id: UUID
    unit_id: UUID
    payer_id: UUID | None = None
    """null: the developer"""
    amount_cents: int
    two_approvals: bool
    """finance and a manager have to approve"""
    state: str
    requested_by: UUID


class RefundRequested(RefundFact, frozen=True, kw_only=True):
    """It is set aside: nothing else uses it."""

    type = "billing.refund.requested.v1"


class RefundReviewed(RefundFact, frozen=True, kw_only=True):
    """One of two has approved."""

    type = "billing.refund.reviewed.v1"


class RefundApproved(RefundFact, frozen=True, kw_only=True):
    """All have approved: it is to be paid out."""

    type = "billing.refund.approved.v1"


class RefundPaidOut(RefundFact, frozen=True, kw_only=True):
    type = "billing.refund.paid_out.v1"


class RefundRejected(RefundFact, frozen=True, kw_only=True):
    """It is credit again."""

    type = "billing.refund.rejected.v1"


class RefundFailed(RefundFact, frozen=True, kw_only=True):
    """It could not be paid, and is credit again."""

    type = "billing.refund.failed.v1"
