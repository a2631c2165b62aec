"""An offered transfer. Until it is accepted the ticket stays with who offers it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.models import Model, one_of
from ticketing.transfers import errors

STATES = ("offered", "accepted", "refused", "lapsed", "taken_back")


class Transfer(Model, Aggregate):
    __tablename__ = "transfer"
    __scope__ = Scope(community="community_id", own=("from_staff_id", "to_staff_id"))
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        CheckConstraint(one_of("state", STATES), name="transfer_state_check"),
        Index("transfer_offered", "tenant_id", "ticket_id", unique=True, postgresql_where=text("state = 'offered'")),
        Index("transfer_of_ticket", "tenant_id", "ticket_id", "offered_at"),
        Index("transfer_to", "tenant_id", "to_staff_id", "state", "offered_at"),
    )

    ticket_id: Mapped[UUID]
    ticket_no: Mapped[str]
    community_id: Mapped[UUID]
    from_staff_id: Mapped[UUID]
    to_staff_id: Mapped[UUID]
    reason: Mapped[str]
    offered_at: Mapped[datetime]
    answer_due_at: Mapped[datetime]
    state: Mapped[str]
    answered_at: Mapped[datetime | None]
    answer: Mapped[str | None]

    def accept(self, by: UUID, at: datetime) -> None:
        self._answer("accepted", by == self.to_staff_id, None, at)

    def refuse(self, by: UUID, reason: str, at: datetime) -> None:
        self._answer("refused", by == self.to_staff_id, reason, at)

    def take_back(self, by: UUID, at: datetime) -> None:
        self._answer("taken_back", by == self.from_staff_id, None, at)

    def call_off(self, at: datetime) -> bool:
        """The ticket has ended or is another's by now: there is nothing to take. False when somebody has answered."""
        if self.state != "offered":
            return False
        self.state, self.answered_at = "taken_back", at
        return True

    def lapse(self, at: datetime) -> bool:
        """Nobody answered in time; False when somebody had."""
        if self.state != "offered":
            return False
        self.state, self.answered_at = "lapsed", at
        return True

    def _answer(self, state: str, allowed: bool, answer: str | None, at: datetime) -> None:
        if not allowed:
            raise errors.NotYourTransfer
        if self.state != "offered":
            raise errors.TransferOver(state=self.state)
        self.state, self.answer, self.answered_at = state, answer, at
