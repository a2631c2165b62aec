"""The state of the posts on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Read


class DeskShiftRead(Read, frozen=True, kw_only=True):
    id: UUID
    name: str
    starts_at: datetime
    ends_at: datetime


class DeskPersonRead(Read, frozen=True, kw_only=True):
    """Somebody who is signed in. `version` is that of the attendance."""

    attendance_id: UUID
    version: int
    staff_id: UUID
    display_name: str
    shift_id: UUID
    relieves_name: str | None
    begun_at: datetime
    late_seconds: int
    away_since: datetime | None


class RosteredRead(Read, frozen=True, kw_only=True):
    staff_id: UUID
    display_name: str
    signed_in: bool


class OpenLeaveRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    staff_id: UUID
    display_name: str
    reason: str
    state: str
    relief_name: str | None


class OpenHandoverRead(Read, frozen=True, kw_only=True):
    id: UUID
    no: str
    shift_id: UUID
    state: str
    off_going_name: str


class OpenGapRead(Read, frozen=True, kw_only=True):
    id: UUID
    since: datetime
    cause: str


class DutyDeskRead(Read, frozen=True, kw_only=True):
    """`state`: closed, outside (of a shift, with people there), staffed, short (fewer than the post needs), relief
    (somebody is away, relieved) or empty."""

    post_id: UUID
    post_version: int
    community_id: UUID
    name: str
    kind: str
    minimum_heads: int
    state: str
    shift: DeskShiftRead | None
    next_shift: DeskShiftRead | None
    awaits_me: bool
    """the roster has a shift here for the caller, now or within the hour, that they have not signed in for"""
    rostered: list[RosteredRead]
    people: list[DeskPersonRead]
    gap: OpenGapRead | None
    leaves: list[OpenLeaveRead]
    handovers: list[OpenHandoverRead]
