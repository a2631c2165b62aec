"""The life of a daily report: begun with its day, handed in by noon of the next, received by the centre (K09)."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from events import ticketing as facts
from kit.problems import FieldError, Forbidden, InvalidFields
from kit.work import Work
from ticketing.clocks.escalation import CENTRE_ROLES, Accountable
from ticketing.clocks.hearing import Matter, who_hears
from ticketing.clocks.service import AFTER_DUE
from ticketing.daily_reports import schemas
from ticketing.daily_reports.day_figures import FIGURES, DayFigures, Lack
from ticketing.daily_reports.deadlines import deadline, last_instant
from ticketing.daily_reports.errors import DayTooLongAgo, ReportOpenAlready
from ticketing.daily_reports.models import DailyReport
from ticketing.daily_reports.repository import DailyReportRepository
from ticketing.occurrences.codes import Period
from ticketing.policies.repository import PolicyRepository
from ticketing.report_cases.schemas import CaseRead, CaseTotalsRead
from ticketing.report_cases.service import ReportCases
from ticketing.report_editions.service import Editions
from ticketing.staff.repository import StaffRepository

WARN, MISS = "daily_report.warn", "daily_report.miss"
LOOK_BACK = timedelta(days=31)
"""How far back a report can still be begun"""


class DailyReportService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.reports = DailyReportRepository(work)
        self.policies = PolicyRepository(work)
        self.staff = StaffRepository(work)

    async def end_of_day(self, day: date) -> None:
        """The day is over: each community's report has its time from now on (K09)."""
        await self.reports.begin([row.id for row in await self.reports.communities()], day)
        time = deadline(await self.policies.current(), day)
        for report in await self.reports.drafts(day):
            report.keep_to(time)
            self._wind(report)

    async def begin_day(self, day: date) -> None:
        """What is done today is seen in the report at once."""
        await self.reports.begin([row.id for row in await self.reports.communities()], day)

    async def open(self, data: schemas.OpenDailyReport) -> DailyReport:
        """A report that no day has begun: the community is new, or the day was missed."""
        reach = self.work.principal.scope.communities
        if reach is not None and data.community_id not in reach:
            raise Forbidden(community_id=data.community_id)
        if data.day > self.work.today:
            raise InvalidFields([FieldError("day", "in_the_future")])
        if data.day < self.work.today - LOOK_BACK:
            raise DayTooLongAgo(earliest=self.work.today - LOOK_BACK)
        if data.community_id not in {row.id for row in await self.reports.communities()}:
            raise InvalidFields([FieldError("community_id", "unknown")])
        if data.community_id not in await self.reports.begin([data.community_id], data.day):
            raise ReportOpenAlready
        report = await self.reports.of(data.community_id, data.day)
        assert report is not None, "it was begun a moment ago"
        if last_instant(data.day) < self.work.now:
            report.keep_to(deadline(await self.policies.current(), data.day))
            self._wind(report)
        return report

    def _wind(self, report: DailyReport) -> None:
        if report.warn_at is not None and report.due_at is not None:
            self.work.schedule(WARN, report.warn_at, report.id)
            self.work.schedule(MISS, report.due_at + AFTER_DUE, report.id)

    async def warn(self, id: UUID) -> None:
        report = await self.reports.get(id, lock=True)
        if report.warn(self.work.now):
            self._state(report, facts.DailyReportDue, await self._told(report, missed=False))

    async def fall_late(self, id: UUID) -> None:
        report = await self.reports.get(id, lock=True)
        if report.fall_late(self.work.now):
            self._state(report, facts.DailyReportLate, await self._told(report, missed=True))

    async def remark(self, id: UUID, given: schemas.NoteRemark) -> DailyReport:
        report = await self.reports.get(id, lock=True)
        report.must_be_open()
        await self._keep(report, [given])
        return report

    async def submit(self, id: UUID, expected: int, *, nil: bool) -> DailyReport:
        report = await self.reports.get(id, expected, lock=True)
        content = await self.content(report)
        report.submit(figures_of(content), nil=nil, by=self.work.principal.id, at=self.work.now)
        self.work.cancel(WARN, report.id)
        self.work.cancel(MISS, report.id)
        return await self._handed_in(report, content)

    async def correct(self, id: UUID, expected: int, data: schemas.AddDailyCorrection) -> DailyReport:
        """What was handed in stays as it was; the correction stands beside it with its reason."""
        report = await self.reports.get(id, expected, lock=True)
        await self._keep(report, data.remarks)
        content = await self.content(report)
        report.correct(figures_of(content), by=self.work.principal.id, at=self.work.now)
        return await self._handed_in(report, content, data.reason)

    async def receive(self, id: UUID, expected: int) -> DailyReport:
        return self.received(await self.reports.get(id, expected, lock=True))

    def received(self, report: DailyReport) -> DailyReport:
        report.receive(self.work.principal.id, self.work.now)
        told = (report.submitted_by,) if report.submitted_by else ()
        return self._state(report, facts.DailyReportReceived, told)

    def consolidated(self, report: DailyReport) -> None:
        report.consolidate()
        self._state(report, facts.DailyReportConsolidated, ())

    async def content(self, report: DailyReport) -> schemas.DailyContentRead:
        """What the report would say if it were handed in now."""
        period = Period(first=report.day, last=report.day)
        cases = await ReportCases(self.work).of_day(period, "community", report.community_id)
        cipher = await self.work.cipher()
        sealed = await self.reports.remarks(report.id)
        remarks = {id: cipher.decrypt(remark) for id, remark in sealed.items()}
        remarked = [replace(case, remark=remarks.get(case.ticket_id) or None) for case in cases]
        return content_of(remarked, cipher.decrypt(report.remark) if report.remark else None)

    async def _handed_in(
        self, report: DailyReport, content: schemas.DailyContentRead, reason: str | None = None
    ) -> DailyReport:
        await Editions(self.work).freeze(report.id, report.edition, content, reason)
        centre = await self.staff.holding(CENTRE_ROLES, report.community_id)
        return self._state(report, facts.DailyReportSubmitted, centre)

    async def _keep(self, report: DailyReport, remarks: Iterable[schemas.NoteRemark]) -> None:
        cipher = await self.work.cipher()
        for given in remarks:
            sealed = cipher.encrypt(given.remark.strip())
            if given.ticket_id is None:
                report.remark = sealed if given.remark.strip() else None
            else:
                await self.reports.keep_remark(report.id, given.ticket_id, sealed)

    async def _told(self, report: DailyReport, *, missed: bool) -> tuple[UUID, ...]:
        """Whoever the ladder of the clock names: its group, on a miss its target, those on duty first (C3.3)."""
        if report.policy_version is None or report.rule is None:
            return ()
        rule = (await self.policies.at(report.policy_version)).rule(report.rule)
        who = Accountable(community_id=report.community_id)
        (told,) = await who_hears(self.work, [Matter(rule, who, missed)])
        return tuple(hearer.staff_id for hearer in told.hearers)

    def _state(self, report: DailyReport, fact: type[facts.DailyReportFact], told: tuple[UUID, ...]) -> DailyReport:
        self.work.record(report, fact(**_said(report), recipients=told))
        return report


def _said(report: DailyReport) -> dict[str, Any]:
    names = ("community_id", "day", "state", "edition", "due_at", "cases")
    return {name: getattr(report, name) for name in names}


def content_of(cases: list[CaseRead], remark: str | None) -> schemas.DailyContentRead:
    return schemas.DailyContentRead(cases=cases, totals=CaseTotalsRead.of(cases), remark=remark)


def figures_of(content: schemas.DailyContentRead) -> DayFigures:
    lacking = [Lack(id=case.ticket_id, no=case.no, lacks=case.lacks) for case in content.cases if case.lacks]
    return DayFigures(**{name: getattr(content.totals, name) for name in FIGURES}, lacking=tuple(lacking))
