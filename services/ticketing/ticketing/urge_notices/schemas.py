"""Urge notices on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Body, Prose, Read
from ticketing.entries.schemas import Reason
from ticketing.urge_notices.models import UrgeNotice


class UrgeColleague(Body, frozen=True, kw_only=True):
    """Without `to_staff_id` the handler is urged."""

    message: Reason
    to_staff_id: UUID | None = None


class ReplyToUrgeNotice(Body, frozen=True, kw_only=True):
    reply: Prose


class UrgeNoticeRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    ticket_id: UUID
    number: int
    to_staff_id: UUID
    message: str
    sent_by: UUID
    sent_at: datetime
    reply_due_at: datetime
    to_leader: bool
    replied_at: datetime | None
    reply: str | None
    unanswered_at: datetime | None

    @classmethod
    def of(cls, notice: UrgeNotice) -> "UrgeNoticeRead":
        return cls(**{name: getattr(notice, name) for name in cls.__struct_fields__})
