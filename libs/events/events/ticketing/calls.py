"""Facts about calls and what hangs on them: call-backs and phone messages (C3.15). Numbers never travel."""

from datetime import datetime
from uuid import UUID

from events import Event


class CallFact(Event, frozen=True, kw_only=True):
    """`community_id` is None as long as nobody knows whose call it is."""

    direction: str
    """in | out"""
    state: str
    """dialling | ringing | answered | ended | missed | unreported"""
    community_id: UUID | None = None
    unit_id: UUID | None = None
    person_id: UUID | None = None
    operator_id: UUID | None = None
    tier: str | None = None
    """first | repeat | frequent"""


class CallAnnounced(CallFact, frozen=True, kw_only=True):
    """A phone rings, or a call out was asked for."""

    type = "ticketing.call.announced.v1"


class CallAnswered(CallFact, frozen=True, kw_only=True):
    type = "ticketing.call.answered.v1"


class CallEnded(CallFact, frozen=True, kw_only=True):
    type = "ticketing.call.ended.v1"


class CallMissed(CallFact, frozen=True, kw_only=True):
    type = "ticketing.call.missed.v1"


class CallChanged(CallFact, frozen=True, kw_only=True):
    """What is known of it changed: whose it is, its tickets, its result, its recording."""

    type = "ticketing.call.changed.v1"


class CallTransferred(CallFact, frozen=True, kw_only=True):
    type = "ticketing.call.transferred.v1"
    to_id: UUID
    result: str
    """connected | failed"""


class CallerVerified(CallFact, frozen=True, kw_only=True):
    """Two data of the caller agreed with the file (S1-47)."""

    type = "ticketing.call.verified.v1"


class CallerVerificationChanged(Event, frozen=True, kw_only=True):
    """Whether `operator_id` may tell `person_id` about themselves in a call: verified, verified no more, call ended.

    Each is an aggregate of its own and stays at version 1, so that whoever begins to listen misses no earlier fact of
    a call that goes on for months with its recording; `call_version` says which of two is the later one."""

    type = "ticketing.caller_verification.changed.v1"
    call_id: UUID
    call_version: int
    operator_id: UUID
    person_id: UUID
    verified_at: datetime | None = None
    """since when two data agree with the file; None when this counts no more: the call is somebody else's, is
    wrapped up with a result, or reached nobody"""
    ended_at: datetime | None = None
    owned_unit_ids: tuple[UUID, ...] | None = None
    """homes that person owns, alone or with others; None: as stated before"""


class FrequentCallerNoticed(CallFact, frozen=True, kw_only=True):
    """Once a day and caller."""

    type = "ticketing.call.frequent_caller_noticed.v1"
    about_ids: tuple[UUID, ...] = ()
    """colleagues whom a matter they call about is a complaint about: they are not told who calls (C3.2 row 20)"""

    @property
    def accused(self) -> tuple[UUID, ...]:
        return self.about_ids


class CallbackFact(Event, frozen=True, kw_only=True):
    aggregate = "callback"
    kind: str
    """missed_call | failed_transfer | supervisor | appointed"""
    state: str
    due_at: datetime
    owner_id: UUID | None = None
    community_id: UUID | None = None
    unit_id: UUID | None = None
    person_id: UUID | None = None
    call_id: UUID | None = None
    ticket_id: UUID | None = None


class CallbackRequested(CallbackFact, frozen=True, kw_only=True):
    type = "ticketing.callback.requested.v1"
    accused: tuple[UUID, ...] = ()
    """whom its ticket, or what was spoken about in its call, is about: they hear nothing of it"""


class CallbackTaken(CallbackFact, frozen=True, kw_only=True):
    """Somebody is to do it, or another than before."""

    type = "ticketing.callback.taken.v1"


class CallbackTried(CallbackFact, frozen=True, kw_only=True):
    """In vain; it is tried again at the new time."""

    type = "ticketing.callback.tried.v1"


class CallbackSettled(CallbackFact, frozen=True, kw_only=True):
    type = "ticketing.callback.settled.v1"


class CallbackOverdue(CallbackFact, frozen=True, kw_only=True):
    """The owner hears of it; `escalated`: the supervisor as well."""

    type = "ticketing.callback.overdue.v1"
    escalated: bool = False
    accused: tuple[UUID, ...] = ()
    """as when it was requested"""


class PhoneMessageFact(Event, frozen=True, kw_only=True):
    for_id: UUID
    taken_by: UUID
    taken_at: datetime
    community_id: UUID | None = None


class PhoneMessageTaken(PhoneMessageFact, frozen=True, kw_only=True):
    type = "ticketing.phone_message.taken.v1"
    accused: tuple[UUID, ...] = ()
    """whom what was spoken about in its call is about: they hear nothing of it"""


class PhoneMessageReminded(PhoneMessageFact, frozen=True, kw_only=True):
    """Nobody has acknowledged it; `escalated`: the supervisor hears of it as well."""

    type = "ticketing.phone_message.reminded.v1"
    escalated: bool = False
    accused: tuple[UUID, ...] = ()
    """as when it was taken"""


class PhoneMessageAcknowledged(PhoneMessageFact, frozen=True, kw_only=True):
    type = "ticketing.phone_message.acknowledged.v1"


class PbxLinkFact(Event, frozen=True, kw_only=True):
    active: bool


class PbxLinkCreated(PbxLinkFact, frozen=True, kw_only=True):
    type = "ticketing.pbx_link.created.v1"


class PbxLinkChanged(PbxLinkFact, frozen=True, kw_only=True):
    type = "ticketing.pbx_link.changed.v1"
