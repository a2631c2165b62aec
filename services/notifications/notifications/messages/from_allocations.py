"""Who is told of a shared cost that is split: whoever takes the next step, the desk when it is disclosed, whoever
drafted it of how it went, and whoever took down an objection of the answer."""

from collections.abc import Callable
from typing import Any

from events import Event
from events import billing as facts
from kit.consumers import Meta
from notifications.messages.from_billing import ISSUERS, MANAGERS
from notifications.messages.telling import Telling, present

CLERKS = frozenset({"billing_clerk"})
"""Another one than who drafted it checks it; finance may as well."""
DESK = frozenset({"desk_clerk", "butler"}) | MANAGERS
"""Whom owners ask about it, or object to."""


def _allocation(
    template: str, event: facts.AllocationFact, meta: Meta, until: str | None = None, **who: Any
) -> Telling:
    return Telling(
        template=template,
        subject_kind="allocation",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        facts={
            "allocation_no": event.no,
            "amount": event.amount_cents,
            "period_from": event.period_from.isoformat(),
            "period_to": event.period_to.isoformat(),
        }
        | ({"until": until} if until else {}),
        **who,
    )


def drafted(event: facts.AllocationDrafted, meta: Meta) -> Telling:
    return _allocation("allocation_drafted", event, meta, roles=CLERKS | ISSUERS, but=(event.drafted_by,))


def checked(event: facts.AllocationChecked, meta: Meta) -> Telling:
    return _allocation("allocation_checked", event, meta, roles=ISSUERS, but=(event.drafted_by,))


def disclosed(event: facts.AllocationDisclosed, meta: Meta) -> Telling:
    until = event.disclosed_until.isoformat()
    return _allocation("allocation_disclosed", event, meta, until, roles=DESK, recipients=present(event.drafted_by))


def objected(event: facts.AllocationObjected, meta: Meta) -> Telling:
    return _allocation("allocation_objected", event, meta, roles=ISSUERS, but=(event.raised_by,))


def answered(event: facts.AllocationObjectionAnswered, meta: Meta) -> Telling:
    return _allocation("allocation_answered", event, meta, recipients=present(event.raised_by))


def billed(event: facts.AllocationBilled, meta: Meta) -> Telling:
    return _allocation("allocation_billed", event, meta, recipients=present(event.drafted_by))


def voided(event: facts.AllocationVoided, meta: Meta) -> Telling:
    return _allocation("allocation_voided", event, meta, recipients=present(event.drafted_by))


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | tuple[Telling, ...] | None]] = {
    facts.AllocationDrafted: drafted,
    facts.AllocationChecked: checked,
    facts.AllocationDisclosed: disclosed,
    facts.AllocationObjected: objected,
    facts.AllocationObjectionAnswered: answered,
    facts.AllocationBilled: billed,
    facts.AllocationVoided: voided,
}
