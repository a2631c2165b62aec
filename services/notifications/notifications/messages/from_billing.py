"""Who is told of facts of billing: payers of bills and receipts, of a run whoever started it and may issue it."""

from collections.abc import Callable
from typing import Any

from events import Event
from events import billing as facts
from kit.consumers import Meta
from notifications.messages.telling import Telling, present

DUE_NOTICE_FROM_CENTS = 5_000
"""No due notice below 50 yuan (C4.11 guard: minimum arrears), unless the fact says what the company has set."""


ISSUERS = frozenset({"finance"})
"""The roles that may issue a run: one of them has to, when it was calculated (the second person)."""
APPROVERS = frozenset({"leader_in_charge", "top_management"})
"""The roles that approve an unusually high late fee."""
READING_CHECKERS = frozenset({"billing_clerk"})
"""The role that looks at unusual readings."""
GRANTERS = {
    "small": frozenset({"cs_supervisor"}),
    "medium": frozenset({"cs_manager"}),
    "large": frozenset({"leader_in_charge"}),
    "any": frozenset({"top_management"}),
}
"""Who is asked for a waiver, by its size."""
CHECKERS = frozenset({"finance"})
"""The role that checks what cashiers submit."""
SETTLERS = frozenset({"cs_supervisor"})
"""The role that settles what a drawer holds too much or too little."""
MANAGERS, CASHIERS = frozenset({"cs_manager"}), frozenset({"cashier"})
"""Who approves the refund of a deposit beside finance, and who pays it out."""


def _bill(template: str, event: facts.BillFact, meta: Meta, **more: Any) -> Telling:
    shown = {
        "bill_no": event.no,
        "period_from": event.period_from.isoformat(),
        "period_to": event.period_to.isoformat(),
        "amount": event.amount_cents,
    }
    return Telling(
        template=template,
        subject_kind="bill",
        subject_id=meta.aggregate_id,
        recipients=present(event.payer_id),
        community_id=event.community_id,
        unit_id=event.unit_id,
        facts=shown | more,
    )


def issued(event: facts.BillIssued, meta: Meta) -> Telling:
    """Asks for what prepayment has left of the bill; a bill that it has settled asks for nothing."""
    if event.balance_cents == 0:
        return _bill("bill_prepaid", event, meta)
    prepaid = event.amount_cents - event.balance_cents - event.discount_cents
    due = {"due_date": event.due_date.isoformat(), "amount": event.balance_cents, "prepaid": prepaid or None}
    return _bill("bill_issued", event, meta, **due)


def voided(event: facts.BillVoided, meta: Meta) -> Telling:
    return _bill("bill_voided", event, meta)


def reminded(event: facts.BillReminded, meta: Meta) -> Telling:
    return Telling(
        template="bill_reminder",
        subject_kind="bill",
        subject_id=meta.aggregate_id,
        recipients=present(event.payer_id),
        community_id=event.community_id,
        unit_id=event.unit_id,
        facts={
            "bill_no": event.no,
            "due_date": event.due_date.isoformat(),
            "balance": event.balance_cents,
            "period_from": event.period_from.isoformat(),
            "period_to": event.period_to.isoformat(),
        },
    )


def overdue(event: facts.BillOverdue, meta: Meta) -> Telling | None:
    minimum = DUE_NOTICE_FROM_CENTS if event.minimum_cents is None else event.minimum_cents
    if event.balance_cents < minimum:
        return None
    return _bill("bill_overdue", event, meta, due_date=event.due_date.isoformat(), balance=event.balance_cents)


def _payment(template: str, event: facts.PaymentFact, meta: Meta, **more: Any) -> Telling:
    shown = {
        "receipt_no": event.receipt_no,
        "amount": event.amount_cents,
        "pay_channel": event.channel,
        "received_at": event.received_at.isoformat(),
    }
    return Telling(
        template=template,
        subject_kind="payment",
        subject_id=meta.aggregate_id,
        recipients=present(event.payer_id),
        community_id=event.community_id,
        unit_id=event.unit_id,
        in_charge_id=event.cashier_id,
        facts=shown | more,
    )


def received(event: facts.PaymentSucceeded, meta: Meta) -> Telling:
    return _payment("receipt_issued", event, meta, credited=event.credited_cents or None)


