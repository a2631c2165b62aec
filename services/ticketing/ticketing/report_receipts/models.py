"""One copy of a report that somebody was sent."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.models import Model, one_of

DOCUMENTS = ("quarterly_report", "department_assessment", "department_digest", "exchange_meeting")


class ReportReceipt(Model, Aggregate):
    """What it says is the edition of the document. Belongs to its addressee alone."""

    __tablename__ = "report_receipt"
    __table_args__ = (
        UniqueConstraint("tenant_id", "document_id", "edition", "staff_id"),
        CheckConstraint(one_of("document_kind", DOCUMENTS), name="report_receipt_document_kind_check"),
        Index("report_receipt_of_staff", "tenant_id", "staff_id", "sent_at", "id"),
    )

    document_kind: Mapped[str]
    document_id: Mapped[UUID]
    label: Mapped[str]
    """the quarter or month, and the department of an assessment or a digest"""
    edition: Mapped[int]
    staff_id: Mapped[UUID]
    sent_at: Mapped[datetime]
    read_at: Mapped[datetime | None]

    def acknowledge(self, at: datetime) -> bool:
        """Note once that it was read."""
        if self.read_at is not None:
            return False
        self.read_at = at
        return True
