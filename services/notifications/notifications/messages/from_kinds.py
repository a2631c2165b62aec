"""Who is told of applications, appointments and tasks (C3.16)."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from events import Event
from events import ticketing as facts
from kit.consumers import Meta
from notifications.messages.telling import Telling, home, present
from notifications.messages.tickets import in_charge, of_ticket


def approval_asked(event: facts.ApplicationApprovalAsked, meta: Meta) -> Telling:
    return of_ticket("approval_asked", event, meta, recipients=event.recipients)


def appointment(template: str) -> Callable[[facts.AppointmentFact, Meta], Telling]:
    """The requester hears it; whoever took the wish phones where registry knows nobody."""

    def tell(event: facts.AppointmentFact, meta: Meta) -> Telling:
        return of_ticket(
            template,
            event,
            meta,
            recipients=present(event.person_id),
            in_charge_id=in_charge(event, event.first_receiver_id),
            facts={"starts_at": event.starts_at.isoformat()},
        )

    return tell


def appointment_near(event: facts.AppointmentApproached, meta: Meta) -> tuple[Telling, ...]:
    """The requester is reminded that we come, and our colleague of going there."""
    starts = {"starts_at": event.starts_at.isoformat()}
    staff = of_ticket("appointment_ahead", event, meta, recipients=present(event.staff_id), facts=starts)
    return appointment("appointment_reminder")(event, meta), staff


def task_given(event: facts.TaskGiven, meta: Meta) -> Telling:
    due = {"due_at": event.promised_reply_at.isoformat()} if event.promised_reply_at else {}
    return of_ticket("task_given", event, meta, recipients=present(event.handler_id, but=meta.actor_id), facts=due)


def task_done(event: facts.TaskDone, meta: Meta) -> Telling:
    return of_ticket("task_done", event, meta, recipients=present(event.first_receiver_id, but=meta.actor_id))


def task_returned(event: facts.TaskReturned, meta: Meta) -> Telling:
    return of_ticket("task_returned", event, meta, recipients=present(event.handler_id, but=meta.actor_id))


def converted(event: facts.TicketConverted, meta: Meta) -> Telling:
    """Handler and first receiver go on under other rules."""
    people = present(event.handler_id, event.first_receiver_id, but=meta.actor_id)
    kinds = {"from_kind": event.from_kind, "kind": event.kind}
    told = of_ticket("ticket_converted", event, meta, recipients=people, facts=kinds)
    return replace(told, unit_id=home(told.template, event.from_kind, told.unit_id))


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | tuple[Telling, ...] | None]] = {
    facts.ApplicationApprovalAsked: approval_asked,
    facts.AppointmentConfirmed: appointment("appointment_confirmed"),
    facts.AppointmentCancelled: appointment("appointment_cancelled"),
    facts.AppointmentApproached: appointment_near,
    facts.TaskGiven: task_given,
    facts.TaskDone: task_done,
    facts.TaskReturned: task_returned,
    facts.TicketConverted: converted,
}
