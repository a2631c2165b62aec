"""Answers that reached nobody on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason


class SettleUndeliveredAnswer(Body, frozen=True, kw_only=True):
    """How the requester was told instead."""

    note: Reason


class UndeliveredAnswerRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    ticket_id: UUID
    state: str
    error_code: str
    failed_at: datetime
    settled_by: UUID | None
    settled_at: datetime | None
    note: str | None
