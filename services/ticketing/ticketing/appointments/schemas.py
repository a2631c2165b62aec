"""Appointments on the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Prose, Read
from ticketing.contacts.schemas import Name, Phone
from ticketing.entries.schemas import Reason
from ticketing.tickets.codes import Channel
from ticketing.tickets.schemas import Code, Title
from ticketing.tickets.withholding import OfRequester

Score = Annotated[int, Meta(ge=1, le=5)]


class RequestAppointment(Body, frozen=True, kw_only=True):
    """What somebody wishes for; it holds once the desk has confirmed it."""

    channel: Channel
    community_id: UUID
    title: Title
    description: Prose
    starts_at: datetime
    ends_at: datetime
    unit_id: UUID | None = None
    person_id: UUID | None = None
    place: Line | None = None
    contact_name: Name | None = None
    contact_phone: Phone | None = None
    anonymous: bool = False
    class_l1: Code | None = None


class ConfirmSlot(Body, frozen=True, kw_only=True):
    staff_id: UUID
    starts_at: datetime
    ends_at: datetime


class RescheduleAppointment(ConfirmSlot, frozen=True, kw_only=True):
    reason: Reason


class FinishService(Body, frozen=True, kw_only=True):
    result: Prose


class EvaluateService(Body, frozen=True, kw_only=True):
    """The customer's word: 1 very dissatisfied to 5 very satisfied."""

    score: Score
    comment: Reason | None = None


class CancelAppointment(Body, frozen=True, kw_only=True):
    reason: Reason


class AppointmentRead(Read, frozen=True, kw_only=True):
    starts_at: datetime
    ends_at: datetime
    staff_id: UUID | None
    began_at: datetime | None
    finished_at: datetime | None
    score: int | None
    comment: str | None


class AgendaLineRead(OfRequester, frozen=True, kw_only=True):
    ticket_id: UUID
    version: int
    ticket_no: str
    title: str
    state: str
    class_l1: str | None
    community_id: UUID
    unit_code: str | None
    place: str | None
    starts_at: datetime
    ends_at: datetime
    staff_id: UUID | None
    staff_name: str | None
    score: int | None


class AgendaPageRead(Read, frozen=True, kw_only=True):
    """`counts` are per state with all other filters applied."""

    items: list[AgendaLineRead]
    next_cursor: str | None
    counts: dict[str, int]