def reversed_(event: facts.PaymentReversed, meta: Meta) -> Telling:
    return _payment("payment_reversed", event, meta)


def _run(template: str, event: facts.BillingRunFact, meta: Meta, roles: frozenset[str] = frozenset()) -> Telling:
    return Telling(
        template=template,
        subject_kind="billing_run",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        recipients=present(event.requested_by),
        roles=roles,
        community_id=event.community_id,
        facts={
            "period_from": event.period_from.isoformat(),
            "period_to": event.period_to.isoformat(),
            "bills": event.bills,
            "amount": event.amount_cents,
        },
    )


def calculated(event: facts.BillingRunCalculated, meta: Meta) -> Telling:
    return _run("billing_run_calculated", event, meta, ISSUERS)


def run_issued(event: facts.BillingRunIssued, meta: Meta) -> Telling:
    return _run("billing_run_issued", event, meta)


def run_failed(event: facts.BillingRunFailed, meta: Meta) -> Telling:
    return _run("billing_run_failed", event, meta)


def _policy(template: str, event: facts.LateFeePolicyFact, meta: Meta, **who: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="charge_item",
        subject_id=event.charge_item_id,
        occurrence=str(meta.aggregate_id),
        community_id=event.community_id,
        facts={"item": event.item_name, "valid_from": event.valid_from.isoformat()},
        **who,
    )


def policy_proposed(event: facts.LateFeePolicyProposed, meta: Meta) -> Telling:
    return _policy("late_fee_policy_proposed", event, meta, roles=APPROVERS, but=(event.set_by,))


def policy_rejected(event: facts.LateFeePolicyRejected, meta: Meta) -> Telling:
    return _policy("late_fee_policy_rejected", event, meta, recipients=(event.set_by,))


def _waiver(template: str, event: facts.WaiverFact, meta: Meta, **who: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="bill",
        subject_id=event.bill_id,
        occurrence=str(meta.aggregate_id),
        community_id=event.community_id,
        unit_id=event.unit_id,
        facts={"bill_no": event.bill_no, "amount": event.amount_cents},
        **who,
    )


def waiver_requested(event: facts.WaiverRequested, meta: Meta) -> Telling:
    return _waiver("waiver_requested", event, meta, roles=GRANTERS[event.level], but=(event.requested_by,))


def waiver_applied(event: facts.WaiverApplied, meta: Meta) -> Telling | None:
    return _waiver("waiver_applied", event, meta, recipients=present(event.payer_id))


def waiver_rejected(event: facts.WaiverRejected, meta: Meta) -> Telling:
    return _waiver("waiver_rejected", event, meta, recipients=(event.requested_by,))


def _discount(template: str, event: facts.DiscountFact, meta: Meta, **more: Any) -> Telling:
    shown = {"discount_no": event.no, "discount": event.rule_name, "valid_from": event.valid_from.isoformat()}
    return Telling(
        template=template,
        subject_kind="discount",
        subject_id=meta.aggregate_id,
        community_id=event.community_id,
        unit_id=event.unit_id,
        facts=shown | more.pop("facts", {}),
        **more,
    )


def discount_requested(event: facts.DiscountRequested, meta: Meta) -> Telling:
    return _discount("discount_requested", event, meta, roles=MANAGERS | ISSUERS, but=(event.requested_by,))


def discount_rejected(event: facts.DiscountRejected, meta: Meta) -> Telling:
    return _discount("discount_rejected", event, meta, recipients=(event.requested_by,))


def discount_granted(event: facts.DiscountGranted, meta: Meta) -> Telling:
    until = None if event.valid_to is None else event.valid_to.isoformat()
    return _discount("discount_granted", event, meta, recipients=present(event.payer_id), facts={"valid_to": until})


def discount_ended(event: facts.DiscountEnded, meta: Meta) -> Telling | None:
    if event.ended_from is None:
        return None
    ended = {"ended_from": event.ended_from.isoformat()}
    return _discount("discount_ended", event, meta, recipients=present(event.payer_id), facts=ended)


