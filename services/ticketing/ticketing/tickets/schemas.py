"""Tickets on the wire."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Prose, Read
from ticketing.attachments.schemas import AttachmentRead
from ticketing.clocks.schemas import ClockRead
from ticketing.contacts.schemas import ContactRead
from ticketing.entries.schemas import EntryRead, Reason
from ticketing.tickets.codes import CauseKind, Nature, Phase, ReplyChannel, Severity
from ticketing.tickets.models import Ticket
from ticketing.tickets.severity import MOST_CLAIM_CENTS, MOST_HOUSEHOLDS, Sign
from ticketing.tickets.withholding import OfRequester
from ticketing.work_orders.schemas import Cents, WorkOrderBriefRead

Title = Annotated[str, Meta(min_length=1, max_length=100)]
Code = Annotated[str, Meta(min_length=1, max_length=60)]
DepartmentName = Annotated[str, Meta(min_length=1, max_length=200)]
Signs = Annotated[list[Sign], Meta(max_length=8)]
Claim = Annotated[int, Meta(ge=0, le=MOST_CLAIM_CENTS)]
"""In 分; 0: none"""
Households = Annotated[int, Meta(ge=1, le=MOST_HOUSEHOLDS)]
NoOrHouseholds = Annotated[int, Meta(ge=0, le=MOST_HOUSEHOLDS)]
"""0: none"""


class AcceptTicket(Body, frozen=True, kw_only=True):
    """Without a promise of its own the one given at intake stands, as far as the limit allows."""

    promised_reply_at: datetime | None = None


class AssignTicket(Body, frozen=True, kw_only=True):
    handler_id: UUID
    department: Line
    class_l1: Code | None = None
    class_l2: Code | None = None
    nature: Nature | None = None
    severity: Severity | None = None
    phase: Phase | None = None
    text: Reason | None = None


class ReclassifyTicket(Body, frozen=True, kw_only=True):
    """What is not given stays; a claim of 0, or no household, takes back what was entered. Signs may raise the severity
    by themselves; below them it cannot be set."""

    class_l1: Code | None = None
    class_l2: Code | None = None
    nature: Nature | None = None
    severity: Severity | None = None
    phase: Phase | None = None
    severity_signs: Signs | None = None
    claim_cents: Claim | None = None
    households: NoOrHouseholds | None = None
    complained_about_id: UUID | None = None
    reason: Reason


class LocateTicket(Body, frozen=True, kw_only=True):
    """A unit of the ticket's community, or a place in words."""

    unit_id: UUID | None = None
    place: Line | None = None


class HandOverTicket(Body, frozen=True, kw_only=True):
    handler_id: UUID
    reason: Reason


class ReportMajor(Body, frozen=True, kw_only=True):
    """The complaint sheet. `desired_outcome` is what the requester wants; of a complaint it has to be known by now."""

    text: Prose
    desired_outcome: Prose | None = None


class TakeMeasure(Body, frozen=True, kw_only=True):
    """`cost_cents` is what the whole case is expected to cost; above the tenant's limit it needs a plan."""

    measure: Prose
    planned_on: date
    cost_cents: Cents = 0


class AddNote(Body, frozen=True, kw_only=True):
    """A public note is an answer to the requester on the way; an internal one never leaves the company."""

    text: Prose
    visibility: Literal["internal", "public"] = "internal"
    channel: ReplyChannel | None = None
    promised_reply_at: datetime | None = None
    """when the requester hears next; public notes only"""


class ResolveTicket(Body, frozen=True, kw_only=True):
    """A complaint needs evidence, and its cause with the kind of it unless the investigation has found them."""

    result: Prose
    cause: Prose | None = None
    cause_kind: CauseKind | None = None
    evidence: Prose | None = None


class ReplyToRequester(Body, frozen=True, kw_only=True):
    channel: ReplyChannel
    text: Prose


class RecordContactAttempt(Body, frozen=True, kw_only=True):
    """The requester could not be reached."""

    channel: ReplyChannel
    text: Reason | None = None


