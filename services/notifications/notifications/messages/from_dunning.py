"""Who is told of dunning: debtors of reminders and letters, butlers of visits, leaders of what waits for them, whoever
collects of promises broken and of claims about to lapse."""

from collections.abc import Callable
from typing import Any

from events import Event
from events import billing as facts
from kit.consumers import Meta
from notifications.messages.telling import Telling, present

VISITORS = frozenset({"butler"})
LEADERS = frozenset({"leader_in_charge", "top_management"})
COLLECTORS = frozenset({"billing_clerk"})
ANSWERABLE = COLLECTORS | {"finance"}
LETTERS = {"reminded": "dunning_reminder", "demand_1": "dunning_demand", "demand_2": "dunning_demand"}
"""What the debtor is sent at a stage; a lawyer's letter goes on paper."""
GRANTED = {"lawyer": "dunning_lawyer_approved", "litigation": "dunning_litigation_approved"}


def _case(
    template: str, event: facts.DunningFact, meta: Meta, shown: dict[str, Any] | None = None, **who: Any
) -> Telling:
    return Telling(
        template=template,
        subject_kind="dunning_case",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        unit_id=event.unit_id,
        facts={"case_no": event.no, "amount": event.open_cents} | (shown or {}),
        **who,
    )


def _day(template: str, kind: Any, event: facts.DunningFact, meta: Meta, roles: frozenset[str]) -> Telling:
    """However many cases a night brings, each hears of them once: they are worked through in one list."""
    return Telling(
        template=template,
        subject_kind=kind,
        subject_id=event.community_id,
        occurrence=meta.time.date().isoformat(),
        roles=roles,
        community_id=event.community_id,
    )


def stage_changed(event: facts.DunningStageChanged, meta: Meta) -> Telling | None:
    if not event.reached:
        return None
    if event.stage == "visit_due":
        return _day("dunning_visits_due", "dunning_visits", event, meta, VISITORS)
    if event.stage in GRANTED:
        return _case(GRANTED[event.stage], event, meta, roles=COLLECTORS, but=present(event.decided_by))
    if event.stage not in LETTERS:
        return None
    shown: dict[str, Any] = {"oldest_due": event.oldest_due.isoformat()}
    if event.document_no is not None and event.response_by is not None:
        shown |= {"document_no": event.document_no, "response_by": event.response_by.isoformat()}
    return _case(LETTERS[event.stage], event, meta, shown, recipients=present(event.payer_id))


def approval_asked(event: facts.DunningApprovalAsked, meta: Meta) -> Telling:
    if event.asked_by is None:
        return _day("dunning_steps_due", "dunning_proposals", event, meta, LEADERS)
    return _case(f"dunning_{event.step}_asked", event, meta, roles=LEADERS, but=(event.asked_by,))


def approval_rejected(event: facts.DunningApprovalRejected, meta: Meta) -> Telling:
    """Whoever asked; where its time had come by itself, whoever collects."""
    if event.asked_by is None:
        return _case("dunning_rejected", event, meta, roles=COLLECTORS, but=(event.decided_by,))
    return _case("dunning_rejected", event, meta, recipients=(event.asked_by,))


def promise_broken(event: facts.DunningPromiseBroken, meta: Meta) -> Telling:
    shown = {"promised_on": event.promised_on.isoformat(), "promised": event.promised_cents}
    return _case("dunning_promise_broken", event, meta, shown, recipients=(event.promised_to,), roles=COLLECTORS)


def limitation_neared(event: facts.DunningLimitationNeared, meta: Meta) -> Telling:
    template = "dunning_limitation" if event.days else "dunning_lapsed"
    return _case(template, event, meta, {"lapses_on": event.lapses_on.isoformat()}, roles=ANSWERABLE)


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | tuple[Telling, ...] | None]] = {
    facts.DunningStageChanged: stage_changed,
    facts.DunningApprovalAsked: approval_asked,
    facts.DunningApprovalRejected: approval_rejected,
    facts.DunningPromiseBroken: promise_broken,
    facts.DunningLimitationNeared: limitation_neared,
}