def _closing(template: str, event: facts.DayClosingFact, meta: Meta, amount: int | None, **who: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="day_closing",
        subject_id=meta.aggregate_id,
        community_id=event.community_id,
        facts={"closing_no": event.no, "amount": amount or 0},
        but=(event.cashier_id,),
        **who,
    )


def closing_submitted(event: facts.DayClosingSubmitted, meta: Meta) -> Telling:
    return _closing("day_closing_submitted", event, meta, event.counted_cents, roles=CHECKERS)


def closing_differs(event: facts.DayClosingDiffered, meta: Meta) -> Telling:
    return _closing("day_closing_difference", event, meta, event.difference_cents, roles=SETTLERS)


def reading_held(event: facts.ReadingHeld, meta: Meta) -> Telling:
    """However many of one day are unusual, each hears of the day once: they are looked at in one list."""
    return Telling(
        template="reading_held",
        subject_kind="meter_reading",
        subject_id=event.community_id,
        occurrence=event.read_on.isoformat(),
        roles=READING_CHECKERS,
        but=(event.entered_by,),
        community_id=event.community_id,
    )


def _deposit(template: str, event: facts.DepositFact, meta: Meta, **who: Any) -> Telling:
    shown = {"deposit_no": event.no, "amount": event.amount_cents} | who.pop("facts", {})
    return Telling(
        template=template,
        subject_kind="deposit",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        unit_id=event.unit_id,
        facts=shown,
        **who,
    )


def refund_requested(event: facts.DepositRefundRequested, meta: Meta) -> tuple[Telling, ...]:
    """Of deductions the payer hears before anybody decides: they may object."""
    roles = MANAGERS | ISSUERS
    asked = _deposit("deposit_refund_requested", event, meta, roles=roles, but=present(event.requested_by))
    if not event.asked_cents or event.payer_id is None:
        return (asked,)
    facts_ = {"asked": event.asked_cents}
    return asked, _deposit("deposit_deduction", event, meta, recipients=(event.payer_id,), facts=facts_)


def refund_approved(event: facts.DepositRefundApproved, meta: Meta) -> Telling:
    return _deposit("deposit_refund_approved", event, meta, roles=CASHIERS)


def refund_rejected(event: facts.DepositRefundRejected, meta: Meta) -> Telling:
    return _deposit("deposit_refund_rejected", event, meta, recipients=present(event.requested_by))


def refund_overdue(event: facts.DepositOverdue, meta: Meta) -> Telling:
    """Whoever has to act on it, whether it waits for a decision or for the money, and who asked for it."""
    roles = (MANAGERS if event.state == "refund_requested" else CASHIERS) | ISSUERS
    return _deposit("deposit_refund_overdue", event, meta, roles=roles, recipients=present(event.requested_by))


def deposit_refunded(event: facts.DepositRefunded, meta: Meta) -> Telling:
    shown = {"refunded": event.refunded_cents, "deducted": event.deducted_cents or None}
    return _deposit("deposit_refunded", event, meta, recipients=present(event.payer_id), facts=shown)


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | tuple[Telling, ...] | None]] = {
    facts.BillIssued: issued,
    facts.BillVoided: voided,
    facts.BillReminded: reminded,
    facts.BillOverdue: overdue,
    facts.PaymentSucceeded: received,
    facts.PaymentReversed: reversed_,
    facts.BillingRunCalculated: calculated,
    facts.BillingRunIssued: run_issued,
    facts.BillingRunFailed: run_failed,
    facts.LateFeePolicyProposed: policy_proposed,
    facts.LateFeePolicyRejected: policy_rejected,
    facts.WaiverRequested: waiver_requested,
    facts.ReadingHeld: reading_held,
    facts.WaiverApplied: waiver_applied,
    facts.WaiverRejected: waiver_rejected,
    facts.DiscountRequested: discount_requested,
    facts.DiscountGranted: discount_granted,
    facts.DiscountRejected: discount_rejected,
    facts.DiscountEnded: discount_ended,
    facts.DayClosingSubmitted: closing_submitted,
    facts.DayClosingDiffered: closing_differs,
    facts.DepositRefundRequested: refund_requested,
    facts.DepositRefundApproved: refund_approved,
    facts.DepositRefundRejected: refund_rejected,
    facts.DepositOverdue: refund_overdue,
    facts.DepositRefunded: deposit_refunded,
}
