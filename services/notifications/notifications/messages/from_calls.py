"""Who is told of facts of the service desk: call-backs, phone messages, frequent callers, answers, checks (C3.15)."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from events import Event
from events import ticketing as facts
from kit.consumers import Meta
from notifications.messages.telling import Telling, present, without

SUPERVISORS = frozenset({"cs_supervisor", "hotline_manager"})
"""Told of frequent callers (S3-43), asked to call back (S3-45), and told of what was not done in time."""
NOBODY: frozenset[str] = frozenset()


def frequent(event: facts.FrequentCallerNoticed, meta: Meta) -> Telling:
    """The service states it once a day and caller. No home is named: it may be a supervisor they call about."""
    return Telling(
        template="frequent_caller",
        subject_kind="call",
        subject_id=meta.aggregate_id,
        community_id=event.community_id,
        roles=SUPERVISORS,
    )


def _callback(
    template: str, event: facts.CallbackFact, meta: Meta, recipients: tuple[UUID, ...], roles: frozenset[str]
) -> Telling:
    """What every supervisor reads names no home: the customer may want to be called about one of them."""
    return Telling(
        template=template,
        subject_kind="callback",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        unit_id=None if roles else event.unit_id,
        recipients=recipients,
        roles=roles,
        facts={"kind": event.kind, "due_at": event.due_at.isoformat()},
    )


def requested(event: facts.CallbackRequested, meta: Meta) -> Telling | None:
    """Whoever is to do it; a call-back of a supervisor that names none is every supervisor's."""
    if event.owner_id is None and event.kind != "supervisor":
        return None
    roles = SUPERVISORS if event.owner_id is None else NOBODY
    return _callback("callback_requested", event, meta, present(event.owner_id, but=meta.actor_id), roles)


def overdue(event: facts.CallbackOverdue, meta: Meta) -> Telling:
    """The owner, and later the supervisors; at once where nobody has taken it, or it is about the owner."""
    owner = without(event, event.owner_id)
    return _callback("callback_overdue", event, meta, owner, SUPERVISORS if event.escalated or not owner else NOBODY)


def _message(template: str, event: facts.PhoneMessageFact, meta: Meta, **more: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="phone_message",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        recipients=present(event.for_id, but=meta.actor_id),
        facts={"taken_at": event.taken_at.isoformat()},
        **more,
    )


def taken(event: facts.PhoneMessageTaken, meta: Meta) -> Telling:
    return _message("phone_message_taken", event, meta)


def reminded(event: facts.PhoneMessageReminded, meta: Meta) -> Telling:
    """Whom it is for, at last the supervisors as well; at once where what it is about is about them."""
    roles = NOBODY if without(event, event.for_id) and not event.escalated else SUPERVISORS
    return _message("phone_message_reminded", event, meta, roles=roles)


def review_requested(event: facts.ArticleReviewRequested, meta: Meta) -> Telling:
    return Telling(
        template="article_review",
        subject_kind="article",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        recipients=present(event.owner_id),
        facts={"review_due": event.review_due.isoformat()},
    )


def scored(event: facts.RecordingCheckScored, meta: Meta) -> Telling:
    return Telling(
        template="recording_scored",
        subject_kind="recording_check",
        subject_id=meta.aggregate_id,
        community_id=event.community_id,
        recipients=present(event.operator_id),
        facts={"month": event.month.isoformat(), "score": event.score},
    )


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | None]] = {
    facts.FrequentCallerNoticed: frequent,
    facts.CallbackRequested: requested,
    facts.CallbackOverdue: overdue,
    facts.PhoneMessageTaken: taken,
    facts.PhoneMessageReminded: reminded,
    facts.ArticleReviewRequested: review_requested,
    facts.RecordingCheckScored: scored,
}
