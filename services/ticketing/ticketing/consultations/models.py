"""A question to the expert panel."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.clocks.escalation import LEADERS
from ticketing.consultations.codes import DISCIPLINES, STATES, WAITING
from ticketing.consultations.errors import NotAsked, NothingToSign, NotWaiting
from ticketing.models import Model, one_of

LEADER_IN_CHARGE, TOP = LEADERS
"""Roles that stand in for a leader nobody was named as, and those the second report goes to"""


class Consultation(Model, Aggregate):
    """`level` 0: with the expert; 1: reported to the leader in charge; 2: reported to top management."""

    __tablename__ = "consultation"
    __scope__ = Scope(community="community_id", own=("expert_id", "leader_id"))
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        CheckConstraint(one_of("discipline", DISCIPLINES), name="consultation_discipline_check"),
        CheckConstraint(one_of("state", STATES), name="consultation_state_check"),
        Index("consultation_of_ticket", "tenant_id", "ticket_id", "opened_at", "id"),
        Index("consultation_newest", "tenant_id", "opened_at", "id"),
        Index("consultation_of_expert", "tenant_id", "expert_id", "opened_at", "id"),
        Index("consultation_of_leader", "tenant_id", "leader_id", "opened_at", "id"),
        Index("consultation_by_state", "tenant_id", "state", "community_id"),
        Index(
            "consultation_waiting",
            "tenant_id",
            "ticket_id",
            "discipline",
            unique=True,
            postgresql_where=text(one_of("state", WAITING)),
        ),
    )

    ticket_id: Mapped[UUID]
    community_id: Mapped[UUID]
    discipline: Mapped[str]
    question: Mapped[str]
    state: Mapped[str]
    opened_by: Mapped[UUID]
    opened_at: Mapped[datetime]
    expert_id: Mapped[UUID]
    leader_id: Mapped[UUID | None]
    """whom the first report went to; before it, whom it would go to"""
    shown_files: Mapped[list[Any]]
    """ids of the files of the ticket that whoever asked chose to show"""
    due_at: Mapped[datetime]
    """when the expert's time is over (K11); after the first report, when the leader's is (K12)"""
    reported_at: Mapped[datetime | None]
    signed_by: Mapped[UUID | None]
    signed_at: Mapped[datetime | None]
    """the first report: sent by the system, signed for by the centre"""
    reported_top_at: Mapped[datetime | None]
    signed_top_by: Mapped[UUID | None]
    signed_top_at: Mapped[datetime | None]
    reply: Mapped[str | None]
    replied_by: Mapped[UUID | None]
    replied_at: Mapped[datetime | None]
    reply_entry_id: Mapped[UUID | None]
    """the row of the timeline at which the opinion stands, with the files it rests on"""
    cancelled_at: Mapped[datetime | None]
    cancel_reason: Mapped[str | None]

    @property
    def level(self) -> int:
        return (self.reported_at is not None) + (self.reported_top_at is not None)

    @property
    def waiting(self) -> bool:
        return self.state in WAITING

    @property
    def unsigned(self) -> bool:
        """A report was sent that the centre has not signed for."""
        first = self.reported_at is not None and self.signed_at is None
        return first or (self.reported_top_at is not None and self.signed_top_at is None)

    def may_answer(self, staff_id: UUID, roles: frozenset[str]) -> bool:
        """The asked expert; from the first report on the leader; after the second one top management as well."""
        if staff_id == self.expert_id:
            return True
        leads = staff_id == self.leader_id or (self.leader_id is None and LEADER_IN_CHARGE in roles)
        return (self.level >= 1 and leads) or (self.level == 2 and TOP in roles)

    def answer(self, text: str, by: UUID, roles: frozenset[str], at: datetime) -> None:
        self._wait()
        if not self.may_answer(by, roles):
            raise NotAsked
        self.state, self.reply, self.replied_by, self.replied_at = "replied", text, by, at

    def report(self, leader_id: UUID | None, due_at: datetime, at: datetime) -> None:
        """The expert's time is over: the leader in charge hears of it and has until `due_at`."""
        self.state, self.reported_at, self.leader_id, self.due_at = "escalated_1", at, leader_id, due_at

    def report_top(self, at: datetime) -> None:
        self.state, self.reported_top_at = "escalated_2", at

    def sign(self, by: UUID, at: datetime) -> None:
        """The centre signs for whatever was reported so far."""
        if not self.unsigned:
            raise NothingToSign
        if self.signed_at is None:
            self.signed_by, self.signed_at = by, at
        if self.reported_top_at is not None and self.signed_top_at is None:
            self.signed_top_by, self.signed_top_at = by, at

    def cancel(self, reason: str, at: datetime) -> None:
        self._wait()
        self.state, self.cancelled_at, self.cancel_reason = "cancelled", at, reason

    def _wait(self) -> None:
        if not self.waiting:
            raise NotWaiting(state=self.state)
