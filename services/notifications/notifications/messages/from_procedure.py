"""Who is told of the complaint procedure: rulings, plans, tasks of departments, urging, referrals, transfers (C3.2)."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from events import Event
from events import ticketing as facts
from kit.consumers import Meta
from notifications.messages.telling import Telling, present, without
from notifications.messages.tickets import of_ticket

CENTRE = frozenset({"csc_staff"})
SUPERVISORS = frozenset({"cs_supervisor"})
DECIDERS = frozenset({"csc_staff", "cs_manager", "leader_in_charge"})
"""Who may approve a plan (C3.2 row 11)"""


def validity_requested(event: facts.ComplaintValidityRequested, meta: Meta) -> Telling:
    return of_ticket("validity_requested", event, meta, roles=CENTRE)


def to_handler(template: str) -> Callable[[facts.TicketFact, Meta], Telling]:
    """The handler hears what somebody else did to the ticket."""

    def tell(event: facts.TicketFact, meta: Meta) -> Telling:
        return of_ticket(template, event, meta, recipients=present(event.handler_id, but=meta.actor_id))

    return tell


def plan_submitted(event: facts.ComplaintPlanSubmitted, meta: Meta) -> Telling:
    return of_ticket("plan_submitted", event, meta, roles=DECIDERS)


def resolved(event: facts.ComplaintResolved | facts.TicketResolved, meta: Meta) -> Telling | None:
    """Where the final reply is the centre's, nobody else will tell the customer."""
    return of_ticket("reply_awaited", event, meta, roles=CENTRE) if event.centre_replies else None


def assistant_added(event: facts.TicketAssistantAdded, meta: Meta) -> Telling:
    return of_ticket("assistant_added", event, meta, recipients=present(event.assistant_id, but=meta.actor_id))


def plan_decided(event: facts.ComplaintPlanDecided, meta: Meta) -> tuple[Telling, ...]:
    """The handler hears of the decision; who else has a measure hears of each day something of theirs is due."""
    days = dict.fromkeys((one.owner_id, one.due_on) for one in event.measures if one.owner_id != event.handler_id)
    decided = of_ticket("plan_decided", event, meta, recipients=present(event.handler_id, but=meta.actor_id))
    return decided, *(_given(event, meta, owner, day, f"{meta.version}.{day.isoformat()}") for owner, day in days)


def _given(event: facts.TicketFact, meta: Meta, owner: UUID, day: date, occurrence: str) -> Telling:
    given = of_ticket("measure_given", event, meta, recipients=present(owner, but=meta.actor_id))
    return replace(given, occurrence=occurrence, facts={"ticket_no": event.no, "due_on": day.isoformat()})


def measure_reassigned(event: facts.ComplaintMeasureReassigned, meta: Meta) -> tuple[Telling, ...]:
    """Who is to do it now, and who no longer is."""
    given = _given(event, meta, event.owner_id, event.due_on, str(meta.version))
    taken = of_ticket("measure_taken", event, meta, recipients=present(event.from_id, but=meta.actor_id))
    return given, replace(taken, facts={"ticket_no": event.no})


Beside = (
    facts.DepartmentTaskFact
    | facts.UrgeFact
    | facts.ReferralFact
    | facts.TransferFact
    | facts.SilenceNoticed
    | facts.MeasureFact
)


def _beside(template: str, event: Beside, meta: Meta, **more: Any) -> Telling:
    """A task, notice, referral, transfer, silence or measure: read on the page of its ticket, told of by its own
    number."""
    return Telling(
        template=template,
        subject_kind="ticket",
        subject_id=event.ticket_id,
        occurrence=f"{meta.aggregate_id}.{meta.version}",
        community_id=event.community_id,
        facts={"ticket_no": event.ticket_no} | more.pop("facts", {}),
        **more,
    )


Told = facts.DepartmentTaskFact | facts.ReferralFact | facts.TransferFact


def _hearing(event: Told, meta: Meta, *to: UUID | None) -> tuple[UUID, ...]:
    """As the fact says; a fact from before it did is told `to` those it names."""
    return present(*to, but=meta.actor_id) if event.told is None else event.told


def _task(template: str, event: facts.DepartmentTaskFact, meta: Meta, *to: UUID | None) -> Telling:
    due = {"due_at": event.due_at.isoformat()}
    return _beside(template, event, meta, recipients=_hearing(event, meta, *to), facts=due)


def task_assigned(event: facts.DepartmentTaskAssigned, meta: Meta) -> Telling:
    return _task("task_assigned", event, meta, event.assignee_id)


def task_blocked(event: facts.DepartmentTaskBlocked, meta: Meta) -> Telling:
    return _task("task_blocked", event, meta, event.created_by)


def task_finished(event: facts.DepartmentTaskFinished, meta: Meta) -> Telling:
    return _task("task_finished", event, meta, event.created_by)


