"""The public form on the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, OptionalLine, Prose, Read
from ticketing.contacts.schemas import Name, Phone
from ticketing.tickets.codes import ReportedKind
from ticketing.tickets.schemas import Code, Title

Token = Annotated[str, Meta(min_length=10, max_length=100)]


class SubmitWebForm(Body, frozen=True, kw_only=True):
    """`place` is a unit code like `3-1-1201` or any description of where it is. `website` is a trap: people do not see
    the field, machines that fill in every form do."""

    kind: ReportedKind
    community_id: UUID
    title: Title
    description: Prose
    place: Line | None = None
    contact_name: Name | None = None
    contact_phone: Phone | None = None
    anonymous: bool = False
    desired_outcome: Prose | None = None
    class_l1: Code | None = None
    website: OptionalLine = ""


class WebFormReceiptRead(Read, frozen=True, kw_only=True):
    """The token opens the status page; it is shown once and cannot be looked up again. `accept_by` is when somebody
    will have taken the matter on, `promised_reply_at` when the requester will have heard an answer."""

    no: str
    token: str
    registered_at: datetime
    accept_by: datetime | None
    promised_reply_at: datetime


class PublicReplyRead(Read, frozen=True, kw_only=True):
    at: datetime
    channel: str | None
    text: str | None


class WebFormImageRead(Read, frozen=True, kw_only=True):
    name: str
    size: int


class ConfirmationCodeRead(Read, frozen=True, kw_only=True):
    """Given to the technician when the work is good."""

    work_order_no: str
    code: str


class WebFormStatusRead(Read, frozen=True, kw_only=True):
    no: str
    kind: str
    state: str
    title: str
    registered_at: datetime
    promised_reply_at: datetime
    replies: list[PublicReplyRead]
    confirmation_codes: list[ConfirmationCodeRead]


class PublicCommunityRead(Read, frozen=True, kw_only=True):
    id: UUID
    name: str
    hotline: str | None
