"""Assessments on the wire (E2: department, valid complaints, causes, on-time, repeats, comment)."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Body, Prose, Read
from ticketing.entries.schemas import Reason
from ticketing.report_figures.schemas import FigureRead
from ticketing.report_receipts.reading import ReceiptRead


class SendAssessment(Body, frozen=True, kw_only=True):
    """`reason` from the second edition on."""

    comment: Prose
    reason: Reason | None = None


class AssessmentContentRead(Read, frozen=True, kw_only=True):
    """What is frozen with an edition. On-time share = (`pending` - `missed`) / `pending`: valid complaints the
    department was found responsible for that were open at some time of the quarter, and those of them that missed a
    limit in it."""

    quarter: str
    department: str
    first_day: date
    last_day: date
    caused: FigureRead
    pending: FigureRead
    missed: FigureRead
    repeated: FigureRead
    causes: list[FigureRead]
    """by nature; what they come down to is counted in `top_causes`, which editions from before do not have"""
    top_causes: tuple[FigureRead, ...] = ()
    comment: str | None


class AssessmentRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    department_id: UUID
    department: str
    head_name: str | None
    quarter: str
    state: str
    edition: int
    sent_at: datetime | None
    content: AssessmentContentRead
    receipts: list[ReceiptRead]
