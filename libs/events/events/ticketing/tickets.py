"""Facts about tickets of every kind. A complaint speaks its own words (C3.2); every other kind shares one set."""

from datetime import date, datetime
from uuid import UUID

from msgspec import Struct

from events import Event


class TicketFact(Event, frozen=True, kw_only=True):
    """What every fact about a ticket carries. A complaint and a repair request are both tickets."""

    aggregate = "ticket"
    no: str
    kind: str
    """complaint | repair | inquiry | suggestion | help_request | application | appointment | task"""
    channel: str
    state: str
    severity: str
    community_id: UUID
    unit_id: UUID | None = None
    person_id: UUID | None = None
    first_receiver_id: UUID | None = None
    handler_id: UUID | None = None
    promised_reply_at: datetime | None = None
    validity: str | None = None
    """valid | partly_valid | invalid, once somebody has ruled"""
    merged_into: UUID | None = None
    about_id: UUID | None = None
    """the colleague the complaint names itself"""
    about_ids: tuple[UUID, ...] = ()
    """all whom it is about, by itself, by what it repeats or by what it is merged with; they do not learn whose it is
    (C3.2 row 20)"""

    @property
    def accused(self) -> tuple[UUID, ...]:
        """They hear nothing of it. A fact of earlier times names only the colleague the complaint names itself."""
        return self.about_ids or (() if self.about_id is None else (self.about_id,))


class ComplaintRegistered(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.registered.v1"


class ComplaintAccepted(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.accepted.v1"


class ComplaintAssigned(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.assigned.v1"


class ComplaintMajorReported(TicketFact, frozen=True, kw_only=True):
    """The complaint sheet of a major or urgent case reached the service centre (K05/K06 stop)."""

    type = "ticketing.complaint.major_reported.v1"


class ComplaintFirstMeasure(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.first_measure.v1"


class ComplaintProgressed(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.progressed.v1"


class ComplaintResolved(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.resolved.v1"
    centre_replies: bool = False
    """the final reply, which comes next, is the service centre's"""


class ComplaintReplied(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.replied.v1"


class ComplaintReturned(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.returned.v1"


class ComplaintClosed(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.closed.v1"


class ComplaintWithdrawn(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.withdrawn.v1"


class ComplaintValidityRequested(TicketFact, frozen=True, kw_only=True):
    """The centre is asked whether the complaint is valid (K03 starts)."""

    type = "ticketing.complaint.validity_requested.v1"


class ComplaintRuled(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.ruled.v1"


class ComplaintPlanSubmitted(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.plan_submitted.v1"


class PlannedMeasure(Struct, frozen=True):
    owner_id: UUID
    due_on: date


class ComplaintPlanDecided(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.plan_decided.v1"
    approved: bool
    measures: tuple[PlannedMeasure, ...] = ()
    """of a plan that was approved: who has to do each, by when"""


class ComplaintReopened(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.reopened.v1"


class ComplaintMeasureReassigned(TicketFact, frozen=True, kw_only=True):
    """Somebody else is to do a measure of the approved plan, by the same day."""

    type = "ticketing.complaint.measure_reassigned.v1"
    from_id: UUID
    owner_id: UUID
    due_on: date


class ComplaintSuspended(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.suspended.v1"
    resumes_at: datetime


class ComplaintResumed(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.complaint.resumed.v1"


class ComplaintMerged(TicketFact, frozen=True, kw_only=True):
    """Answered with `merged_into` from now on."""

    type = "ticketing.complaint.merged.v1"


class TicketRegistered(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.registered.v1"


class TicketAccepted(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.accepted.v1"


class TicketAssigned(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.assigned.v1"


class TicketProgressed(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.progressed.v1"


class TicketResolved(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.resolved.v1"
    centre_replies: bool = False
    """the final reply, which comes next, is the service centre's"""


class TicketAnswered(TicketFact, frozen=True, kw_only=True):
    """The requester was told the result."""

    type = "ticketing.ticket.answered.v1"


class TicketReturned(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.returned.v1"


class TicketClosed(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.closed.v1"


class TicketWithdrawn(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.withdrawn.v1"


class TicketReopened(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.reopened.v1"


class TicketSuspended(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.suspended.v1"
    resumes_at: datetime


class TicketResumed(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.resumed.v1"


class TicketMerged(TicketFact, frozen=True, kw_only=True):
    type = "ticketing.ticket.merged.v1"


class TicketAssistantAdded(TicketFact, frozen=True, kw_only=True):
    """A colleague is to help the handler."""

    type = "ticketing.ticket.assistant_added.v1"
    assistant_id: UUID
