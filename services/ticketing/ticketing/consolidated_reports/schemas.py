"""The consolidated daily on the wire (E2: community, phase, class, new, closed, overdue, major list)."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason
from ticketing.report_cases.schemas import CaseRead, CaseTotalsRead
from ticketing.report_editions.schemas import EditionRead


class IssueConsolidatedReport(Body, frozen=True, kw_only=True):
    """`reason` from the second edition on."""

    reason: Reason | None = None


class CommunityDayRead(Read, frozen=True, kw_only=True):
    """One community with its report. Without one that is in, nothing of it is counted: it is missing."""

    community_id: UUID
    community_name: str
    report_id: UUID | None
    state: str | None
    edition: int
    late: bool
    missing: bool
    totals: CaseTotalsRead


class GroupDayRead(Read, frozen=True, kw_only=True):
    """Cases of one phase and class. `desk`: from the communities' reports, or added by the centre."""

    desk: str
    phase: str
    class_l1: str | None
    cases: int
    accepted: int
    closed: int
    overdue: int
    major: int


class ConsolidatedContentRead(Read, frozen=True, kw_only=True):
    """What is frozen with an edition. `added`: online and pre-handover cases, which are the centre's own."""

    communities: list[CommunityDayRead]
    groups: list[GroupDayRead]
    added: list[CaseRead]
    major: list[CaseRead]
    totals: CaseTotalsRead
    missing: int


class ConsolidatedReportRead(Read, frozen=True, kw_only=True):
    """`content` is the edition asked for; computed now while none was issued."""

    id: UUID
    version: int
    day: date
    state: str
    due_at: datetime
    late_at: datetime | None
    edition: int
    shown_edition: int
    issued_at: datetime | None
    issued_by_name: str | None
    content: ConsolidatedContentRead
    editions: list[EditionRead]
