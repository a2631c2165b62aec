"""A receipt beside its document."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Read


class ReceiptRead(Read, frozen=True, kw_only=True):
    id: UUID
    document_kind: str
    document_id: UUID
    label: str
    edition: int
    staff_id: UUID
    staff_name: str | None
    sent_at: datetime
    read_at: datetime | None
