"""The record of a shift on the wire (E1-03)."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.duty_entries.schemas import DutyEntryRead
from ticketing.escalations.schemas import EscalationRead


class CompleteCheck(Body, frozen=True, kw_only=True):
    item: Annotated[str, Meta(min_length=1, max_length=200)]


class ShiftCheckRead(Read, frozen=True, kw_only=True):
    """`done_at` is null while the point is open."""

    item: str
    done_by_name: str | None
    done_at: datetime | None


class ShiftPersonRead(Read, frozen=True, kw_only=True):
    """Somebody of the roster, or a relief; `begun_at` is null for who has not come."""

    staff_id: UUID
    display_name: str
    relieves_name: str | None
    stands_in_for_name: str | None
    begun_at: datetime | None
    late_seconds: int | None
    ended_at: datetime | None
    early_seconds: int | None


class ShiftRecordRead(Read, frozen=True, kw_only=True):
    id: UUID
    community_id: UUID
    community_name: str
    post_id: UUID
    post_name: str
    name: str
    day: date
    starts_at: datetime
    ends_at: datetime
    people: list[ShiftPersonRead]
    entries: list[DutyEntryRead]
    escalations: list[EscalationRead]
    checks: list[ShiftCheckRead]
    handover_id: UUID | None
