"""Daily reports on the wire."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason
from ticketing.report_cases.schemas import CaseRead, CaseTotalsRead
from ticketing.report_clocks.schemas import ReportClockRead
from ticketing.report_editions.schemas import EditionRead
from ticketing.tallies.schemas import TallyRead

RemarkText = Annotated[str, Meta(max_length=1000)]


class OpenDailyReport(Body, frozen=True, kw_only=True):
    community_id: UUID
    day: date


class NoteRemark(Body, frozen=True, kw_only=True):
    """On one case, or without `ticket_id` on the day as a whole. An empty one is taken away."""

    ticket_id: UUID | None = None
    remark: RemarkText


class SubmitDailyReport(Body, frozen=True, kw_only=True):
    """`nil` says that nothing happened that day."""

    nil: bool = False


class AddDailyCorrection(Body, frozen=True, kw_only=True):
    """The day as it is known now, with the remarks given here beside those there are."""

    reason: Reason
    remarks: Annotated[tuple[NoteRemark, ...], Meta(max_length=200)] = ()


class DailyLineRead(Read, frozen=True, kw_only=True):
    """A report in a list; figures are those of the latest edition. `no`: there is one report of a community and day, so
    its number is always the first of that day."""

    id: UUID
    no: str
    version: int
    community_id: UUID
    community_name: str | None
    day: date
    state: str
    edition: int
    due_at: datetime | None
    late_at: datetime | None
    submitted_at: datetime | None
    cases: int
    accepted: int
    progressed: int
    closed: int
    major: int
    overdue: int
    under_way: bool
    """its day is not over: nobody waits for it yet"""


class DailyPageRead(TallyRead, frozen=True, kw_only=True):
    items: list[DailyLineRead]
    next_cursor: str | None


class ConsolidatedLineRead(Read, frozen=True, kw_only=True):
    id: UUID
    state: str
    due_at: datetime
    late_at: datetime | None
    issued_at: datetime | None


class ReportDayRead(Read, frozen=True, kw_only=True):
    """Every community of the reader's reach with its report of the day. The consolidated one: for those who see the
    whole company."""

    day: date
    reports: list[DailyLineRead]
    consolidated: ConsolidatedLineRead | None


class DailyContentRead(Read, frozen=True, kw_only=True):
    """What is frozen with an edition."""

    cases: list[CaseRead]
    totals: CaseTotalsRead
    remark: str | None


class DailyReportRead(Read, frozen=True, kw_only=True):
    """`content` is the edition asked for; computed now while the report is not in."""

    version: int
    report: DailyLineRead
    shown_edition: int
    """0: not handed in yet"""
    day_over: bool
    """it can be handed in"""
    warn_at: datetime | None
    clock: ReportClockRead | None
    """why it is due then (K09); none where the company keeps no such clock"""
    submitted_by_name: str | None
    received_at: datetime | None
    received_by_name: str | None
    content: DailyContentRead
    editions: list[EditionRead]
