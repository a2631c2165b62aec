"""The exchange meeting on the wire (E1-43: date, attendees, topics, decisions, actions, copies to)."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Prose, Read
from ticketing.entries.schemas import Reason
from ticketing.report_editions.schemas import EditionRead
from ticketing.report_figures.schemas import FigureRead
from ticketing.report_receipts.reading import ReceiptRead
from ticketing.tickets.schemas import Title

People = Annotated[list[UUID], Meta(min_length=1, max_length=200)]


class PlanExchangeMeeting(Body, frozen=True, kw_only=True):
    """About the complaints of `year` and `month`. Who is invited: the specialists and the centre, unless named."""

    year: Annotated[int, Meta(ge=2000, le=2199)]
    month: Annotated[int, Meta(ge=1, le=12)]
    starts_at: datetime
    place: Line
    attendee_ids: People | None = None


class RescheduleExchangeMeeting(Body, frozen=True, kw_only=True):
    """Everybody invited hears of it; the agenda is counted anew."""

    starts_at: datetime
    place: Line
    attendee_ids: People


class TakeAction(Body, frozen=True, kw_only=True):
    """What was agreed that somebody does: becomes a task of theirs when the minutes are sent."""

    title: Title
    community_id: UUID
    assignee_id: UUID
    due_at: datetime


class SaveMinutes(Body, frozen=True, kw_only=True):
    """`actions`: those that have become no task yet."""

    present_ids: People
    topics: Prose
    decisions: Prose
    actions: Annotated[tuple[TakeAction, ...], Meta(max_length=30)] = ()


class SendMinutes(Body, frozen=True, kw_only=True):
    """`reason` from the second edition on."""

    reason: Reason | None = None


class AgendaCaseRead(Read, frozen=True, kw_only=True):
    """A case to talk about: major or urgent, or a repeat."""

    ticket_id: UUID
    no: str
    title: str
    severity: str
    state: str
    class_l1: str | None
    handler_name: str | None


class AgendaRead(Read, frozen=True, kw_only=True):
    """What the month's complaints say, frozen when it was counted. Every figure is a filter of the list."""

    month: str
    first_day: date
    last_day: date
    registered: FigureRead
    valid: FigureRead
    invalid: FigureRead
    pending: FigureRead
    closed: FigureRead
    repeated: FigureRead
    missed: FigureRead
    urged: FigureRead
    by_class: list[FigureRead]
    by_department: list[FigureRead]
    top_causes: list[FigureRead]
    cases: list[AgendaCaseRead]


class ActionRead(Read, frozen=True, kw_only=True):
    """`ticket_id`: the task it has become."""

    title: str
    community_id: UUID
    assignee_id: UUID
    assignee_name: str | None
    due_at: datetime
    ticket_id: UUID | None = None
    ticket_no: str | None = None


class MinutesRead(Read, frozen=True, kw_only=True):
    """What is frozen with an edition, and what is saved before."""

    present: list[str]
    present_ids: list[UUID]
    topics: str
    decisions: str
    actions: list[ActionRead]
    copies_to: tuple[str, ...] = ()
    """heads, each with the department, and whoever was invited or present; as it was sent or, before, as it would be"""


class MeetingContentRead(Read, frozen=True, kw_only=True):
    """What is frozen with an edition and sent."""

    month: str
    starts_at: datetime
    place: str
    agenda: AgendaRead
    minutes: MinutesRead


class MeetingLineRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    month: str
    state: str
    starts_at: datetime
    place: str
    edition: int
    sent_at: datetime | None


class InvitedRead(Read, frozen=True, kw_only=True):
    id: UUID
    name: str | None


class ExchangeMeetingRead(Read, frozen=True, kw_only=True):
    """`minutes` is the edition asked for, or as they were saved last."""

    version: int
    meeting: MeetingLineRead
    shown_edition: int
    """0: as they were saved last, not sent"""
    attendees: list[InvitedRead]
    agenda: AgendaRead
    minutes: MinutesRead | None
    editions: list[EditionRead]
    receipts: list[ReceiptRead]
