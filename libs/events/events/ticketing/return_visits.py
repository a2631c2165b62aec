"""Facts about return visits (C3.8)."""

from datetime import datetime
from uuid import UUID

from events import Event


class ReturnVisitFact(Event, frozen=True, kw_only=True):
    no: str
    cohort: str
    """complaint | repair | new_resident | long_time_resident | lessee | ad_hoc"""
    state: str
    community_id: UUID
    unit_id: UUID | None = None
    person_id: UUID | None = None
    ticket_id: UUID | None = None
    ticket_no: str | None = None
    owner_id: UUID | None = None
    due_at: datetime


class ReturnVisitScheduled(ReturnVisitFact, frozen=True, kw_only=True):
    type = "ticketing.return_visit.scheduled.v1"


class ReturnVisitReassigned(ReturnVisitFact, frozen=True, kw_only=True):
    type = "ticketing.return_visit.reassigned.v1"
    accused: tuple[UUID, ...] = ()
    """whom its ticket is about: they hear nothing of it"""


class ReturnVisitAttempted(ReturnVisitFact, frozen=True, kw_only=True):
    """Somebody tried to reach the person; in the state `unreachable` it was the last time."""

    type = "ticketing.return_visit.attempted.v1"


class ReturnVisitInvited(ReturnVisitFact, frozen=True, kw_only=True):
    """The person is to be sent a link. It opens one short form without personal data, once, until it expires."""

    type = "ticketing.return_visit.invited.v1"
    answer_link: str
    expires_at: datetime
    accused: tuple[UUID, ...] = ()
    """whom its ticket is about: they hear nothing of it"""


class ReturnVisitCompleted(ReturnVisitFact, frozen=True, kw_only=True):
    type = "ticketing.return_visit.completed.v1"
    method: str
    """phone | home | online"""
    score: int
    visitor_id: UUID | None = None


class ReturnVisitLowScore(ReturnVisitFact, frozen=True, kw_only=True):
    """Somebody is not satisfied (score 2 or less). `follow_up_id` is the ticket in which that is followed up."""

    type = "ticketing.return_visit.low_score.v1"
    score: int
    follow_up_id: UUID
    follow_up_no: str
    handler_id: UUID | None = None
    """who handled the ticket the visit was about"""
    accused: tuple[UUID, ...] = ()
    """whom that ticket or the one it is followed up in is about: they are not told"""


class ReturnVisitCancelled(ReturnVisitFact, frozen=True, kw_only=True):
    type = "ticketing.return_visit.cancelled.v1"
