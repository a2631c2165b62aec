"""A message taken on the phone for a colleague (E1-22, S1-18, S1-19)."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.models import Model

REMIND_AFTER = timedelta(minutes=30)
REMINDERS = 2
"""The second one also reaches the supervisor"""


class PhoneMessage(Model, Aggregate):
    """Seen by whom it is for, by who took it, and by supervisors of its community."""

    __tablename__ = "phone_message"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "call_id"], ["call.tenant_id", "call.id"]),
        Index("phone_message_for", "tenant_id", "for_id", "taken_at", "id"),
        Index("phone_message_newest", "tenant_id", "taken_at", "id"),
        Index("phone_message_of_call", "tenant_id", "call_id"),
    )

    for_id: Mapped[UUID]
    taken_by: Mapped[UUID]
    taken_at: Mapped[datetime]
    call_id: Mapped[UUID | None]
    community_id: Mapped[UUID | None]
    unit_id: Mapped[UUID | None]
    person_id: Mapped[UUID | None]
    caller_name: Mapped[bytes | None]
    number: Mapped[bytes | None]
    number_last4: Mapped[str | None]
    text: Mapped[str]
    passed_on_at: Mapped[datetime]
    """when the colleague was told"""
    reminders: Mapped[int]
    acknowledged_at: Mapped[datetime | None]
    reply: Mapped[str | None]

    def acknowledge(self, reply: str | None, at: datetime) -> bool:
        """Returns whether that was news."""
        news = self.acknowledged_at is None
        self.acknowledged_at = self.acknowledged_at or at
        self.reply = reply or self.reply
        return news
