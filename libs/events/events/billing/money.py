"""Runs, bills, payments, late fees, waivers, drawers and deposits. Amounts are integers of 分."""

from datetime import date, datetime
from uuid import UUID

from events import Event


class BillFact(Event, frozen=True, kw_only=True):
    no: str
    community_id: UUID
    unit_id: UUID | None = None
    payer_id: UUID | None = None
    period_from: date
    period_to: date
    due_date: date
    amount_cents: int
    balance_cents: int
    discount_cents: int = 0
    """what was let go of because it was paid early"""
    offer_cents: int = 0
    """what is let go of when the rest is paid up to and including `offer_until`"""
    offer_until: date | None = None


class BillIssued(BillFact, frozen=True, kw_only=True):
    type = "billing.bill.issued.v1"


class BillPartiallyPaid(BillFact, frozen=True, kw_only=True):
    type = "billing.bill.partially_paid.v1"


class BillPaid(BillFact, frozen=True, kw_only=True):
    type = "billing.bill.paid.v1"


class BillReminded(BillFact, frozen=True, kw_only=True):
    """It is due in a few days, and its payer is to hear of it."""

    type = "billing.bill.reminded.v1"


class BillOverdue(BillFact, frozen=True, kw_only=True):
    type = "billing.bill.overdue.v1"
    minimum_cents: int | None = None
    """below which nobody is asked for it"""


class BillVoided(BillFact, frozen=True, kw_only=True):
    type = "billing.bill.voided.v1"


class BillReopened(BillFact, frozen=True, kw_only=True):
    """A payment was reversed: the bill is open again."""

    type = "billing.bill.reopened.v1"


class BillDisputed(BillFact, frozen=True, kw_only=True):
    """The payer disputes the bill, or lines of it, which charge `disputed_cents`."""

    type = "billing.bill.disputed.v1"
    dispute_id: UUID
    dispute_no: str
    disputed_cents: int
    ticket_id: UUID | None = None
    """in which it is looked into"""
    opened_by: UUID


class BillDisputeSettled(BillFact, frozen=True, kw_only=True):
    """The bill is disputed no longer."""

    type = "billing.bill.dispute_settled.v1"
    dispute_id: UUID
    dispute_no: str
    disputed_cents: int
    ticket_id: UUID | None = None
    opened_by: UUID
    outcome: str
    """upheld | rejected | withdrawn"""
    settled_by: UUID


class BillingRunFact(Event, frozen=True, kw_only=True):
    community_id: UUID
    period_from: date
    period_to: date
    bills: int
    amount_cents: int
    requested_by: UUID | None = None


class BillingRunCalculated(BillingRunFact, frozen=True, kw_only=True):
    """The dry run is ready to be looked at."""

    type = "billing.billing_run.calculated.v1"


class BillingRunIssued(BillingRunFact, frozen=True, kw_only=True):
    type = "billing.billing_run.issued.v1"


class BillingRunDiscarded(BillingRunFact, frozen=True, kw_only=True):
    type = "billing.billing_run.discarded.v1"


class BillingRunFailed(BillingRunFact, frozen=True, kw_only=True):
    """A step of the run failed again and again. It waits to be resumed or discarded."""

    type = "billing.billing_run.failed.v1"
    failure: str
    """calculation_failed | issue_failed"""


class PaymentFact(Event, frozen=True, kw_only=True):
    community_id: UUID
    unit_id: UUID | None = None
    payer_id: UUID | None = None
    channel: str
    """cash | transfer"""
    amount_cents: int
    credited_cents: int
    """the part that became prepayment credit"""
    waived_cents: int = 0
    """what the payer was let off beside the amount so that cash comes out even"""
    late_fee_cents: int = 0
    """the part that paid for being late"""
    discount_cents: int = 0
    """what was let go of beside the amount because it came early"""
    receipt_no: str
    received_at: datetime
    cashier_id: UUID | None = None


class PaymentSucceeded(PaymentFact, frozen=True, kw_only=True):
    type = "billing.payment.succeeded.v1"


class PaymentReversed(PaymentFact, frozen=True, kw_only=True):
    type = "billing.payment.reversed.v1"


class WorkOrderSettled(Event, frozen=True, kw_only=True):
    """The bill of a paid repair is fully paid. The aggregate is billing's account of that work order."""

    type = "billing.work_order.settled.v1"
    work_order_id: UUID
    bill_id: UUID


class LateFeePolicyFact(Event, frozen=True, kw_only=True):
    """What the contract says about paying an item late. The aggregate is the version."""

    community_id: UUID
    charge_item_id: UUID
    item_name: str
    valid_from: date
    mode: str
    """daily_rate | lpr_multiple | none"""
    rate: str
    """the share of each day, or how often the one-year LPR"""
    set_by: UUID


