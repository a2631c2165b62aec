"""The call and what hangs on it. What a telephone system reports may come late, twice and in any order: every report
fills in what it knows, and the state follows from what is known."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, TenantRow
from ticketing.calls import errors
from ticketing.calls.codes import (
    CALL_RESULTS,
    CALL_STATES,
    DIRECTIONS,
    GOING_ON,
    OUTCOMES,
    TIERS,
    TRANSFER_KINDS,
    TRANSFER_RESULTS,
)
from ticketing.models import Model, one_of


class Call(Model, Aggregate):
    """One call, in or out. Who sees it: see its queries."""

    __tablename__ = "call"
    __table_args__ = (
        UniqueConstraint("tenant_id", "pbx_link_id", "external_id"),
        ForeignKeyConstraint(["tenant_id", "pbx_link_id"], ["pbx_link.tenant_id", "pbx_link.id"]),
        CheckConstraint(one_of("direction", DIRECTIONS), name="call_direction_check"),
        CheckConstraint(one_of("state", CALL_STATES), name="call_state_check"),
        CheckConstraint(one_of("result", CALL_RESULTS), name="call_result_check"),
        CheckConstraint(one_of("tier", TIERS), name="call_tier_check"),
        Index("call_newest", "tenant_id", "rang_at", "id"),
        Index("call_by_state", "tenant_id", "state", "rang_at", "id"),
        Index("call_by_community", "tenant_id", "state", "community_id", "rang_at"),
        Index("call_by_number", "tenant_id", "number_blind", "rang_at"),
        Index("call_by_person", "tenant_id", "person_id", "rang_at"),
        Index("call_by_operator", "tenant_id", "operator_id", "rang_at", "id"),
        Index(
            "call_going_on",
            "tenant_id",
            "rang_at",
            postgresql_where=text(one_of("state", GOING_ON)),
        ),
    )

    pbx_link_id: Mapped[UUID | None]
    external_id: Mapped[str | None]
    """what the telephone system calls it; None when it was entered by hand"""
    direction: Mapped[str]
    number: Mapped[bytes | None]
    """of the other side, sealed; None when it was withheld"""
    number_blind: Mapped[bytes | None]
    number_last4: Mapped[str | None]
    line: Mapped[str | None]
    """the company's own number that was called"""
    extension: Mapped[str | None]
    community_id: Mapped[UUID | None]
    unit_id: Mapped[UUID | None]
    person_id: Mapped[UUID | None]
    operator_id: Mapped[UUID | None]
    state: Mapped[str]
    rang_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    missed_at: Mapped[datetime | None]
    result: Mapped[str | None]
    note: Mapped[str | None]
    tier: Mapped[str | None]
    verified_at: Mapped[datetime | None]
    verified_person_id: Mapped[UUID | None]
    verified_with: Mapped[list[Any] | None]
    """the data that agreed, as registry stated it"""
    recording: Mapped[str | None]
    recording_until: Mapped[datetime | None]
    recording_expired_at: Mapped[datetime | None]

    def hear(self, kind: str, at: datetime, *, operator_id: UUID | None, recording: str | None) -> str:
        """Take over one report of the telephone system; returns the state before. In whatever order reports come,
        they end in the same state: a phone that rang in vain does not undo that another one was answered."""
        before = self.state
        outcome = kind in OUTCOMES
        if before == "unreported" and outcome and self.result is None:
            self.ended_at = None  # nobody said so, it was only no longer waited for
        if kind == "ringing":
            self.rang_at = min(self.rang_at, at)
        elif kind == "answered":
            self.answered_at = min(self.answered_at or at, at)
            self.operator_id = self.operator_id or operator_id
        elif kind == "ended":
            self.ended_at = max(self.ended_at or at, at)
        elif kind == "missed":
            self.missed_at = max(self.missed_at or at, at)
        elif kind == "recording_ready":
            self.recording = self.recording or recording
        if before != "unreported" or outcome:  # else nobody knows more of what became of it than before
            self._settle()
        return before

    @property
    def is_spoken(self) -> bool:
        """Somebody is on the line, and nobody has said what came of it."""
        return self.state == "answered" and self.result is None

    @property
    def verifies(self) -> bool:
        """Who was verified in it still counts: somebody was spoken to, and the result is not written down yet."""
        return self.state in ("answered", "ended") and self.result is None

    def forget(self) -> UUID | None:
        """What has agreed counts no more; returns who was verified until now."""
        verified = self.verified_person_id if self.verified_at is not None else None
        self.verified_at = self.verified_with = self.verified_person_id = None
        return verified

    def forget_others(self) -> UUID | None:
        """The same, unless it agreed about whose call it is."""
        return None if self.verified_person_id in (None, self.person_id) else self.forget()

    def _settle(self) -> None:
        if self.answered_at is not None:
            self.state = "ended" if self.ended_at is not None else "answered"
        elif self.missed_at is not None or self.ended_at is not None:
            self.state = "missed"
        elif self.state != "dialling":
            self.state = "ringing"

    def give_up_waiting(self, at: datetime) -> bool:
        """Nobody has reported what became of a call out; whatever is reported later still counts. False when
        something was."""
        if self.state != "dialling":
            return False
        self.state, self.ended_at = "unreported", at
        return True

    def answer(self, by: UUID, at: datetime) -> None:
        """Somebody takes it. A call out is answered at its other end: only the telephone system can say so. Raises
        CallTaken or CallOver."""
        if self.operator_id not in (None, by):
            raise errors.CallTaken
        if self.state in ("ended", "missed"):
            raise errors.CallOver
        self.operator_id = by
        if self.direction == "in":
            self.answered_at = self.answered_at or at
            self._settle()

    def finish(self, by: UUID, result: str, note: str | None, at: datetime) -> None:
        """What came of it, said by who spoke; said again it is corrected."""
        if self.operator_id != by:
            raise errors.NotYourCall
        self.result, self.note = result, note or self.note
        if self.state in GOING_ON:
            self.ended_at = at
            self._settle()
        self.ended_at = self.ended_at or self.missed_at or at


