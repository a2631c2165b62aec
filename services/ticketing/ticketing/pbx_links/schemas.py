"""Telephone systems on the wire. The key is shown once, when it is made."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Read
from ticketing.calls.codes import Direction

Address = Annotated[str, Meta(min_length=1, max_length=500)]
Token = Annotated[str, Meta(min_length=1, max_length=200)]
ReportKind = Literal["ringing", "answered", "ended", "missed", "recording_ready"]


class CreatePbxLink(Body, frozen=True, kw_only=True):
    name: Line
    dial_url: Address | None = None


class ChangePbxLink(Body, frozen=True, kw_only=True):
    name: Line
    dial_url: Address | None
    active: bool


class ReportCall(Body, frozen=True, kw_only=True):
    """What happened on the telephone system. `call_id` is its own name of the call, `dialled_for` the id Lintel gave
    with the wish to be connected, `recording` where it keeps the recording."""

    call_id: Token
    kind: ReportKind
    at: datetime
    direction: Direction = "in"
    caller: Annotated[str, Meta(max_length=40)] | None = None
    line: Annotated[str, Meta(max_length=40)] | None = None
    extension: Annotated[str, Meta(max_length=20)] | None = None
    recording: Annotated[str, Meta(min_length=1, max_length=500)] | None = None
    dialled_for: UUID | None = None


class ReportHeardRead(Read, frozen=True, kw_only=True):
    """`again`: the same report was heard before, and nothing was done."""

    call_id: UUID | None
    again: bool


class PbxLinkRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    name: str
    dial_url: str | None
    active: bool
    heard_at: datetime | None
    reports_to: str
    """the path its reports are sent to"""


class PbxKeyRead(Read, frozen=True, kw_only=True):
    """The key in clear, this once."""

    version: int
    link: PbxLinkRead
    key: str
