"""Facts about applications, appointments and tasks, which go a way of their own, and about changes of kind (C3.16)."""

from datetime import datetime
from uuid import UUID

from events import Event
from events.ticketing.tickets import TicketFact


class TicketConverted(TicketFact, frozen=True, kw_only=True):
    """It is of `kind` from now on; its number still tells what it was registered as."""

    type = "ticketing.ticket.converted.v1"
    from_kind: str


class ApplicationApprovalAsked(TicketFact, frozen=True, kw_only=True):
    """It is the turn of a step; `recipients` decide on it."""

    type = "ticketing.application.approval_asked.v1"
    step: int
    steps: int
    """how many there are"""
    recipients: tuple[UUID, ...] = ()


class ApprovalFlowsChanged(Event, frozen=True, kw_only=True):
    """Other roles approve applications from now on."""

    type = "ticketing.approval_flows.changed.v1"


class StandInFact(Event, frozen=True, kw_only=True):
    """Somebody decides for a colleague who is away."""

    aggregate = "stand_in"
    absent_id: UUID
    stand_in_id: UUID
    begins_at: datetime
    ends_at: datetime


class StandInNamed(StandInFact, frozen=True, kw_only=True):
    type = "ticketing.stand_in.named.v1"


class StandInEnded(StandInFact, frozen=True, kw_only=True):
    type = "ticketing.stand_in.ended.v1"


class AppointmentFact(TicketFact, frozen=True, kw_only=True):
    """The slot as it stands, `starts_at` included and `ends_at` not, and who comes."""

    starts_at: datetime
    ends_at: datetime
    staff_id: UUID | None = None


class AppointmentConfirmed(AppointmentFact, frozen=True, kw_only=True):
    """For the first time, or at another time or with another colleague than before."""

    type = "ticketing.appointment.confirmed.v1"


class AppointmentApproached(AppointmentFact, frozen=True, kw_only=True):
    """Confirmed, and about to come: requester and colleague are reminded, once for each slot."""

    type = "ticketing.appointment.approached.v1"


class AppointmentDone(AppointmentFact, frozen=True, kw_only=True):
    type = "ticketing.appointment.done.v1"


class AppointmentCancelled(AppointmentFact, frozen=True, kw_only=True):
    type = "ticketing.appointment.cancelled.v1"


class AppointmentMissed(AppointmentFact, frozen=True, kw_only=True):
    """Somebody came, and nobody was there."""

    type = "ticketing.appointment.missed.v1"


class TaskGiven(TicketFact, frozen=True, kw_only=True):
    """First receiver is whoever gave it, handler whoever does it, the promise its due time."""

    type = "ticketing.task.given.v1"


class TaskDone(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.task.done.v1"


class TaskReturned(TicketFact, frozen=True, kw_only=True):
    """Not what the giver meant."""

    type = "ticketing.task.returned.v1"
