"""Puts the reports of a day together, adds the centre's own cases, and issues them (S0-52)."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from msgspec.structs import replace

from events import ticketing as facts
from kit import clock
from kit.paging import AnyRow
from kit.work import Work
from ticketing.clocks.escalation import CENTRE_ROLES, LEADERS
from ticketing.clocks.service import AFTER_DUE
from ticketing.consolidated_reports import schemas
from ticketing.consolidated_reports.content import content_of
from ticketing.consolidated_reports.models import DUE_AT, ConsolidatedReport
from ticketing.consolidated_reports.repository import ConsolidatedReportRepository
from ticketing.daily_reports.codes import IN
from ticketing.daily_reports.models import DailyReport
from ticketing.daily_reports.repository import DailyReportRepository
from ticketing.daily_reports.schemas import DailyContentRead
from ticketing.daily_reports.service import DailyReportService
from ticketing.occurrences.codes import Period
from ticketing.report_cases.schemas import CaseTotalsRead
from ticketing.report_cases.service import ReportCases
from ticketing.report_editions.service import Editions
from ticketing.staff.reach import whole_company
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.withheld import Withholding

MISS = "consolidated_report.miss"
READERS = (*CENTRE_ROLES, *LEADERS)
"""Who reads it (E2)"""
HEAR_OF_LATE = (*CENTRE_ROLES, "leader_in_charge")


class ConsolidatedReportService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.reports = ConsolidatedReportRepository(work)
        self.daily = DailyReportRepository(work)
        self.staff = StaffRepository(work)

    async def begin(self, day: date) -> None:
        """The day is over: the centre has until the evening of the next."""
        report = await self.reports.begin(day, due_at(day))
        if report.state == "draft":
            self.work.schedule(MISS, report.due_at + AFTER_DUE, report.id)

    async def fall_late(self, id: UUID) -> None:
        report = await self.reports.get(id, lock=True)
        if report.fall_late(self.work.now):
            self._state(report, facts.ConsolidatedReportLate, await self.staff.holding(HEAR_OF_LATE))

    async def issue(self, id: UUID, expected: int, reason: str | None) -> ConsolidatedReport:
        """Takes in what is in; a report the centre had not acknowledged is received with this."""
        whole_company(self.work)
        report = await self.reports.get(id, expected, lock=True)
        dailies = await self.daily.of_day(report.day)
        content = await self._content(report.day, dailies)
        report.issue(content.missing, reason, self.work.principal.id, self.work.now)
        verbs = DailyReportService(self.work)
        for daily in dailies:
            if daily.state == "submitted":
                verbs.received(daily)
            if daily.state == "received":
                verbs.consolidated(daily)
        await Editions(self.work).freeze(report.id, report.edition, content, reason)
        self.work.cancel(MISS, report.id)
        self._state(report, facts.ConsolidatedReportIssued, await self.staff.holding(READERS))
        return report

    async def read(self, id: UUID, edition: int | None) -> schemas.ConsolidatedReportRead:
        whole_company(self.work)
        report, editions = await self.reports.get(id), Editions(self.work)
        shown = edition or report.edition
        if shown:
            content = await editions.content(report.id, shown, schemas.ConsolidatedContentRead)
        else:
            content = await self._content(report.day, await self.daily.of_day(report.day))
        names = await self.staff.names({report.issued_by} if report.issued_by else ())
        return schemas.ConsolidatedReportRead(
            id=report.id,
            version=report.version,
            day=report.day,
            state=report.state,
            due_at=report.due_at,
            late_at=report.late_at,
            edition=report.edition,
            shown_edition=shown,
            issued_at=report.issued_at,
            issued_by_name=names.get(report.issued_by) if report.issued_by else None,
            content=await self._shown(content),
            editions=await editions.listed(report.id),
        )

    async def _shown(self, content: schemas.ConsolidatedContentRead) -> schemas.ConsolidatedContentRead:
        """As whoever reads it may see it; what was issued stays as it is."""
        lines = Withholding(self.work)
        return replace(content, added=await lines.shown(content.added), major=await lines.shown(content.major))

    async def _content(self, day: date, dailies: Sequence[DailyReport]) -> schemas.ConsolidatedContentRead:
        handed_in = {one.id: one.edition for one in dailies if one.state in IN}
        contents = await Editions(self.work).contents(handed_in, DailyContentRead)
        by_community = {one.community_id: one for one in dailies}
        communities = [_community(row, by_community.get(row.id), contents) for row in await self.daily.communities()]
        added = await ReportCases(self.work).of_day(Period(first=day, last=day), "centre")
        reported = [case for id in handed_in for case in contents[id].cases]
        return content_of(communities, reported, added)

    def _state(
        self, report: ConsolidatedReport, fact: type[facts.ConsolidatedReportFact], told: tuple[UUID, ...]
    ) -> None:
        said = {name: getattr(report, name) for name in ("day", "state", "edition", "due_at", "missing")}
        self.work.record(report, fact(**said, recipients=told))


def due_at(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), DUE_AT, clock.ZONE)


def _community(
    row: AnyRow, daily: DailyReport | None, contents: dict[UUID, DailyContentRead]
) -> schemas.CommunityDayRead:
    handed_in = daily is not None and daily.id in contents
    return schemas.CommunityDayRead(
        community_id=row.id,
        community_name=row.name,
        report_id=daily.id if daily else None,
        state=daily.state if daily else None,
        edition=daily.edition if daily else 0,
        late=daily is not None and daily.late_at is not None,
        missing=not handed_in,
        totals=contents[daily.id].totals if daily and handed_in else CaseTotalsRead.of([]),
    )
