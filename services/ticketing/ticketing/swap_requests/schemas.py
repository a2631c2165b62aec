"""Swaps on the wire."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason


class OpenSwapRequest(Body, frozen=True, kw_only=True):
    """My shift against a colleague's (`other_entry_id`), or taken over by a colleague (`counterpart_id`)."""

    entry_id: UUID
    other_entry_id: UUID | None = None
    counterpart_id: UUID | None = None
    reason: Reason


class RefuseSwapRequest(Body, frozen=True, kw_only=True):
    reason: Reason


class SwapRequestRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    community_id: UUID
    state: str
    reason: str
    answer: str | None
    created_at: datetime
    requested_by: UUID
    requested_by_name: str | None
    counterpart_id: UUID
    counterpart_name: str | None
    decided_by_name: str | None
    decided_at: datetime | None
    day: date
    shift_name: str
    starts_at: datetime
    post_name: str
    other_day: date | None
    other_shift_name: str | None
    other_starts_at: datetime | None
    other_post_name: str | None
