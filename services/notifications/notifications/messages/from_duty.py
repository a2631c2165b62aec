"""Who is told of facts of duty: supervisors of an empty desk at once (domain 60), colleagues of what concerns them."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from events import Event
from events import ticketing as facts
from kit.consumers import Meta
from notifications.messages.telling import Telling, present

APPROVERS = frozenset({"cs_supervisor", "cs_manager"})
"""They approve swaps of their communities"""


def _post(template: str, event: facts.DutyGapFact | facts.DeskLeaveFact, meta: Meta, **more: Any) -> Telling:
    return Telling(
        template=template,
        subject_kind="duty_post",
        subject_id=event.post_id,
        occurrence=f"{meta.aggregate_id}:{meta.version}",
        community_id=event.community_id,
        facts={"post": event.post_label} | more.pop("facts", {}),
        **more,
    )


def desk_empty(event: facts.DutyDeskEmpty, meta: Meta) -> Telling:
    """A gap is told once: its first fact is its only beginning."""
    return _post("desk_empty", event, meta, recipients=event.recipients, facts={"since": event.since.isoformat()})


def desk_covered(event: facts.DutyDeskCovered, meta: Meta) -> Telling:
    minutes = max(1, -(-event.length_seconds // 60))
    return _post("desk_covered", event, meta, recipients=event.recipients, facts={"minutes": minutes})


def leave_requested(event: facts.DeskLeaveRequested, meta: Meta) -> Telling:
    return _post("desk_leave_requested", event, meta, recipients=event.recipients)


def leave_approved(event: facts.DeskLeaveApproved, meta: Meta) -> Telling:
    return _post("desk_leave_approved", event, meta, recipients=(event.staff_id,))


def leave_declined(event: facts.DeskLeaveDeclined, meta: Meta) -> Telling:
    return _post("desk_leave_declined", event, meta, recipients=(event.staff_id,))


def _roster(template: str, event: facts.DutyFact, meta: Meta, people: tuple[UUID, ...], **shown: Any) -> Telling:
    """Rosters and swaps are both seen on the roster of the community."""
    return Telling(
        template=template,
        subject_kind="roster",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        recipients=present(*people, but=meta.actor_id),
        facts=shown,
    )


def roster_published(event: facts.RosterPublished, meta: Meta) -> Telling:
    return _roster("roster_published", event, meta, event.staff_ids, week=event.week.isoformat())


def roster_changed(event: facts.RosterChanged, meta: Meta) -> Telling:
    return _roster("roster_changed", event, meta, event.staff_ids, day=event.day.isoformat())


def swap_opened(event: facts.SwapRequestOpened, meta: Meta) -> Telling:
    return _roster("swap_opened", event, meta, (event.counterpart_id,))


def swap_agreed(event: facts.SwapRequestAgreed, meta: Meta) -> Telling:
    return Telling(
        template="swap_agreed",
        subject_kind="roster",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        roles=APPROVERS,
    )


def swap_approved(event: facts.SwapRequestApproved, meta: Meta) -> Telling:
    return _roster("swap_approved", event, meta, (event.requested_by, event.counterpart_id))


def swap_refused(event: facts.SwapRequestFact, meta: Meta) -> Telling:
    return _roster("swap_refused", event, meta, (event.requested_by, event.counterpart_id))


def _escalation(template: str, event: facts.EscalationFact, meta: Meta, people: tuple[UUID, ...]) -> Telling:
    return Telling(
        template=template,
        subject_kind="escalation",
        subject_id=meta.aggregate_id,
        community_id=event.community_id,
        recipients=people,
        facts={"record": event.subject_kind},
    )


def escalated(event: facts.EscalationRaised, meta: Meta) -> Telling:
    return _escalation("desk_escalated", event, meta, event.recipients)


def acknowledged(event: facts.EscalationAcknowledged, meta: Meta) -> Telling:
    return _escalation("escalation_acknowledged", event, meta, (event.raised_by,))


def handover_refused(event: facts.ShiftHandoverRefused, meta: Meta) -> Telling:
    return Telling(
        template="handover_refused",
        subject_kind="shift_handover",
        subject_id=meta.aggregate_id,
        community_id=event.community_id,
        recipients=(event.off_going_id,),
        facts={"handover_no": event.no},
    )


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | None]] = {
    facts.DutyDeskEmpty: desk_empty,
    facts.DutyDeskCovered: desk_covered,
    facts.DeskLeaveRequested: leave_requested,
    facts.DeskLeaveApproved: leave_approved,
    facts.DeskLeaveDeclined: leave_declined,
    facts.RosterPublished: roster_published,
    facts.RosterChanged: roster_changed,
    facts.SwapRequestOpened: swap_opened,
    facts.SwapRequestAgreed: swap_agreed,
    facts.SwapRequestApproved: swap_approved,
    facts.SwapRequestDeclined: swap_refused,
    facts.SwapRequestRejected: swap_refused,
    facts.EscalationRaised: escalated,
    facts.EscalationAcknowledged: acknowledged,
    facts.ShiftHandoverRefused: handover_refused,
}
