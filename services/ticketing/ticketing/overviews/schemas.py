"""Lists and summaries on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.contacts.schemas import Phone
from ticketing.tallies.schemas import TallyRead
from ticketing.tickets.withholding import OfRequester
from ticketing.work_orders.schemas import WorkOrderBriefRead


class TicketRowRead(OfRequester, frozen=True):
    """One line of a list. Fields stand in the order of the select, so a row becomes a struct without a detour.

    The clock is the earliest limit that still has to be kept, or was missed and still asks for something (then
    `clock_result` is `missed`); `late`: it has passed. `missed` counts all that were missed, whatever became of them.
    """

    id: UUID
    version: int
    no: str
    kind: str
    channel: str
    title: str
    severity: str
    state: str
    class_l1: str | None
    community_id: UUID
    unit_id: UUID | None
    unit_code: str | None
    handler_id: UUID | None
    handler_name: str | None
    promised_reply_at: datetime
    registered_at: datetime
    attachment_count: int
    clock_code: str | None
    clock_warn_at: datetime | None
    clock_due_at: datetime | None
    clock_result: str | None
    missed: int
    late: bool


class TicketPageRead(TallyRead, frozen=True, kw_only=True):
    items: list[TicketRowRead]
    next_cursor: str | None


class MyDayCountsRead(Read, frozen=True, kw_only=True):
    """What the list of tickets finds: mine over a limit, mine at risk, waiting to be accepted by anybody."""

    overdue: int
    at_risk: int
    waiting: int


class MyDayRead(Read, frozen=True, kw_only=True):
    """What wants doing today, the most pressing first, at most 50 of each; `counts` are exact."""

    counts: MyDayCountsRead
    due: list[TicketRowRead]
    at_risk: list[TicketRowRead]
    waiting: list[TicketRowRead]
    promised: list[TicketRowRead]
    work_orders: list[WorkOrderBriefRead]


class UnitTicketsRead(Read, frozen=True, kw_only=True):
    unit_id: UUID
    open: int
    major: int
    overdue: int


class HistoryRead(Read, frozen=True, kw_only=True):
    """Open tickets and the latest contacts of a caller; counts let the operator see a repeat."""

    open: list[TicketRowRead]
    latest: list[TicketRowRead]
    total: int
    in_90_days: int


class FindByPhone(Body, frozen=True, kw_only=True):
    phone: Phone