class CloseTicket(Body, frozen=True, kw_only=True):
    customer_confirmed: bool
    text: Reason | None = None


class TakeUpAgain(Body, frozen=True, kw_only=True):
    """The requester hears that the matter goes on, and by when they hear again."""

    reason: Reason
    promised_reply_at: datetime


class PromiseLimitsRead(Read, frozen=True, kw_only=True):
    """The latest moments an answer can be promised for, as things stand now; they only move on with time."""

    next_answer: datetime
    """in an interim answer"""
    another_round: datetime | None
    """when it is reopened or sent back; null where neither is possible"""


class WithdrawTicket(Body, frozen=True, kw_only=True):
    """The requester's own words."""

    statement: Reason


class TicketRead(OfRequester, frozen=True, kw_only=True):
    id: UUID
    version: int
    no: str
    kind: str
    channel: str
    state: str
    state_since: datetime
    severity: str
    phase: str
    class_l1: str | None
    class_l2: str | None
    nature: str | None
    title: str
    description: str
    desired_outcome: str | None
    community_id: UUID
    building_id: UUID | None
    unit_id: UUID | None
    person_id: UUID | None
    place: str | None
    anonymous: bool
    contact_phone_last4: str | None
    first_receiver_id: UUID | None
    handler_id: UUID | None
    handler_since: datetime | None
    department: str | None
    promised_reply_at: datetime
    occurred_at: datetime | None
    registered_at: datetime
    accepted_at: datetime | None
    major_reported_at: datetime | None
    measure: str | None
    measure_planned_on: date | None
    result: str | None
    cause: str | None
    cause_kind: str | None
    resolved_at: datetime | None
    replied_at: datetime | None
    return_count: int
    closed_at: datetime | None
    close_reason: str | None
    repeat_of: UUID | None
    merged_into: UUID | None
    reopen_count: int
    suspended_from: str | None
    validity: str | None
    severity_signs: list[str]
    claim_cents: int | None
    households: int | None
    complained_about_id: UUID | None
    responsible_department: str | None
    responsible_id: UUID | None
    evidence: str | None
    attachment_count: int

    @classmethod
    def of(cls, ticket: Ticket) -> "TicketRead":
        return cls(**{name: getattr(ticket, name) for name in cls.own_fields()})


class NamesRead(Read, frozen=True, kw_only=True):
    """What the ids of a ticket are called."""

    community: str | None
    unit: str | None
    staff: dict[UUID, str]
    """everybody the ticket, its timeline and its work orders name"""


class BlockingRead(Read, frozen=True, kw_only=True):
    """One thing that is still under way: a `work_order` by its number, a `department_task`, a `plan_item`."""

    id: UUID
    kind: str
    title: str


class BlockerRead(Read, frozen=True, kw_only=True):
    """Why a verb the state allows would be refused now: `code` is that of the refusal, `remedy` the verb that clears
    it away, `matters` what has to be done before."""

    verb: str
    code: str
    remedy: str | None
    matters: list[BlockingRead]


class RepeatRead(Read, frozen=True, kw_only=True):
    """A later ticket that says it is about the same matter."""

    id: UUID
    no: str
    title: str
    kind: str
    state: str
    registered_at: datetime


class TicketDetailRead(Read, frozen=True, kw_only=True):
    """`possible` are the verbs the state allows; the permission is checked besides, and `blocked` says which of them
    would be refused for now. `reply_permission` is what the routing table asks of whoever gives the final reply."""

    version: int
    ticket: TicketRead
    names: NamesRead
    contact: ContactRead
    possible: tuple[str, ...]
    blocked: list[BlockerRead]
    reply_permission: str
    entries: list[EntryRead]
    clocks: list[ClockRead]
    work_orders: list[WorkOrderBriefRead]
    attachments: list[AttachmentRead]
    """struck out ones are named and cannot be opened"""
    repeats: list[RepeatRead]
    """those within the reader's reach, oldest first; none that is about them"""
