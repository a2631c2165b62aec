"""Intake on the wire."""

from datetime import datetime
from uuid import UUID

from msgspec import field

from kit.schemas import Body, Line, Prose, Read
from ticketing.contacts.schemas import Name, Phone
from ticketing.tickets.codes import Channel, Nature, Phase, RequestedKind, Severity
from ticketing.tickets.schemas import Claim, Code, Households, Signs, Title


class RegisterTicket(Body, frozen=True, kw_only=True):
    """`accept` also accepts the ticket for the one who registers it: the usual case at the desk and on the phone.
    `handler_id` is who has it from then on: whoever the routing table names, or anybody able by those who assign."""

    kind: RequestedKind
    channel: Channel
    community_id: UUID
    title: Title
    description: Prose
    promised_reply_at: datetime
    unit_id: UUID | None = None
    person_id: UUID | None = None
    place: Line | None = None
    contact_name: Name | None = None
    contact_phone: Phone | None = None
    anonymous: bool = False
    desired_outcome: Prose | None = None
    class_l1: Code | None = None
    class_l2: Code | None = None
    nature: Nature | None = None
    severity: Severity = "general"
    phase: Phase | None = None
    occurred_at: datetime | None = None
    repeat_of: UUID | None = None
    severity_signs: Signs = field(default_factory=list)
    claim_cents: Claim | None = None
    households: Households | None = None
    complained_about_id: UUID | None = None
    accept: bool = False
    handler_id: UUID | None = None


class IntakeLimitRead(Read, frozen=True, kw_only=True):
    """What a ticket would be if it were registered at `at` with what is known of it, and the latest answer that could
    be promised then; None where nothing sets a limit."""

    at: datetime
    latest: datetime | None
    severity: str
    """what was stated, or as grave as what is known makes it"""
    phase: str
