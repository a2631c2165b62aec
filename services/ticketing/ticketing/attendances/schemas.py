"""Attendance on the wire. Late and early are whole seconds."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.attendances.models import Attendance


class SignIn(Body, frozen=True, kw_only=True):
    """By the roster; with `leave_id` as the relief of a colleague who leaves the desk."""

    leave_id: UUID | None = None


class AttendanceRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    community_id: UUID
    post_id: UUID
    shift_id: UUID
    staff_id: UUID
    relieves: UUID | None
    begun_at: datetime
    late_seconds: int
    away_since: datetime | None
    ended_at: datetime | None
    early_seconds: int | None
    ending: str | None

    @classmethod
    def of(cls, attendance: Attendance) -> "AttendanceRead":
        return cls(**{name: getattr(attendance, name) for name in cls.__struct_fields__})


class AttendanceRowRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    community_id: UUID
    post_id: UUID
    post_name: str
    shift_id: UUID
    shift_name: str
    day: date
    staff_id: UUID
    display_name: str | None
    relieves_name: str | None
    begun_at: datetime
    late_seconds: int
    away_since: datetime | None
    ended_at: datetime | None
    early_seconds: int | None
    ending: str | None
