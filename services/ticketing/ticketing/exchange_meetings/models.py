"""The exchange meeting about one month."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.exchange_meetings.errors import MeetingClosed, MeetingNotHeld, MinutesMissing
from ticketing.models import Model, one_of

STATES = ("planned", "closed")


class ExchangeMeeting(Model, Aggregate):
    """One for each month. Its agenda is counted when it is planned or moved, and stays as the invited were shown it."""

    __tablename__ = "exchange_meeting"
    __table_args__ = (
        UniqueConstraint("tenant_id", "month"),
        CheckConstraint(one_of("state", STATES), name="exchange_meeting_state_check"),
    )

    month: Mapped[str]
    """2026-11"""
    first_day: Mapped[date]
    last_day: Mapped[date]
    state: Mapped[str]
    starts_at: Mapped[datetime]
    place: Mapped[str]
    attendees: Mapped[list[Any]]
    """who is invited"""
    agendas: Mapped[int]
    """how often its agenda was counted; the latest stands"""
    minutes: Mapped[bytes | None]
    """as they were saved last, sealed: they may tell of customers"""
    edition: Mapped[int]
    """how often they were sent"""
    sent_by: Mapped[UUID | None]
    sent_at: Mapped[datetime | None]

    def move(self, starts_at: datetime, place: str, attendees: list[UUID]) -> None:
        if self.state == "closed":
            raise MeetingClosed
        self.starts_at, self.place = starts_at, place
        self.attendees = [str(id) for id in attendees]
        self.agendas += 1

    def write(self, minutes: bytes, at: datetime) -> None:
        if at < self.starts_at:
            raise MeetingNotHeld(starts_at=self.starts_at)
        self.minutes = minutes

    def send(self, by: UUID, at: datetime) -> bytes:
        """The minutes that are sent. Raises MinutesMissing."""
        if self.minutes is None:
            raise MinutesMissing
        self.state, self.sent_by, self.sent_at = "closed", by, at
        self.edition += 1
        return self.minutes
