"""Facts about incidents: one cause behind several tickets, from its opening to its end (C3.1, C3.16, H5)."""

from datetime import datetime
from uuid import UUID

from events import Event
from events.ticketing.tickets import TicketFact


class IncidentFact(Event, frozen=True, kw_only=True):
    aggregate = "incident"
    no: str
    state: str
    """opened | controlled | reviewed | closed"""
    community_id: UUID
    building_ids: tuple[UUID, ...]
    opened_by: UUID
    expected_end_at: datetime | None = None


class IncidentOpened(IncidentFact, frozen=True, kw_only=True):
    type = "ticketing.incident.opened.v1"


class IncidentChanged(IncidentFact, frozen=True, kw_only=True):
    """Its words, its expected end or the places it concerns."""

    type = "ticketing.incident.changed.v1"


class IncidentTicketJoined(IncidentFact, frozen=True, kw_only=True):
    type = "ticketing.incident.ticket_joined.v1"
    ticket_id: UUID


class IncidentTicketLeft(IncidentFact, frozen=True, kw_only=True):
    type = "ticketing.incident.ticket_left.v1"
    ticket_id: UUID


class IncidentControlled(IncidentFact, frozen=True, kw_only=True):
    """The cause is removed; `review_due_at` is when what happened has to be looked back on."""

    type = "ticketing.incident.controlled.v1"
    review_due_at: datetime


class IncidentReviewed(IncidentFact, frozen=True, kw_only=True):
    type = "ticketing.incident.reviewed.v1"


class IncidentReviewOverdue(IncidentFact, frozen=True, kw_only=True):
    type = "ticketing.incident.overdue.v1"


class IncidentClosed(IncidentFact, frozen=True, kw_only=True):
    type = "ticketing.incident.closed.v1"


class IncidentNoticeGiven(TicketFact, frozen=True, kw_only=True):
    """What everybody concerned by an incident is told, to the contact of one of its tickets. The ticket itself is
    answered later. `announcement` is what the company says in public."""

    type = "ticketing.incident.notice_given.v1"
    incident_id: UUID
    announcement: str


class ClusterDismissed(Event, frozen=True, kw_only=True):
    """Several tickets look alike and are not: until more of them come nobody is asked again."""

    type = "ticketing.cluster.dismissed.v1"
    community_id: UUID
    building_id: UUID
    class_l1: str
