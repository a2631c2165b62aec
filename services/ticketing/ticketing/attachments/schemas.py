"""Attachments on the wire."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason
from ticketing.tickets.withholding import OfRequester

FileName = Annotated[str, Meta(min_length=1, max_length=1000)]
"""Percent-encoded UTF-8"""
Verb = Annotated[str, Meta(max_length=40, pattern=r"^[a-z_]{1,40}$(?!\n)")]


class StrikeOutAttachment(Body, frozen=True, kw_only=True):
    reason: Reason


class FileRead(Read, frozen=True, kw_only=True):
    """A file among those of several tickets."""

    id: UUID
    ticket_id: UUID
    ticket_no: str
    ticket_title: str
    name: str
    media_type: str
    size: int
    """bytes"""
    added_at: datetime


class AttachmentRead(OfRequester, frozen=True, kw_only=True):
    """`entry_id` is the row of the timeline it stands at. `withheld`: the requester sent it, and the ticket is about
    whoever reads this."""

    TELLING: ClassVar[frozenset[str]] = frozenset({"name"})

    id: UUID
    entry_id: UUID
    name: str | None
    media_type: str
    size: int
    sha256: str
    added_by: UUID | None
    added_at: datetime
    struck_out_at: datetime | None
    struck_out_by: UUID | None
    struck_out_reason: str | None
