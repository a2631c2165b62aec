"""Gaps on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Read


class DutyGapRead(Read, frozen=True, kw_only=True):
    """`until` is null while nobody is there."""

    id: UUID
    version: int
    community_id: UUID
    post_id: UUID
    post_name: str
    shift_name: str
    cause: str
    since: datetime
    until: datetime | None
    length_seconds: int | None
    covered_by_name: str | None