def task_cancelled(event: facts.DepartmentTaskCancelled, meta: Meta) -> Telling:
    return _task("task_cancelled", event, meta, event.assignee_id)


def task_overdue(event: facts.DepartmentTaskOverdue, meta: Meta) -> Telling:
    return _task("task_overdue", event, meta, event.assignee_id, event.created_by)


def measure(template: str) -> Callable[[facts.MeasureFact, Meta], Telling]:
    """However many of one case are due on one day, each hears of the day once."""

    def tell(event: facts.MeasureFact, meta: Meta) -> Telling:
        day = event.due_on.isoformat()
        said = _beside(template, event, meta, recipients=event.recipients, facts={"due_on": day})
        return replace(said, occurrence=day)

    return tell


def urged(event: facts.ComplaintUrged, meta: Meta) -> tuple[Telling, ...]:
    """Who is urged has to answer; a leader reads who is silent, about what, for the how many-eth time."""
    notice = {"notice": event.notice, "due_at": event.reply_due_at.isoformat()}
    asked = present(event.urged_id) or event.recipients
    silent = notice | {"colleague": event.urged_name}
    return (
        _beside("urged", event, meta, recipients=asked, facts=notice),
        _beside("urged_again", event, meta, recipients=event.leaders, but=asked, facts=silent),
    )


def urging(template: str) -> Callable[[facts.UrgeFact, Meta], Telling]:
    def tell(event: facts.UrgeFact, meta: Meta) -> Telling:
        notice = {"notice": event.notice, "due_at": event.reply_due_at.isoformat()}
        return _beside(template, event, meta, recipients=event.recipients, facts=notice)

    return tell


def referral_asked(event: facts.ReferralAsked, meta: Meta) -> Telling:
    return _beside("referral_asked", event, meta, recipients=_hearing(event, meta, event.to_staff_id))


def referral_answered(event: facts.ReferralAnswered, meta: Meta) -> Telling:
    return _beside("referral_answered", event, meta, recipients=_hearing(event, meta, event.asked_by))


def transfer_offered(event: facts.TransferOffered, meta: Meta) -> Telling:
    due = {"due_at": event.answer_due_at.isoformat()}
    return _beside("transfer_offered", event, meta, recipients=_hearing(event, meta, event.to_staff_id), facts=due)


def transfer_accepted(event: facts.TransferAccepted, meta: Meta) -> Telling:
    return _beside("transfer_accepted", event, meta, recipients=_hearing(event, meta, event.from_staff_id))


def transfer_returned(event: facts.TransferFact, meta: Meta) -> Telling:
    """Refused or not answered in time; supervisors are among the recipients once nobody wants the ticket."""
    told = _hearing(event, meta, event.from_staff_id, *event.recipients)
    return _beside("transfer_returned", event, meta, recipients=told)


def silence_noticed(event: facts.SilenceNoticed, meta: Meta) -> Telling:
    """Whoever has the case; its supervisors where it is about them."""
    handler, since = without(event, event.handler_id), {"since": event.since.isoformat()}
    roles = frozenset() if handler else SUPERVISORS
    return _beside("ticket_silent", event, meta, recipients=handler, roles=roles, facts=since)


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | tuple[Telling, ...] | None]] = {
    facts.ComplaintValidityRequested: validity_requested,
    facts.ComplaintRuled: to_handler("complaint_ruled"),
    facts.ComplaintPlanSubmitted: plan_submitted,
    facts.ComplaintPlanDecided: plan_decided,
    facts.ComplaintMeasureReassigned: measure_reassigned,
    facts.ComplaintResolved: resolved,
    facts.TicketResolved: resolved,
    facts.ComplaintResumed: to_handler("ticket_resumed"),
    facts.TicketResumed: to_handler("ticket_resumed"),
    facts.TicketAssistantAdded: assistant_added,
    facts.DepartmentTaskAssigned: task_assigned,
    facts.DepartmentTaskBlocked: task_blocked,
    facts.DepartmentTaskFinished: task_finished,
    facts.DepartmentTaskOverdue: task_overdue,
    facts.DepartmentTaskCancelled: task_cancelled,
    facts.MeasureDue: measure("measure_due"),
    facts.MeasureOverdue: measure("measure_overdue"),
    facts.ComplaintUrged: urged,
    facts.UrgeNoticeAnswered: urging("urge_answered"),
    facts.UrgeNoticeUnanswered: urging("urge_unanswered"),
    facts.ReferralAsked: referral_asked,
    facts.ReferralAnswered: referral_answered,
    facts.TransferOffered: transfer_offered,
    facts.TransferAccepted: transfer_accepted,
    facts.TransferRefused: transfer_returned,
    facts.TransferLapsed: transfer_returned,
    facts.SilenceNoticed: silence_noticed,
}
