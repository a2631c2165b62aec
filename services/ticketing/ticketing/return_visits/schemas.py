"""Return visits on the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.contacts.schemas import ContactRead
from ticketing.entries.schemas import Reason
from ticketing.question_sets.questions import Answer
from ticketing.question_sets.schemas import MOST_QUESTIONS, QuestionSetRead
from ticketing.return_visits.codes import REACHED, ContactMethod, Outcome
from ticketing.return_visits.models import ReturnVisit
from ticketing.tickets.withholding import OfRequester

Answers = Annotated[list[Answer], Meta(max_length=MOST_QUESTIONS)]
Comment = Annotated[str, Meta(min_length=1, max_length=2000)]


class RecordVisitAttempt(Body, frozen=True, kw_only=True):
    """The person could not be reached, or asked to be called later (then `call_back_at` says when). `asked_for`: why
    somebody was called in quiet hours."""

    method: ContactMethod
    outcome: Outcome
    call_back_at: datetime | None = None
    asked_for: Reason | None = None
    text: Reason | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if (self.call_back_at is not None) != (self.outcome in REACHED):
            raise ValueError("`call_back_at` goes with `asked_later`")


class CompleteVisit(Body, frozen=True, kw_only=True):
    method: ContactMethod
    questions_version: int
    answers: Answers
    comment: Comment | None = None
    next_action: Comment | None = None
    asked_for: Reason | None = None


class AnswerVisit(Body, frozen=True, kw_only=True):
    questions_version: int
    answers: Answers
    comment: Comment | None = None


class CancelVisit(Body, frozen=True, kw_only=True):
    reason: Reason


class AssignVisit(Body, frozen=True, kw_only=True):
    owner_id: UUID


class VisitRead(OfRequester, frozen=True, kw_only=True):
    id: UUID
    version: int
    no: str
    cohort: str
    label: str | None
    state: str
    state_since: datetime
    community_id: UUID
    building_id: UUID | None
    unit_id: UUID | None
    person_id: UUID | None
    ticket_id: UUID | None
    ticket_no: str | None
    class_l1: str | None
    owner_id: UUID | None
    due_from: datetime
    due_at: datetime
    call_back_at: datetime | None
    method: str | None
    questions_version: int | None
    answers: list[Answer]
    score: int | None
    comment: str | None
    next_action: str | None
    visited_at: datetime | None
    visitor_id: UUID | None
    follow_up_id: UUID | None
    end_reason: str | None
    invited_at: datetime | None
    token_expires_at: datetime | None

    @classmethod
    def of(cls, visit: ReturnVisit) -> "VisitRead":
        values = {name: getattr(visit, name) for name in cls.own_fields("answers")}
        return cls(answers=msgspec.convert(visit.answers or [], list[Answer]), **values)


class VisitAttemptRead(Read, frozen=True, kw_only=True):
    at: datetime
    method: str
    outcome: str
    asked_for: str | None
    call_back_at: datetime | None
    text: str | None
    staff_name: str | None


class ClaimRead(Read, frozen=True, kw_only=True):
    """Who is on the visit right now; an expired claim is not shown."""

    staff_id: UUID
    staff_name: str | None
    expires_at: datetime


class VisitNamesRead(Read, frozen=True, kw_only=True):
    """What the ids of a visit are called."""

    community: str | None
    unit: str | None
    owner: str | None
    visitor: str | None
    follow_up_no: str | None


class VisitDetailRead(Read, frozen=True, kw_only=True):
    """`contact` is the masked contact of the ticket; without a ticket the person's data are in registry. `questions`
    are those that were answered, or those to ask now."""

    version: int
    visit: VisitRead
    names: VisitNamesRead
    contact: ContactRead | None
    questions: QuestionSetRead
    attempts: list[VisitAttemptRead]
    claim: ClaimRead | None
    quiet: bool
    """it is the time of night when nobody is called"""
    own_case: bool
    """the caller has a part in the case, so a colleague makes the visit"""