class CallTicket(Model, TenantRow):
    """A ticket that was opened or spoken about in a call."""

    __tablename__ = "call_ticket"
    __table_args__ = (
        UniqueConstraint("tenant_id", "call_id", "ticket_id"),
        ForeignKeyConstraint(["tenant_id", "call_id"], ["call.tenant_id", "call.id"]),
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        Index("call_ticket_of_ticket", "tenant_id", "ticket_id"),
    )

    call_id: Mapped[UUID]
    ticket_id: Mapped[UUID]


class CallTransfer(Model, TenantRow):
    """A call handed on: to whom, how, and whether it worked. Ownership stays with the first receiver (S1-21)."""

    __tablename__ = "call_transfer"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "call_id"], ["call.tenant_id", "call.id"]),
        CheckConstraint(one_of("kind", TRANSFER_KINDS), name="call_transfer_kind_check"),
        CheckConstraint(one_of("result", TRANSFER_RESULTS), name="call_transfer_result_check"),
        Index("call_transfer_of_call", "tenant_id", "call_id", "at"),
    )

    call_id: Mapped[UUID]
    at: Mapped[datetime]
    by_id: Mapped[UUID]
    to_id: Mapped[UUID]
    kind: Mapped[str]
    result: Mapped[str]
    text: Mapped[str | None]


class NumberAccess(Model, TenantRow):
    """Who saw a number in clear, or was told where a recording lies, of what, and why. Append-only."""

    __tablename__ = "number_access"
    __table_args__ = (
        Index("number_access_of_subject", "tenant_id", "subject_id", "at"),
        Index("number_access_by_age", "tenant_id", "at"),
    )

    subject: Mapped[str]
    """`call`, `callback`, `phone_message`; `recording`: that of a call"""
    subject_id: Mapped[UUID]
    staff_id: Mapped[UUID]
    purpose: Mapped[str]
    at: Mapped[datetime]


class FrequentAlert(Model, TenantRow):
    """The supervisor has heard today that this caller calls often."""

    __tablename__ = "frequent_alert"
    __table_args__ = (UniqueConstraint("tenant_id", "day", "caller"),)

    day: Mapped[date]
    caller: Mapped[bytes]
    call_id: Mapped[UUID]


class Extension(Model, TenantRow):
    """The phone on somebody's desk; the id is the member of staff."""

    __tablename__ = "extension"
    __table_args__ = (UniqueConstraint("tenant_id", "number"),)

    number: Mapped[str]
