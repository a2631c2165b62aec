"""Mailboxes on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import UNSET, Meta, UnsetType

from kit.schemas import Body, Read
from ticketing.contacts.schemas import Email
from ticketing.mailboxes.models import MOST_PER_DAY, MOST_PER_SENDER
from ticketing.tickets.codes import ReportedKind

Host = Annotated[str, Meta(pattern=r"^[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$(?!\n)", max_length=253)]
Port = Annotated[int, Meta(ge=1, le=65_535)]
Login = Annotated[str, Meta(pattern=r"^[^\x00-\x1f\x7f]+$(?!\n)", max_length=254)]
Password = Annotated[str, Meta(pattern=r"^[^\x00-\x1f\x7f]+$(?!\n)", max_length=256)]
"""Without a line break, behind which a command would begin"""
Folder = Annotated[str, Meta(pattern=r"^[\x20-\x7e]{1,120}$(?!\n)", max_length=120)]
Server = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9])?$(?!\n)", max_length=253)]
"""As it stands first in Authentication-Results"""
MostADay = Annotated[int, Meta(ge=1, le=10_000)]
Security = Literal["tls", "starttls", "none"]


class AddMailbox(Body, frozen=True, kw_only=True):
    """Without a host nobody is asked: the company's mail server hands its mail in at the door."""

    address: Email
    community_id: UUID | None = None
    kind: ReportedKind = "complaint"
    host: Host | None = None
    port: Port = 993
    security: Security = "tls"
    login: Login | None = None
    password: Password | None = None
    folder: Folder = "INBOX"
    enabled: bool = True
    believed_server: Server | None = None
    most_per_sender: MostADay = MOST_PER_SENDER
    most_per_day: MostADay = MOST_PER_DAY


class ChangeMailbox(Body, frozen=True, kw_only=True):
    """What is not given stays; a password is only ever replaced."""

    community_id: UUID | UnsetType | None = UNSET
    kind: ReportedKind | UnsetType = UNSET
    host: Host | UnsetType | None = UNSET
    port: Port | UnsetType = UNSET
    security: Security | UnsetType = UNSET
    login: Login | UnsetType | None = UNSET
    password: Password | UnsetType = UNSET
    folder: Folder | UnsetType = UNSET
    enabled: bool | UnsetType = UNSET
    believed_server: Server | UnsetType | None = UNSET
    most_per_sender: MostADay | UnsetType = UNSET
    most_per_day: MostADay | UnsetType = UNSET


class MailboxRead(Read, frozen=True, kw_only=True):
    """`error` is a code: why the last look failed."""

    id: UUID
    version: int
    address: str
    community_id: UUID | None
    kind: str
    host: str | None
    port: int
    security: str
    login: str | None
    folder: str
    enabled: bool
    believed_server: str | None
    most_per_sender: int
    most_per_day: int
    has_password: bool
    polled_at: datetime | None
    failures: int
    error: str | None


class MailboxTrialRead(Read, frozen=True, kw_only=True):
    """`error` None: the server let us in; `waiting` mails are there that were not read yet."""

    error: str | None
    waiting: int
