"""Who is told of corrected bills: whoever decides on one, whoever asked for it, and the payer of what was changed."""

from collections.abc import Callable
from typing import Any

from events import Event
from events import billing as facts
from kit.consumers import Meta
from notifications.messages.from_billing import ISSUERS, MANAGERS
from notifications.messages.telling import Telling, present

DECIDERS = MANAGERS | ISSUERS


def _adjustment(template: str, event: facts.AdjustmentFact, meta: Meta, **who: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="bill",
        subject_id=event.bill_id,
        occurrence=str(meta.aggregate_id),
        community_id=event.community_id,
        unit_id=event.unit_id,
        facts={"adjustment_no": event.no, "bill_no": event.bill_no},
        **who,
    )


def requested(event: facts.AdjustmentRequested, meta: Meta) -> Telling:
    return _adjustment("adjustment_requested", event, meta, roles=DECIDERS, but=(event.requested_by,))


def decided(event: facts.AdjustmentApplied | facts.AdjustmentRejected, meta: Meta) -> Telling:
    applied = isinstance(event, facts.AdjustmentApplied)
    template = "adjustment_applied" if applied else "adjustment_rejected"
    return _adjustment(template, event, meta, recipients=(event.requested_by,))


def adjusted(event: facts.BillAdjusted, meta: Meta) -> Telling:
    """Of what another bill adds the payer is told with that bill."""
    return Telling(
        template="bill_adjusted",
        subject_kind="bill",
        subject_id=meta.aggregate_id,
        occurrence=str(event.adjustment_id),
        community_id=event.community_id,
        unit_id=event.unit_id,
        facts={
            "adjustment_no": event.adjustment_no,
            "bill_no": event.no,
            "before": event.old_cents,
            "after": event.new_cents,
            "amount": event.credited_cents,
        },
        recipients=present(event.payer_id),
    )


def refund_due(event: facts.CreditRefundDue, meta: Meta) -> Telling:
    return Telling(
        template="credit_refund_due",
        subject_kind="bill",
        subject_id=event.bill_id,
        occurrence=str(meta.aggregate_id),
        community_id=event.community_id,
        unit_id=event.unit_id,
        facts={"bill_no": event.bill_no, "amount": event.amount_cents},
        roles=ISSUERS,
    )


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | tuple[Telling, ...] | None]] = {
    facts.AdjustmentRequested: requested,
    facts.AdjustmentApplied: decided,
    facts.AdjustmentRejected: decided,
    facts.BillAdjusted: adjusted,
    facts.CreditRefundDue: refund_due,
}
