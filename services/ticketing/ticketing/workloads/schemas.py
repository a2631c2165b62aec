"""Who has done what, and what is left, on the wire."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from kit.schemas import Read
from ticketing.tickets.withholding import OF_REQUESTER, OfRequester


class OperatorLoadRead(Read, frozen=True, kw_only=True):
    """Calls of one operator in a time. `in_time` were answered within 20 seconds; `seconds` is the mean handling time;
    `score` the mean of the scored samples."""

    operator_id: UUID
    operator_name: str | None
    answered: int
    placed: int
    in_time: int
    seconds: int | None
    checked: int
    score: int | None


class TeamRead(Read, frozen=True, kw_only=True):
    """`missed` are calls nobody took."""

    operators: list[OperatorLoadRead]
    missed: int


class DepartmentLoadRead(Read, frozen=True, kw_only=True):
    """Open and done tickets of one department; null: not assigned to any yet. `done` since the given day."""

    department: str | None
    open: int
    overdue: int
    done: int


class WatchedCustomerRead(OfRequester, frozen=True, kw_only=True):
    """A customer with open matters; `number_last4` where registry does not know who it is. `tier` is the highest of
    their calls within 90 days. `promised_reply_at` is the earliest promise that is not kept yet."""

    TELLING: ClassVar[frozenset[str]] = OF_REQUESTER | {"ticket_id", "calls", "tier"}

    person_id: UUID | None
    number_last4: str | None
    community_id: UUID
    community_name: str | None
    unit_id: UUID | None
    unit_code: str | None
    open: int
    overdue: int
    promises_passed: int
    major: int
    calls: int | None
    tier: str | None
    since: datetime
    promised_reply_at: datetime | None
    ticket_id: UUID | None
    """the oldest of them"""


class WatchedCustomersRead(Read, frozen=True, kw_only=True):
    """At most a hundred. `counts`: customers each reason applies to, `any` of them, and `all` with open matters."""

    items: list[WatchedCustomerRead]
    counts: dict[str, int]


class WorkRecordLineRead(OfRequester, frozen=True, kw_only=True):
    """One line of the work record of a service centre (E1-04)."""

    no: str
    kind: str
    registered_at: datetime
    caller: str | None
    unit_code: str | None
    place: str | None
    content: str
    dispatched_to: str | None
    signed_by: str | None
    result: str | None
    replied_at: datetime | None
    recorder: str | None


class WorkRecordRead(Read, frozen=True, kw_only=True):
    community_name: str
    day: date
    lines: list[WorkRecordLineRead]
