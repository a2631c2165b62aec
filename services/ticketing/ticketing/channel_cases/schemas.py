"""Cases of other systems on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Prose, Read
from ticketing.contacts.schemas import Email, Name, Phone
from ticketing.tickets.codes import RequestedKind
from ticketing.tickets.schemas import Code, Title

OutsideNo = Annotated[str, Meta(pattern=r"^[A-Za-z0-9._-]{1,60}$(?!\n)", max_length=60)]


class SubmitChannelCase(Body, frozen=True, kw_only=True):
    """`channel` is what the sender claims to be and has to be the key's. `press` counts how often the outside system
    has pressed for an answer (催办): 0 the first time; sent again with a higher one the case is pressed for."""

    channel: Literal["forum", "complaint_mailbox", "government_hotline"]
    outside_no: OutsideNo
    community_id: UUID
    title: Title
    description: Prose
    kind: RequestedKind = "complaint"
    place: Line | None = None
    class_l1: Code | None = None
    contact_name: Name | None = None
    contact_phone: Phone | None = None
    contact_email: Email | None = None
    anonymous: bool = False
    desired_outcome: Prose | None = None
    deadline: datetime | None = None
    press: Annotated[int, Meta(ge=0, le=99)] = 0
    press_text: Prose | None = None


class ChannelReplyRead(Read, frozen=True, kw_only=True):
    at: datetime
    text: str


class ChannelCaseRead(Read, frozen=True, kw_only=True):
    """What the outside system may know: where it stands and the one public answer of the centre."""

    outside_no: str
    no: str
    kind: str
    state: str
    registered_at: datetime
    promised_reply_at: datetime
    presses: int
    reply: ChannelReplyRead | None
