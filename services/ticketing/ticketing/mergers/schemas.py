"""Merging on the wire."""

from uuid import UUID

from kit.schemas import Body
from ticketing.entries.schemas import Reason


class MergeTicket(Body, frozen=True, kw_only=True):
    """`into` is the ticket that goes on; both are about the same cause."""

    into: UUID
    reason: Reason
