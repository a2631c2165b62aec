"""A file of a ticket and the sealed pieces it is stored in."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.attachments import errors
from ticketing.models import Model

LARGEST = 10 * 1024 * 1024
"""bytes of one file"""
BODY_LIMIT = 8 * LARGEST
"""A larger file is refused by that name while it comes; the limit of the framework lies beyond."""
MOST = 20
"""files of one ticket, struck out ones not counted"""
PIECE = 256 * 1024
"""bytes sealed and stored together"""


class Attachment(Model, TenantRow):
    """What it is and where it belongs. Every file stands at a row of the timeline; nothing is ever deleted."""

    __tablename__ = "attachment"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        ForeignKeyConstraint(["tenant_id", "entry_id"], ["ticket_entry.tenant_id", "ticket_entry.id"]),
        Index("attachment_of_ticket", "tenant_id", "ticket_id", "added_at", "id"),
    )

    ticket_id: Mapped[UUID]
    entry_id: Mapped[UUID]
    name: Mapped[bytes]
    """sealed: what people call their files names them"""
    media_type: Mapped[str]
    size: Mapped[int]
    """bytes"""
    sha256: Mapped[bytes]
    added_by: Mapped[UUID | None]
    """None: the requester"""
    added_at: Mapped[datetime]
    struck_out_at: Mapped[datetime | None]
    struck_out_by: Mapped[UUID | None]
    struck_out_reason: Mapped[str | None]

    def strike_out(self, by: UUID, reason: str, at: datetime, *, supervisor: bool) -> None:
        if self.struck_out_at is not None:
            raise errors.AttachmentStruckOut
        if self.added_by != by and not supervisor:
            raise errors.NotYourAttachment
        self.struck_out_at, self.struck_out_by, self.struck_out_reason = at, by, reason


class AttachmentPiece(Model, TenantRow):
    """Sealed together with its place, so that pieces cannot be exchanged or left out unnoticed."""

    __tablename__ = "attachment_piece"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "attachment_id"], ["attachment.tenant_id", "attachment.id"]),
        UniqueConstraint("tenant_id", "attachment_id", "position"),
    )

    attachment_id: Mapped[UUID]
    position: Mapped[int]
    content: Mapped[bytes]
