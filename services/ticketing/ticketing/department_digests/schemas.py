"""Digests on the wire."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Read
from ticketing.feedback_analyses.schemas import FeedbackAnalysisRead
from ticketing.report_receipts.reading import ReceiptRead


class DigestCaseRead(Read, frozen=True, kw_only=True):
    """A valid complaint the department was found responsible for."""

    ticket_id: UUID
    no: str
    title: str
    severity: str
    state: str
    class_l1: str | None
    registered_at: datetime


class DigestContentRead(Read, frozen=True, kw_only=True):
    """What is frozen with an edition: counted over the communities its head serves, and with what is proposed for the
    department in `analysis.proposal`."""

    department: str
    analysis: FeedbackAnalysisRead
    communities: list[str] | None
    """those its head serves, by name; null: all of the company"""
    cases: list[DigestCaseRead]
    """the latest first, at most 50; none for a head who may not read tickets"""


class DigestRead(Read, frozen=True, kw_only=True):
    """`content` is of the latest edition; null while it was never sent: the period is not over, nothing was said of the
    department, or it has no head."""

    id: UUID
    version: int
    first_day: date
    last_day: date
    department_id: UUID
    department: str
    head_name: str | None
    state: str
    edition: int
    sent_at: datetime | None
    content: DigestContentRead | None
    receipts: list[ReceiptRead]
