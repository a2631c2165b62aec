"""Approvals on the wire."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason
from ticketing.tickets.withholding import OF_REQUESTER, OfRequester


class SubmitForApproval(Body, frozen=True, kw_only=True):
    """`opinion`: what the handler has checked and thinks of it."""

    opinion: Reason


class DecideOnApplication(Body, frozen=True, kw_only=True):
    """The applicant reads the reason of the last step."""

    granted: bool
    reason: Reason


class ApprovalStepRead(Read, frozen=True, kw_only=True):
    number: int
    role: str
    asked_at: datetime | None
    decision: str | None
    decided_by: UUID | None
    on_behalf_of: UUID | None
    decided_at: datetime | None
    reason: str | None


class WaitingApprovalRead(OfRequester, frozen=True, kw_only=True):
    """An application that waits for the caller."""

    TELLING: ClassVar[frozenset[str]] = OF_REQUESTER - {"number"}  # that of the step

    ticket_id: UUID
    ticket_no: str
    title: str
    class_l1: str | None
    community_id: UUID
    unit_code: str | None
    number: int
    role: str
    asked_at: datetime
    promised_reply_at: datetime
    on_behalf: bool
    """the caller would decide for somebody who is away"""
