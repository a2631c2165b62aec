"""Who is told of facts of ticketing (C3.3 alerts; domain 60: who consumes what and why)."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from events import Event
from events import ticketing as facts
from kit.clock import day_of
from kit.consumers import Meta
from notifications.messages.telling import Telling, home, present
from notifications.messages.tickets import in_charge, of_ticket

LEADERS = frozenset({"csc_staff", "cs_manager", "leader_in_charge"})
"""Told at once of a major or urgent case (domain 60, `complaint.major_reported`)."""

ANSWERABLE = LEADERS | {"cs_supervisor", "hotline_manager"}
"""Told of another clock policy: their people work by it from now on."""

DISPATCHERS = frozenset({"engineering_supervisor"})
"""Told when somebody refuses a work order: it needs another worker (C3.6)."""

DISSATISFACTION = frozenset({"relations_manager", "cs_supervisor", "cs_manager"})
"""Told of a low score, besides whoever handled the matter (C3.8)."""


def assigned(event: facts.TicketFact, meta: Meta) -> Telling:
    return of_ticket("ticket_assigned", event, meta, recipients=present(event.handler_id, but=meta.actor_id))


def major_reported(event: facts.TicketFact, meta: Meta) -> Telling:
    return of_ticket("major_reported", event, meta, roles=LEADERS)


def accepted(event: facts.TicketFact, meta: Meta) -> Telling | None:
    """The requester's receipt with the promised time; without a promise there is nothing to hold anybody to yet."""
    return _promised("ticket_accepted", event, meta)


def taken_up(template: str) -> Callable[[facts.TicketFact, Meta], tuple[Telling, ...]]:
    """What was answered goes on: the handler hears of it, and the requester by when they hear again."""

    def tell(event: facts.TicketFact, meta: Meta) -> tuple[Telling, ...]:
        to_handler = of_ticket(template, event, meta, recipients=present(event.handler_id, but=meta.actor_id))
        to_requester = _promised("ticket_taken_up", event, meta)
        return (to_handler,) if to_requester is None else (to_handler, to_requester)

    return tell


def _promised(template: str, event: facts.TicketFact, meta: Meta) -> Telling | None:
    if event.promised_reply_at is None:
        return None
    return of_ticket(
        template,
        event,
        meta,
        recipients=requester(event, meta),
        in_charge_id=in_charge(event),
        facts={"promised_reply_at": event.promised_reply_at.isoformat()},
    )


def requester(event: facts.TicketFact, meta: Meta) -> tuple[UUID, ...]:
    """The person; whoever wrote a mail and is nobody we know has the ticket for a name."""
    by_mail = event.person_id is None and event.channel == "email"
    return present(meta.aggregate_id if by_mail else event.person_id)


def answered(event: facts.TicketFact, meta: Meta) -> Telling:
    by_mail = event.person_id is None and event.channel == "email"
    return of_ticket(
        "mail_answered" if by_mail else "ticket_answered",
        event,
        meta,
        recipients=requester(event, meta),
        in_charge_id=in_charge(event),
    )


def _clock(template: str, event: facts.ClockFact, meta: Meta) -> tuple[Telling, ...]:
    """A clock warns once and is missed once, so the clock alone is the dedupe key. An expert opens the question they
    were asked, and no more of the case."""
    told = Telling(
        template=template,
        subject_kind="ticket",
        subject_id=event.ticket_id,
        occurrence=str(meta.aggregate_id),
        community_id=event.community_id,
        recipients=present(*event.recipients, *((event.owner_id,) if not event.recipients else ())),
        facts={"ticket_no": event.ticket_no, "clock": event.clock, "due_at": event.due_at.isoformat()},
    )
    if event.consultation_id is None or event.owner_id not in told.recipients:
        return (told,)
    asked = replace(told, subject_kind="consultation", subject_id=event.consultation_id, recipients=(event.owner_id,))
    return asked, replace(told, recipients=present(*told.recipients, but=event.owner_id))


