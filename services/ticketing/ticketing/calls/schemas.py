"""Calls on the wire. Numbers are masked; only who answers sees the number in clear, on record."""

from datetime import datetime
from typing import Annotated, ClassVar
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Prose, Read
from ticketing.calls.codes import CallResult, Direction, TransferKind, TransferResult
from ticketing.contacts.schemas import Phone
from ticketing.tallies.schemas import TallyRead
from ticketing.tickets.withholding import OF_REQUESTER, OfRequester

ExtensionNumber = Annotated[str, Meta(min_length=1, max_length=20, pattern=r"^[0-9*#]{1,20}$(?!\n)")]
Remark = Annotated[str, Meta(min_length=1, max_length=1000)]


class RecordCall(Body, frozen=True, kw_only=True):
    """A call at a desk without a telephone system."""

    direction: Direction
    phone: Phone | None = None
    community_id: UUID | None = None
    unit_id: UUID | None = None
    person_id: UUID | None = None


class AssignCaller(Body, frozen=True, kw_only=True):
    """Whose call it is."""

    community_id: UUID
    unit_id: UUID | None = None
    person_id: UUID | None = None


class AddTicketToCall(Body, frozen=True, kw_only=True):
    ticket_id: UUID


class TransferCall(Body, frozen=True, kw_only=True):
    """A transfer that failed becomes a call-back, 30 minutes later unless another time is given."""

    to_id: UUID
    kind: TransferKind = "warm"
    result: TransferResult
    text: Remark | None = None
    call_back_at: datetime | None = None


class EndCall(Body, frozen=True, kw_only=True):
    result: CallResult
    note: Prose | None = None


class SetExtension(Body, frozen=True, kw_only=True):
    """None: no phone on the desk."""

    number: ExtensionNumber | None


class ExtensionRead(Read, frozen=True, kw_only=True):
    number: str | None


class CallRead(OfRequester, frozen=True, kw_only=True):
    """`number` is masked; null when it was withheld. `recorded`: there is a recording that has not expired. `tier`: for
    whom the caller has complained about, as if they had not."""

    TELLING: ClassVar[frozenset[str]] = OF_REQUESTER | {"tier"}

    id: UUID
    version: int
    direction: str
    state: str
    number: str | None
    line: str | None
    community_id: UUID | None
    community_name: str | None
    unit_id: UUID | None
    unit_code: str | None
    person_id: UUID | None
    operator_id: UUID | None
    operator_name: str | None
    rang_at: datetime
    answered_at: datetime | None
    ended_at: datetime | None
    result: str | None
    note: str | None
    tier: str | None
    verified_at: datetime | None
    verified_with: list[str]
    recorded: bool
    recording_until: datetime | None
    recording_expired_at: datetime | None


class CallPageRead(TallyRead, frozen=True, kw_only=True):
    items: list[CallRead]
    next_cursor: str | None


class CallTicketRead(Read, frozen=True, kw_only=True):
    id: UUID
    no: str
    kind: str
    title: str
    state: str


class CallTransferRead(Read, frozen=True, kw_only=True):
    at: datetime
    to_id: UUID
    to_name: str | None
    kind: str
    result: str
    text: str | None


class CallDetailRead(Read, frozen=True, kw_only=True):
    """`promised_reply_at` is the last promise made to the caller that is still open, on the ticket `promised_no`."""

    version: int
    call: CallRead
    tickets: list[CallTicketRead]
    transfers: list[CallTransferRead]
    earlier: list[CallRead]
    promised_reply_at: datetime | None
    promised_no: str | None


class AnsweredCallRead(Read, frozen=True, kw_only=True):
    """`number` in clear, for whoever answered."""

    version: int
    call: CallRead
    number: str | None


class OpenRecording(Body, frozen=True, kw_only=True):
    """Why somebody listens to it."""

    purpose: Annotated[str, Meta(min_length=2, max_length=200)]


class RecordingRead(Read, frozen=True, kw_only=True):
    """Where the telephone system keeps it."""

    reference: str
