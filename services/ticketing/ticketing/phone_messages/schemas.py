"""Phone messages on the wire (E1-22). Who it is for sees name and number in clear, on record."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.contacts.schemas import Name, Phone
from ticketing.tickets.withholding import OfRequester

Words = Annotated[str, Meta(min_length=1, max_length=2000)]


class TakePhoneMessage(Body, frozen=True, kw_only=True):
    """Caller and number come from the call unless they are given."""

    for_id: UUID
    text: Words
    call_id: UUID | None = None
    caller_name: Name | None = None
    phone: Phone | None = None
    community_id: UUID | None = None
    unit_id: UUID | None = None
    person_id: UUID | None = None


class ConfirmPhoneMessage(Body, frozen=True, kw_only=True):
    reply: Words | None = None


class PhoneMessageRead(OfRequester, frozen=True, kw_only=True):
    """Name and number are masked."""

    id: UUID
    version: int
    for_id: UUID
    for_name: str | None
    taken_by: UUID
    taken_by_name: str | None
    taken_at: datetime
    passed_on_at: datetime
    call_id: UUID | None
    community_id: UUID | None
    community_name: str | None
    unit_id: UUID | None
    unit_code: str | None
    person_id: UUID | None
    caller_name: str | None
    number: str | None
    text: str
    reminders: int
    acknowledged_at: datetime | None
    reply: str | None


class PhoneMessagePageRead(Read, frozen=True, kw_only=True):
    items: list[PhoneMessageRead]
    next_cursor: str | None


class CallerContactRead(Read, frozen=True, kw_only=True):
    name: str | None
    number: str | None