def _vacant(event: facts.ClockFact) -> tuple[Telling, ...]:
    """Administrators cannot do the work, and may not even read the ticket: they hear what they can do about it, once
    a day for each role and community."""
    return tuple(
        Telling(
            template="role_vacant",
            subject_kind="role",
            subject_id=event.community_id,
            occurrence=f"{role}.{day_of(event.due_at)}",
            community_id=event.community_id,
            recipients=event.administrators,
            facts={"role": role, "ticket_no": event.ticket_no, "clock": event.clock},
        )
        for role in event.vacant_roles
    )


def warned(event: facts.ClockWarning, meta: Meta) -> tuple[Telling, ...]:
    return *_clock("clock_warning", event, meta), *_vacant(event)


def missed(event: facts.ClockMissed, meta: Meta) -> tuple[Telling, ...]:
    return *_clock("clock_missed", event, meta), *_vacant(event)


def policy_published(event: facts.ClockPolicyPublished, meta: Meta) -> Telling:
    return Telling(
        template="clock_policy_published",
        subject_kind="clock_policy",
        subject_id=meta.aggregate_id,
        roles=ANSWERABLE,
        facts={"policy_version": event.policy_version, "changes": event.changes},
    )


def _order(template: str, event: facts.WorkOrderFact, meta: Meta, **more: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="work_order",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        unit_id=event.unit_id,
        facts={"work_order_no": event.no, "kind": event.kind, "urgency": event.urgency, "ticket_no": event.ticket_no},
        **more,
    )


def dispatched(event: facts.WorkOrderDispatched, meta: Meta) -> Telling:
    return _order("work_order_dispatched", event, meta, recipients=present(event.assignee_id, but=meta.actor_id))


def refused(event: facts.WorkOrderRefused, meta: Meta) -> Telling:
    """The order does not say whether it is part of a complaint, which may be about the dispatcher: no home is named."""
    return replace(_order("work_order_refused", event, meta, roles=DISPATCHERS), unit_id=None)


def _visit(template: str, event: facts.ReturnVisitFact, meta: Meta, **more: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="return_visit",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        unit_id=home(template, event.cohort, event.unit_id),
        facts={"visit_no": event.no, "ticket_no": event.ticket_no} | more.pop("facts", {}),
        **more,
    )


def visit_reassigned(event: facts.ReturnVisitReassigned, meta: Meta) -> Telling:
    due = {"due_at": event.due_at.isoformat()}
    return _visit("visit_assigned", event, meta, recipients=present(event.owner_id, but=meta.actor_id), facts=due)


def visit_invited(event: facts.ReturnVisitInvited, meta: Meta) -> Telling:
    """The person answers alone; whoever answers for the visit phones when no mail arrives."""
    return _visit(
        "visit_invitation",
        event,
        meta,
        recipients=present(event.person_id),
        in_charge_id=event.owner_id,
        facts={"link": event.answer_link, "expires_at": event.expires_at.isoformat()},
    )


def low_score(event: facts.ReturnVisitLowScore, meta: Meta) -> Telling:
    return _visit(
        "visit_low_score",
        event,
        meta,
        recipients=present(event.owner_id, event.handler_id),
        roles=DISSATISFACTION,
        facts={"score": event.score, "follow_up_no": event.follow_up_no},
    )


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | tuple[Telling, ...] | None]] = {
    facts.ComplaintAssigned: assigned,
    facts.TicketAssigned: assigned,
    facts.ComplaintReturned: taken_up("ticket_returned"),
    facts.TicketReturned: taken_up("ticket_returned"),
    facts.ComplaintReopened: taken_up("ticket_reopened"),
    facts.TicketReopened: taken_up("ticket_reopened"),
    facts.ComplaintMajorReported: major_reported,
    facts.ComplaintAccepted: accepted,
    facts.TicketAccepted: accepted,
    facts.ComplaintReplied: answered,
    facts.TicketAnswered: answered,
    facts.ClockWarning: warned,
    facts.ClockMissed: missed,
    facts.ClockPolicyPublished: policy_published,
    facts.WorkOrderDispatched: dispatched,
    facts.WorkOrderRefused: refused,
    facts.ReturnVisitReassigned: visit_reassigned,
    facts.ReturnVisitInvited: visit_invited,
    facts.ReturnVisitLowScore: low_score,
}
