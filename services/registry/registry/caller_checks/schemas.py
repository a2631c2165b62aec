"""Checks of callers on the wire."""

from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read

Said = Annotated[str, Meta(min_length=1, max_length=60)]


class TryCaller(Body, frozen=True, kw_only=True):
    """What the caller says; at least one of the four."""

    call_id: UUID
    phone: Annotated[str, Meta(min_length=1, max_length=30)] | None = None
    unit_code: Said | None = None
    name: Said | None = None
    id_last4: Annotated[str, Meta(min_length=4, max_length=4)] | None = None


class CallerCheckRead(Read, frozen=True, kw_only=True):
    """`verified`: something agreed, and with what agreed about this person just before in the call it is two data.
    Whether the call is one in which this counts, ticketing says. What is on file is not told."""

    agreed: list[str]
    differed: list[str]
    verified: bool
