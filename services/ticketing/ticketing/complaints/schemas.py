"""Complaints on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Read
from ticketing.tallies.schemas import TallyRead
from ticketing.tickets.withholding import OfRequester


class ComplaintRowRead(OfRequester, frozen=True, kw_only=True):
    """One line of the list.

    `validity`, `cause` and the two responsible ones are empty until somebody has ruled or investigated.
    `close_reason`: `confirmed` by the owner, `unreachable` after two attempts, or another end.
    The clock is the earliest limit that still has to be kept, or was missed and still asks for something; `missed`
    counts all that were missed.
    """

    id: UUID
    version: int
    no: str
    title: str
    class_l1: str | None
    class_l2: str | None
    severity: str
    state: str
    validity: str | None
    community_id: UUID
    community_name: str | None
    unit_id: UUID | None
    unit_code: str | None
    registered_at: datetime
    closed_at: datetime | None
    close_reason: str | None
    cause: str | None
    responsible_department: str | None
    responsible_name: str | None
    handler_name: str | None
    reopen_count: int
    clock_code: str | None
    clock_warn_at: datetime | None
    clock_due_at: datetime | None
    clock_result: str | None
    missed: int


class SubclassFigureRead(Read, frozen=True, kw_only=True):
    """Complaints of one second-level class, and how many of them are open; `class_l2` is None for those without."""

    class_l2: str | None
    complaints: int
    open: int


class ComplaintPageRead(TallyRead, frozen=True, kw_only=True):
    """Counted by ruling instead of by state; `unruled`: nobody has ruled yet."""

    items: list[ComplaintRowRead]
    next_cursor: str | None
