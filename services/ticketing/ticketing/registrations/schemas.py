"""Intake on the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Prose
from ticketing.tickets.codes import Channel, Kind, Nature, Phase, Severity

Title = Annotated[str, Meta(min_length=1, max_length=100)]
Code = Annotated[str, Meta(min_length=1, max_length=60)]
Name = Annotated[str, Meta(min_length=1, max_length=60)]
Phone = Annotated[str, Meta(min_length=1, max_length=30)]
Place = Annotated[str, Meta(min_length=1, max_length=200)]


class RegisterTicket(Body, frozen=True, kw_only=True):
    """`accept` also accepts the ticket for the one who registers it: the usual case at the desk and on the phone."""

    kind: Kind
    channel: Channel
    community_id: UUID
    title: Title
    description: Prose
    promised_reply_at: datetime
    unit_id: UUID | None = None
    person_id: UUID | None = None
    place: Place | None = None
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
    accept: bool = False
