"""An answer that reached nobody."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.models import Model, one_of
from ticketing.undelivered_answers.errors import AnswerNotWaiting

STATES = ("waiting", "resent", "told")


class UndeliveredAnswer(Model, Aggregate):
    """Its id is the message's of notifications. waiting ↔ resent; waiting → told, which is for good."""

    __tablename__ = "undelivered_answer"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        CheckConstraint(one_of("state", STATES), name="undelivered_answer_state_check"),
        Index("undelivered_answer_by_state", "tenant_id", "state", "failed_at"),
        Index("undelivered_answer_of_ticket", "tenant_id", "ticket_id"),
    )

    ticket_id: Mapped[UUID]
    ticket_no: Mapped[str]
    community_id: Mapped[UUID]
    handler_id: Mapped[UUID | None]
    """who had the ticket when this was stated last, else who received it first"""
    state: Mapped[str]
    error_code: Mapped[str]
    failed_at: Mapped[datetime]
    settled_by: Mapped[UUID | None]
    settled_at: Mapped[datetime | None]
    note: Mapped[str | None]

    def settle(self, by: UUID, at: datetime, note: str) -> None:
        """Somebody has told the requester in another way."""
        if self.state != "waiting":
            raise AnswerNotWaiting
        self.state, self.settled_by, self.settled_at, self.note = "told", by, at, note