class LateFeePolicyProposed(LateFeePolicyFact, frozen=True, kw_only=True):
    """It costs more than 24 % a year: a leader has to approve it before it counts."""

    type = "billing.late_fee_policy.proposed.v1"


class LateFeePolicyAgreed(LateFeePolicyFact, frozen=True, kw_only=True):
    """It counts for bills that fall late from its day on."""

    type = "billing.late_fee_policy.agreed.v1"


class LateFeePolicyRejected(LateFeePolicyFact, frozen=True, kw_only=True):
    type = "billing.late_fee_policy.rejected.v1"


class WaiverFact(Event, frozen=True, kw_only=True):
    """What a debtor is to be let off of a bill."""

    no: str
    community_id: UUID
    unit_id: UUID | None = None
    payer_id: UUID | None = None
    bill_id: UUID
    bill_no: str
    part: str
    """principal | late_fee"""
    amount_cents: int
    level: str
    """who may grant it by its size: small | medium | large | any"""
    requested_by: UUID
    decided_by: UUID | None = None


class WaiverRequested(WaiverFact, frozen=True, kw_only=True):
    type = "billing.waiver.requested.v1"


class WaiverApplied(WaiverFact, frozen=True, kw_only=True):
    type = "billing.waiver.applied.v1"


class WaiverRejected(WaiverFact, frozen=True, kw_only=True):
    type = "billing.waiver.rejected.v1"


class WaiverWithdrawn(WaiverFact, frozen=True, kw_only=True):
    type = "billing.waiver.withdrawn.v1"


class DayClosingFact(Event, frozen=True, kw_only=True):
    """A cashier's shift. What was counted is known once it is submitted."""

    no: str
    community_id: UUID
    cashier_id: UUID
    state: str
    """open | submitted | checked | closed"""
    opened_at: datetime
    float_cents: int
    expected_cents: int | None = None
    counted_cents: int | None = None
    difference_cents: int | None = None


class DayClosingOpened(DayClosingFact, frozen=True, kw_only=True):
    type = "billing.day_closing.opened.v1"


class DayClosingSubmitted(DayClosingFact, frozen=True, kw_only=True):
    type = "billing.day_closing.submitted.v1"


class DayClosingDiffered(DayClosingFact, frozen=True, kw_only=True):
    """The drawer held more or less than it had to: a supervisor has to settle it."""

    type = "billing.day_closing.differed.v1"


class DayClosingChecked(DayClosingFact, frozen=True, kw_only=True):
    type = "billing.day_closing.checked.v1"


class DayClosingAccepted(DayClosingFact, frozen=True, kw_only=True):
    """The difference was settled."""

    type = "billing.day_closing.accepted.v1"


class DepositFact(Event, frozen=True, kw_only=True):
    """What is held for somebody, and what became of it."""

    no: str
    community_id: UUID
    unit_id: UUID
    payer_id: UUID | None = None
    """the holder; null: the developer"""
    bill_id: UUID
    kind: str
    """renovation_deposit | pass_deposit | lending_deposit"""
    amount_cents: int
    deducted_cents: int
    refunded_cents: int
    state: str


class DepositDue(DepositFact, frozen=True, kw_only=True):
    """Its bill was issued, or is open again."""

    type = "billing.deposit.due.v1"


class DepositHeld(DepositFact, frozen=True, kw_only=True):
    """Its bill is paid in full."""

    type = "billing.deposit.held.v1"


class DepositVoided(DepositFact, frozen=True, kw_only=True):
    """Its bill is void; nothing was paid."""

    type = "billing.deposit.voided.v1"


class DepositRefundFact(DepositFact, frozen=True, kw_only=True):
    requested_by: UUID | None = None


class DepositRefundRequested(DepositRefundFact, frozen=True, kw_only=True):
    type = "billing.deposit.refund_requested.v1"

    asked_cents: int
    """what is to be kept of it"""
    two_approvals: bool
    """finance and a manager have to approve"""


class DepositRefundReviewed(DepositRefundFact, frozen=True, kw_only=True):
    """One of two has approved."""

    type = "billing.deposit.refund_reviewed.v1"


class DepositRefundApproved(DepositRefundFact, frozen=True, kw_only=True):
    """All have approved: it is to be paid out."""

    type = "billing.deposit.refund_approved.v1"


class DepositRefundRejected(DepositRefundFact, frozen=True, kw_only=True):
    type = "billing.deposit.refund_rejected.v1"


class DepositOverdue(DepositRefundFact, frozen=True, kw_only=True):
    """Seven working days have passed since it was asked for, and it is not paid."""

    type = "billing.deposit.overdue.v1"


class DepositRefunded(DepositRefundFact, frozen=True, kw_only=True):
    """It is over: given back whole, in part, or kept (`state`)."""

    type = "billing.deposit.refunded.v1"
