"""A promise to call somebody back (S3-41, S3-45): until when, by whom, and what came of it."""

from datetime import datetime, timedelta
from typing import Literal, get_args
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.callbacks import errors
from ticketing.models import Model, one_of

CallbackKind = Literal["missed_call", "failed_transfer", "supervisor", "appointed"]
CallbackState = Literal["due", "done", "unreachable", "dropped"]
CallbackOutcome = Literal["reached", "unreachable", "not_needed"]
SETTLED: tuple[str, ...] = tuple(state for state in get_args(CallbackState) if state != "due")

DEFAULT_DUE = timedelta(minutes=30)
"""After a failed transfer or a missed call (C3.15)"""
AGAIN_AFTER = timedelta(minutes=30)
SUPERVISOR_AFTER = timedelta(minutes=15)
"""How long after the due time the supervisor hears of it as well"""
TRIES = 3


class Callback(Model, Aggregate):
    """Who sees it: like calls (`places.repository.within_reach`); it is the owner's own."""

    __tablename__ = "callback"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "call_id"], ["call.tenant_id", "call.id"]),
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        CheckConstraint(one_of("kind", get_args(CallbackKind)), name="callback_kind_check"),
        CheckConstraint(one_of("state", get_args(CallbackState)), name="callback_state_check"),
        Index("callback_queue", "tenant_id", "state", "due_at", "id"),
        Index("callback_by_community", "tenant_id", "state", "community_id"),
        Index("callback_by_owner", "tenant_id", "owner_id", "state", "due_at"),
        Index("callback_by_number", "tenant_id", "number_blind", postgresql_where=text("state = 'due'")),
        Index("callback_of_number", "tenant_id", "number_blind", "created_at"),
        Index("callback_of_call", "tenant_id", "call_id"),
        Index("callback_of_ticket", "tenant_id", "ticket_id"),
    )

    kind: Mapped[str]
    state: Mapped[str]
    due_at: Mapped[datetime]
    owner_id: Mapped[UUID | None]
    """None: whoever of the desk takes it first"""
    asked_by: Mapped[UUID | None]
    call_id: Mapped[UUID | None]
    ticket_id: Mapped[UUID | None]
    community_id: Mapped[UUID | None]
    unit_id: Mapped[UUID | None]
    person_id: Mapped[UUID | None]
    number: Mapped[bytes | None]
    number_blind: Mapped[bytes | None]
    number_last4: Mapped[str | None]
    matter: Mapped[str | None]
    tries: Mapped[int]
    result: Mapped[str | None]
    settled_by: Mapped[UUID | None]
    settled_at: Mapped[datetime | None]

    def refuse_unless_due(self) -> None:
        if self.state != "due":
            raise errors.CallbackSettledBefore

    def take(self, by: UUID) -> None:
        self.refuse_unless_due()
        self.owner_id = by

    def settle(self, outcome: str, text: str | None, by: UUID | None, at: datetime) -> bool:
        """Returns whether it is over. Somebody who was not reached is tried again, three times in all."""
        self.refuse_unless_due()
        self.owner_id = self.owner_id or by
        if outcome == "unreachable":
            self.tries += 1
            if self.tries < TRIES:
                self.due_at, self.result = at + AGAIN_AFTER, text
                return False
        self.state = {"reached": "done", "unreachable": "unreachable", "not_needed": "dropped"}[outcome]
        self.result, self.settled_by, self.settled_at = text, by, at
        return True
