"""Calls out on the wire."""

from uuid import UUID

from kit.schemas import Body, Read
from ticketing.contacts.schemas import Phone


class StartCall(Body, frozen=True, kw_only=True):
    """Whom to call: exactly one of a number, a call-back, an earlier call, a ticket's contact."""

    phone: Phone | None = None
    callback_id: UUID | None = None
    call_id: UUID | None = None
    ticket_id: UUID | None = None


class DialingRead(Read, frozen=True, kw_only=True):
    """`state` is planned, sending, placed or failed; none where nobody clicked for the call."""

    call_id: UUID
    state: str
    reason: str | None
