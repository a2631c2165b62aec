"""Lists of visits on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.return_visits.codes import Cohort
from ticketing.tallies.schemas import TallyRead
from ticketing.tickets.withholding import OfRequester


class VisitRowRead(OfRequester, frozen=True):
    """One line of a list. Fields stand in the order of the select, so a row becomes a struct without a detour."""

    id: UUID
    version: int
    no: str
    cohort: str
    label: str | None
    state: str
    community_id: UUID
    community_name: str | None
    unit_id: UUID | None
    unit_code: str | None
    person_id: UUID | None
    ticket_id: UUID | None
    ticket_no: str | None
    ticket_title: str | None
    class_l1: str | None
    owner_id: UUID | None
    owner_name: str | None
    due_at: datetime
    call_back_at: datetime | None
    last_contact_at: datetime | None
    method: str | None
    score: int | None
    comment: str | None
    visited_at: datetime | None
    follow_up_id: UUID | None
    claimed_by: str | None
    contact_at: datetime | None
    """when it was done, else last tried; null: nobody has tried yet"""


class VisitPageRead(TallyRead, frozen=True, kw_only=True):
    items: list[VisitRowRead]
    next_cursor: str | None


class TakeNextVisit(Body, frozen=True, kw_only=True):
    """From the whole queue of one's reach, or a part of it."""

    cohort: Cohort | None = None
    community_id: UUID | None = None


class NextVisitRead(Read, frozen=True, kw_only=True):
    """The visit the caller is on now; none when nobody is left to call at this time."""

    visit_id: UUID | None
