"""Leaves on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.desk_leaves.models import DeskLeave
from ticketing.entries.schemas import Reason


class AskForLeave(Body, frozen=True, kw_only=True):
    """`attendance_id`: the own one."""

    attendance_id: UUID
    reason: Reason


class RefuseLeave(Body, frozen=True, kw_only=True):
    reason: Reason


class DeskLeaveRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    post_id: UUID
    shift_id: UUID
    attendance_id: UUID
    staff_id: UUID
    reason: str
    state: str
    decided_at: datetime | None
    answer: str | None
    relief_id: UUID | None
    left_at: datetime | None
    ended_at: datetime | None

    @classmethod
    def of(cls, leave: DeskLeave) -> "DeskLeaveRead":
        return cls(**{name: getattr(leave, name) for name in cls.__struct_fields__})
