"""Call-backs on the wire."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.callbacks.models import CallbackOutcome
from ticketing.contacts.schemas import Phone
from ticketing.tallies.schemas import TallyRead
from ticketing.tickets.withholding import OfRequester

Matter = Annotated[str, Meta(min_length=1, max_length=500)]


class AskCallback(Body, frozen=True, kw_only=True):
    """Agreed with the caller (`appointed`), or asked of a supervisor. Number and caller come from the call or the
    ticket unless they are given."""

    kind: Literal["appointed", "supervisor"]
    due_at: datetime
    matter: Matter
    owner_id: UUID | None = None
    call_id: UUID | None = None
    ticket_id: UUID | None = None
    phone: Phone | None = None


class SettleCallback(Body, frozen=True, kw_only=True):
    outcome: CallbackOutcome
    text: Matter | None = None


class CallbackRead(OfRequester, frozen=True, kw_only=True):
    id: UUID
    version: int
    kind: str
    state: str
    due_at: datetime
    late: bool
    number: str | None
    matter: str | None
    owner_id: UUID | None
    owner_name: str | None
    community_id: UUID | None
    community_name: str | None
    unit_id: UUID | None
    unit_code: str | None
    person_id: UUID | None
    call_id: UUID | None
    ticket_id: UUID | None
    ticket_no: str | None
    tries: int
    result: str | None
    settled_at: datetime | None
    created_at: datetime


class CallbackPageRead(TallyRead, frozen=True, kw_only=True):
    items: list[CallbackRead]
    next_cursor: str | None


class CallbackNumberRead(Read, frozen=True, kw_only=True):
    """In clear, for whoever calls back; on record."""

    number: str | None
