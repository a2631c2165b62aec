"""Incoming mails on the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason
from ticketing.tickets.codes import RequestedKind
from ticketing.tickets.withholding import OfRequester

Envelope = Annotated[str, Meta(max_length=1000)]


class SettleIncomingMail(Body, frozen=True, kw_only=True):
    """What somebody did about a mail that was set aside. Of a flood, and about the others of its sender (`and_alike`)
    or all others of the mailbox (`and_flood`), five hundred at a time."""

    note: Reason
    and_alike: bool = False
    and_flood: bool = False


class RegisterIncomingMail(Body, frozen=True, kw_only=True):
    """Where it belongs, as somebody has read in it."""

    community_id: UUID
    kind: RequestedKind


class IncomingMailRead(OfRequester, frozen=True, kw_only=True):
    """`sender` is masked. `kept`: the mail lies here and can be registered. `forgotten_at`: since when it is no longer
    kept who wrote about what."""

    id: UUID
    version: int
    mailbox_id: UUID
    community_id: UUID | None
    sender: str | None
    sender_proven: bool
    subject: str
    size: int
    received_at: datetime
    outcome: str
    reason: str | None
    ticket_id: UUID | None
    kept: bool
    settled_at: datetime | None
    settled_by: UUID | None
    settled_note: str | None
    forgotten_at: datetime | None


class MailTakenRead(Read, frozen=True, kw_only=True):
    """What a mail server learns at the door."""

    outcome: str
