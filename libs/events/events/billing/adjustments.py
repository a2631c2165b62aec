"""Corrections of issued bills, and credit they leave that is to be given back. Amounts are integers of 分."""

from uuid import UUID

from events import Event
from events.billing.money import BillFact


class BillAdjusted(BillFact, frozen=True, kw_only=True):
    """Lines of it were reversed and others stand instead, or another bill adds to it."""

    type = "billing.bill.adjusted.v1"
    adjustment_id: UUID
    adjustment_no: str
    old_cents: int
    """what the lines that were replaced charged"""
    new_cents: int
    """what those charge that stand instead"""
    credited_cents: int
    """what had been paid of it and became credit"""
    added_bill_id: UUID | None = None
    """the bill of what comes to more"""
    requested_by: UUID
    decided_by: UUID


class AdjustmentFact(Event, frozen=True, kw_only=True):
    no: str
    community_id: UUID
    unit_id: UUID
    payer_id: UUID | None = None
    """null: the developer"""
    bill_id: UUID
    bill_no: str
    kind: str
    """correction | ending"""
    old_cents: int
    new_cents: int
    requested_by: UUID
    decided_by: UUID | None = None


class AdjustmentRequested(AdjustmentFact, frozen=True, kw_only=True):
    type = "billing.adjustment.requested.v1"


class AdjustmentApplied(AdjustmentFact, frozen=True, kw_only=True):
    type = "billing.adjustment.applied.v1"


class AdjustmentRejected(AdjustmentFact, frozen=True, kw_only=True):
    type = "billing.adjustment.rejected.v1"


class AdjustmentWithdrawn(AdjustmentFact, frozen=True, kw_only=True):
    type = "billing.adjustment.withdrawn.v1"


class CreditRefundDue(Event, frozen=True, kw_only=True):
    """What was paid ahead and is not served waits to be given back. The aggregate is the correction that left it."""

    type = "billing.credit.refund_due.v1"
    community_id: UUID
    unit_id: UUID
    payer_id: UUID | None = None
    bill_id: UUID
    bill_no: str
    adjustment_no: str
    amount_cents: int
    """of the credit there is now"""
