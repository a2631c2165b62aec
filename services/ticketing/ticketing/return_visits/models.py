"""The return visit, its attempts, who is on it, and its state rules (C3.8, C3.16).

due → attempted → done | unreachable, or cancelled. Two failed attempts on different days end it as unreachable.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope, TenantRow
from ticketing.models import Model, one_of
from ticketing.question_sets.questions import LOW_SCORE
from ticketing.return_visits import errors
from ticketing.return_visits.codes import COHORTS, METHODS, OPEN_VISITS, OUTCOMES, VISIT_STATES
from ticketing.visit_rules.quiet_hours import is_quiet

DAYS_BEFORE_UNREACHABLE = 2
"""Days with a failed attempt after which the person counts as unreachable"""
LINK_LIVES = timedelta(days=7)


class ReturnVisit(Model, Aggregate):
    """One conversation with one person about one occasion. Never deleted; the score belongs to `done`."""

    __tablename__ = "return_visit"
    __scope__ = Scope(community="community_id", own=("owner_id", "visitor_id"))
    __table_args__ = (
        UniqueConstraint("tenant_id", "no"),
        UniqueConstraint("tenant_id", "occasion"),
        UniqueConstraint("tenant_id", "token_hash"),
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        ForeignKeyConstraint(["tenant_id", "follow_up_id"], ["ticket.tenant_id", "ticket.id"]),
        CheckConstraint(one_of("cohort", COHORTS), name="return_visit_cohort_check"),
        CheckConstraint(one_of("state", VISIT_STATES), name="return_visit_state_check"),
        CheckConstraint(one_of("method", METHODS), name="return_visit_method_check"),
        CheckConstraint("score BETWEEN 1 AND 5", name="return_visit_score_check"),
        CheckConstraint("(state = 'done') = (score IS NOT NULL)", name="return_visit_done_check"),
        Index("return_visit_open", "tenant_id", "due_at", "id", postgresql_where=text(one_of("state", OPEN_VISITS))),
        Index("return_visit_by_due", "tenant_id", "due_at", "id"),
        Index("return_visit_by_state", "tenant_id", "state", "due_at", "id"),
        Index("return_visit_by_score", "tenant_id", "score", "due_at", "id"),
        Index("return_visit_of_community", "tenant_id", "state", "community_id", "due_at"),
        Index("return_visit_by_community", "tenant_id", "community_id", "due_at", "id"),
        Index("return_visit_by_ticket", "tenant_id", "ticket_id", "due_at"),
        Index("return_visit_by_person", "tenant_id", "person_id", "due_at", "id"),
        Index("return_visit_by_unit", "tenant_id", "unit_id", "due_at", "id"),
        Index("return_visit_by_visited", "tenant_id", "visited_at", "id"),
        Index("return_visit_by_contact", "tenant_id", "contact_key", "last_contact_at"),
    )

    no: Mapped[str]
    cohort: Mapped[str]
    label: Mapped[str | None]
    """what an ad hoc round is called"""
    community_id: Mapped[UUID]
    building_id: Mapped[UUID | None]
    unit_id: Mapped[UUID | None]
    person_id: Mapped[UUID | None]
    ticket_id: Mapped[UUID | None]
    ticket_no: Mapped[str | None]
    class_l1: Mapped[str | None]
    """of the ticket as it stood when the visit became due"""
    contact_key: Mapped[str]
    """whoever is called: two visits with one key go to one person"""
    occasion: Mapped[str]
    """what it is about; the same occasion never leads to a second visit"""
    rules_version: Mapped[int]
    owner_id: Mapped[UUID | None]
    state: Mapped[str]
    state_since: Mapped[datetime]
    due_from: Mapped[datetime]
    due_at: Mapped[datetime]
    call_back_at: Mapped[datetime | None]
    """when the person asked to be called"""
    last_contact_at: Mapped[datetime | None]
    method: Mapped[str | None]
    questions_version: Mapped[int | None]
    answers: Mapped[list[Any] | None]
    score: Mapped[int | None]
    comment: Mapped[str | None]
    next_action: Mapped[str | None]
    visited_at: Mapped[datetime | None]
    visitor_id: Mapped[UUID | None]
    """who visited; None online, where the person answered alone"""
    follow_up_id: Mapped[UUID | None]
    """the ticket in which a low score is followed up"""
    end_reason: Mapped[str | None]
    invited_at: Mapped[datetime | None]
    token_hash: Mapped[bytes | None]
    token_expires_at: Mapped[datetime | None]

    @property
    def open(self) -> bool:
        return self.state in OPEN_VISITS

    @property
    def low(self) -> bool:
        return self.score is not None and self.score <= LOW_SCORE

    def _end(self, state: str, at: datetime) -> None:
        self.state, self.state_since = state, at
        self.call_back_at = self.token_hash = self.token_expires_at = None

    def must_be_open(self) -> None:
        if not self.open:
            raise errors.VisitEnded(state=self.state)

    def contact(self, method: str, asked_for: str | None, at: datetime) -> None:
        """Somebody gets in touch. Raises QuietHours at night unless the person asked for it, with the reason given;
        online the person chooses the time."""
        self.must_be_open()
        if method != "online":
            if is_quiet(at) and asked_for is None:
                raise errors.QuietHours
            if at < self.due_from and asked_for is None:
                raise errors.NotYetDue(due_from=self.due_from)
        self.last_contact_at = at

    def attempt(self, failed_days: int, at: datetime) -> None:
        """Nobody was reached; `failed_days` counts today."""
        self.call_back_at = None
        if failed_days >= DAYS_BEFORE_UNREACHABLE:
            self._end("unreachable", at)
        elif self.state == "due":
            self.state, self.state_since = "attempted", at

    def postpone(self, call_back_at: datetime, at: datetime) -> None:
        """The person was there and asked to be called at another time: no failed attempt."""
        if call_back_at <= at:
            raise errors.CallBackInThePast
        self.call_back_at = call_back_at
        if self.state == "due":
            self.state, self.state_since = "attempted", at

    def complete(self, method: str, visitor_id: UUID | None, score: int, at: datetime) -> None:
        self.must_be_open()
        self._end("done", at)
        self.method, self.visitor_id, self.score, self.visited_at = method, visitor_id, score, at

    def cancel(self, reason: str, at: datetime) -> None:
        self.must_be_open()
        self._end("cancelled", at)
        self.end_reason = reason

    def assign(self, owner_id: UUID) -> None:
        self.must_be_open()
        self.owner_id = owner_id

    def invite(self, token_hash: bytes, at: datetime) -> None:
        """A link goes out; an earlier one opens nothing any more."""
        self.must_be_open()
        if self.person_id is None:
            raise errors.NobodyToMail
        self.invited_at, self.token_hash, self.token_expires_at = at, token_hash, at + LINK_LIVES

    def open_by_link(self, at: datetime) -> None:
        if not self.open or self.token_expires_at is None or at >= self.token_expires_at:
            raise errors.LinkSpent


class VisitAttempt(Model, TenantRow):
    """One try to reach the person. Append-only."""

    __tablename__ = "visit_attempt"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "visit_id"], ["return_visit.tenant_id", "return_visit.id"]),
        CheckConstraint(one_of("method", METHODS), name="visit_attempt_method_check"),
        CheckConstraint(one_of("outcome", OUTCOMES), name="visit_attempt_outcome_check"),
        Index("visit_attempt_of_visit", "tenant_id", "visit_id", "at"),
    )

    visit_id: Mapped[UUID]
    at: Mapped[datetime]
    staff_id: Mapped[UUID]
    method: Mapped[str]
    outcome: Mapped[str]
    asked_for: Mapped[str | None]
    """why the person was called in quiet hours"""
    call_back_at: Mapped[datetime | None]
    text: Mapped[str | None]


class VisitClaim(Model, TenantRow):
    """Who is on a visit; its id is that of the visit. A claim that has expired holds nobody back."""

    __tablename__ = "visit_claim"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "id"], ["return_visit.tenant_id", "return_visit.id"]),
        Index("visit_claim_by_contact", "tenant_id", "contact_key"),
    )

    contact_key: Mapped[str]
    staff_id: Mapped[UUID]
    expires_at: Mapped[datetime]
