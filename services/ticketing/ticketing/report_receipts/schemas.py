"""Receipts on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Read
from ticketing.department_assessments.schemas import AssessmentContentRead
from ticketing.department_digests.schemas import DigestContentRead
from ticketing.exchange_meetings.schemas import MeetingContentRead
from ticketing.quarterly_reports.schemas import QuarterlyContentRead
from ticketing.report_receipts.reading import ReceiptRead


class ReceivedReportRead(Read, frozen=True, kw_only=True):
    """The report as it was sent; one of the contents is there."""

    version: int
    receipt: ReceiptRead
    quarterly: QuarterlyContentRead | None
    assessment: AssessmentContentRead | None
    digest: DigestContentRead | None
    meeting: MeetingContentRead | None


class ReceivedRead(Read, frozen=True, kw_only=True):
    """A report in the addressee's list."""

    id: UUID
    document_kind: str
    document_id: UUID
    label: str
    edition: int
    sent_at: datetime
    read_at: datetime | None
