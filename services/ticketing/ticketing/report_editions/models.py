"""What was handed in. Append-only."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model


class ReportEdition(Model, TenantRow):
    """`number` counts within one document. No foreign key: documents are of several kinds."""

    __tablename__ = "report_edition"
    __table_args__ = (UniqueConstraint("tenant_id", "document_id", "number"),)

    document_id: Mapped[UUID]
    number: Mapped[int]
    made_by: Mapped[UUID]
    made_at: Mapped[datetime]
    reason: Mapped[bytes | None]
    """why the one before was corrected, sealed"""
    content: Mapped[bytes]
    """sealed: cases name customers and say what they complain about"""
