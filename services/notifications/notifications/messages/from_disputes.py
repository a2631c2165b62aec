"""Who is told of disputed bills: who rules on it; then who took it down, and the payer."""

from collections.abc import Callable
from typing import Any

from events import Event
from events import billing as facts
from kit.consumers import Meta
from notifications.messages.telling import Telling, present

RULERS = frozenset({"cs_supervisor", "finance"})
"""The roles that rule on a dispute."""


def _dispute(template: str, event: facts.BillDisputed | facts.BillDisputeSettled, meta: Meta, **who: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="bill",
        subject_id=meta.aggregate_id,
        occurrence=str(event.dispute_id),
        community_id=event.community_id,
        unit_id=event.unit_id,
        facts={"dispute_no": event.dispute_no, "bill_no": event.no, "amount": event.disputed_cents},
        **who,
    )


def disputed(event: facts.BillDisputed, meta: Meta) -> Telling:
    return _dispute("bill_disputed", event, meta, roles=RULERS, but=(event.opened_by,))


def settled(event: facts.BillDisputeSettled, meta: Meta) -> tuple[Telling, ...]:
    """What the payer withdrew needs no letter."""
    told = [_dispute("dispute_settled", event, meta, recipients=present(event.opened_by, but=event.settled_by))]
    if event.outcome in ("upheld", "rejected"):
        told.append(_dispute(f"dispute_{event.outcome}", event, meta, recipients=present(event.payer_id)))
    return tuple(told)


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | tuple[Telling, ...] | None]] = {
    facts.BillDisputed: disputed,
    facts.BillDisputeSettled: settled,
}
