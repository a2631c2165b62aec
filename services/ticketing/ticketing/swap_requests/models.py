"""A swap of shifts between two colleagues."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.models import Model, one_of
from ticketing.swap_requests import errors

STATES = ("opened", "agreed", "approved", "declined", "rejected", "withdrawn")
OPEN = ("opened", "agreed")


class SwapRequest(Model, Aggregate):
    """`opened` → the colleague agrees or declines → a supervisor approves or rejects; withdrawn any time before."""

    __tablename__ = "swap_request"
    __scope__ = Scope(community="community_id", own=("requested_by", "counterpart_id"))
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "entry_id"], ["roster_entry.tenant_id", "roster_entry.id"]),
        ForeignKeyConstraint(["tenant_id", "other_entry_id"], ["roster_entry.tenant_id", "roster_entry.id"]),
        CheckConstraint(one_of("state", STATES), name="swap_request_state_check"),
        Index("swap_request_newest", "tenant_id", "community_id", "created_at", "id"),
        Index(
            "swap_request_open",
            "tenant_id",
            "entry_id",
            unique=True,
            postgresql_where=text(one_of("state", OPEN)),
        ),
    )

    community_id: Mapped[UUID]
    entry_id: Mapped[UUID]
    other_entry_id: Mapped[UUID | None]
    """None: the colleague takes over and gives nothing back"""
    requested_by: Mapped[UUID]
    counterpart_id: Mapped[UUID]
    reason: Mapped[str]
    state: Mapped[str]
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    answer: Mapped[str | None]
    """why it was declined or rejected"""

    def _from(self, *states: str) -> None:
        if self.state not in states:
            raise errors.SwapWrongState(state=self.state, allowed_from=list(states))

    def agree(self, by: UUID) -> None:
        self._from("opened")
        self._by_counterpart(by)
        self.state = "agreed"

    def decline(self, by: UUID, answer: str) -> None:
        self._from("opened")
        self._by_counterpart(by)
        self.state, self.answer = "declined", answer

    def approve(self, by: UUID, at: datetime) -> None:
        self._from("agreed")
        self._by_third(by)
        self.state, self.decided_by, self.decided_at = "approved", by, at

    def reject(self, by: UUID, answer: str, at: datetime) -> None:
        self._from("agreed")
        self._by_third(by)
        self.state, self.decided_by, self.decided_at, self.answer = "rejected", by, at, answer

    def withdraw(self, by: UUID) -> None:
        self._from(*OPEN)
        if by != self.requested_by:
            raise errors.NotYourSwap
        self.state = "withdrawn"

    def _by_counterpart(self, by: UUID) -> None:
        if by != self.counterpart_id:
            raise errors.NotYourSwap

    def _by_third(self, by: UUID) -> None:
        if by in (self.requested_by, self.counterpart_id):
            raise errors.OwnSwap
