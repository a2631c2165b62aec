"""Who is told of the way back of what was paid ahead: whoever takes the next step, and in the end the payer."""

from collections.abc import Callable
from typing import Any

from events import Event
from events import billing as facts
from kit.consumers import Meta
from notifications.messages.from_billing import CASHIERS, ISSUERS, MANAGERS
from notifications.messages.telling import Telling, present


def _refund(template: str, event: facts.RefundFact, meta: Meta, **who: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="refund",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        unit_id=event.unit_id,
        facts={"refund_no": event.no, "amount": event.amount_cents},
        **who,
    )


def requested(event: facts.RefundRequested, meta: Meta) -> Telling:
    roles = MANAGERS | ISSUERS
    return _refund("refund_requested", event, meta, roles=roles, but=present(event.requested_by))


def approved(event: facts.RefundApproved, meta: Meta) -> Telling:
    return _refund("refund_approved", event, meta, roles=CASHIERS)


def rejected(event: facts.RefundRejected, meta: Meta) -> Telling:
    return _refund("refund_rejected", event, meta, recipients=present(event.requested_by))


def failed(event: facts.RefundFailed, meta: Meta) -> Telling:
    return _refund("refund_failed", event, meta, recipients=present(event.requested_by))


def paid_out(event: facts.RefundPaidOut, meta: Meta) -> Telling:
    return _refund("refund_paid_out", event, meta, recipients=present(event.payer_id))


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | tuple[Telling, ...] | None]] = {
    facts.RefundRequested: requested,
    facts.RefundApproved: approved,
    facts.RefundRejected: rejected,
    facts.RefundFailed: failed,
    facts.RefundPaidOut: paid_out,
}
