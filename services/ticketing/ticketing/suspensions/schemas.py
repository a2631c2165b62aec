"""Suspensions on the wire."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason


class SuspendTicket(Body, frozen=True, kw_only=True):
    """It goes on by itself at the beginning of `resume_on`, at most thirty days ahead."""

    reason: Reason
    resume_on: date


class ResumeTicket(Body, frozen=True, kw_only=True):
    reason: Reason


class SuspensionRead(Read, frozen=True, kw_only=True):
    id: UUID
    reason: str
    suspended_by: UUID
    suspended_at: datetime
    resume_on: date
    resumed_at: datetime | None
    resumed_by: UUID | None
