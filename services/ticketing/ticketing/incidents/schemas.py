"""Incidents on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta, field

from kit.schemas import Body, Prose, Read
from ticketing.entries.schemas import Reason
from ticketing.tallies.schemas import TallyRead
from ticketing.tickets.schemas import Code, Title

IncidentState = Literal["opened", "controlled", "reviewed", "closed"]
Banner = Annotated[str, Meta(min_length=1, max_length=500)]


class OpenIncident(Body, frozen=True, kw_only=True):
    """`tickets` join at once. Without units the whole buildings are concerned."""

    community_id: UUID
    title: Title
    banner: Banner
    building_ids: Annotated[list[UUID], Meta(min_length=1, max_length=50)]
    unit_ids: Annotated[list[UUID], Meta(max_length=200)] = field(default_factory=list)
    class_l1: Code | None = None
    expected_end_at: datetime | None = None
    ticket_ids: Annotated[list[UUID], Meta(max_length=200)] = field(default_factory=list)


class ChangeIncident(Body, frozen=True, kw_only=True):
    title: Title
    banner: Banner
    expected_end_at: datetime | None = None


class JoinIncident(Body, frozen=True, kw_only=True):
    ticket_id: UUID


class GiveNotice(Body, frozen=True, kw_only=True):
    """Public: it stands in every ticket and goes to its contact."""

    text: Banner


class ControlIncident(Body, frozen=True, kw_only=True):
    cause: Prose


class ReviewIncident(Body, frozen=True, kw_only=True):
    review: Prose


class LeaveIncident(Body, frozen=True, kw_only=True):
    reason: Reason


class IncidentPlaceRead(Read, frozen=True, kw_only=True):
    building_id: UUID
    building_code: str | None
    unit_id: UUID | None
    unit_code: str | None


class BannerRead(Read, frozen=True, kw_only=True):
    """An open incident as an operator has to know it."""

    id: UUID
    no: str
    community_id: UUID
    title: str
    banner: str
    class_l1: str | None
    opened_at: datetime
    expected_end_at: datetime | None
    places: list[IncidentPlaceRead]
    ticket_ids: list[UUID]
    """its tickets: whatever else a caller concerned has open can still be attached"""


class IncidentLineRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    no: str
    community_id: UUID
    community_name: str | None
    title: str
    class_l1: str | None
    state: str
    opened_at: datetime
    opened_by_name: str | None
    expected_end_at: datetime | None
    controlled_at: datetime | None
    review_due_at: datetime | None
    reviewed_at: datetime | None
    closed_at: datetime | None
    tickets: int


class IncidentPageRead(TallyRead, frozen=True, kw_only=True):
    items: list[IncidentLineRead]
    next_cursor: str | None


class IncidentTicketRead(Read, frozen=True, kw_only=True):
    id: UUID
    no: str
    kind: str
    title: str
    state: str
    severity: str
    unit_code: str | None
    handler_name: str | None
    joined_at: datetime


class TicketIncidentRead(Read, frozen=True, kw_only=True):
    """The incident a ticket belongs to."""

    id: UUID
    no: str
    title: str
    state: str


class IncidentNoticeRead(Read, frozen=True, kw_only=True):
    text: str
    sent_at: datetime
    sent_by_name: str | None
    tickets: int
    contacts: int


class IncidentRead(IncidentLineRead, frozen=True, kw_only=True):
    banner: str
    cause: str | None
    review: str | None
    households: int
    """units of its tickets"""
    places: list[IncidentPlaceRead]
    joined: list[IncidentTicketRead]
    notices: list[IncidentNoticeRead]
