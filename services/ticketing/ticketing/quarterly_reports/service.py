"""Counts the quarter, keeps the centre's words on it, and sends it to the leaders and the expert panel."""

from uuid import UUID, uuid5

from events import ticketing as facts
from kit.work import Work
from ticketing.clocks.escalation import LEADERS
from ticketing.consolidated_reports.errors import ReissueNeedsReason
from ticketing.department_assessments.service import DepartmentAssessmentService
from ticketing.organisations.repository import OrganisationRepository
from ticketing.overviews.repository import TicketFilter
from ticketing.quarterly_reports import schemas
from ticketing.quarterly_reports.errors import QuarterNotBegun, QuarterOpenAlready
from ticketing.quarterly_reports.models import QuarterlyReport
from ticketing.quarterly_reports.repository import QuarterlyReportRepository
from ticketing.report_editions.service import Editions
from ticketing.report_figures.departments import caused
from ticketing.report_figures.quarters import Quarter
from ticketing.report_figures.service import DEPARTMENT, Figures
from ticketing.report_receipts.service import ReportReceiptService
from ticketing.staff.reach import whole_company
from ticketing.staff.repository import StaffRepository

KIND = "quarterly_report"


class QuarterlyReportService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.reports = QuarterlyReportRepository(work)
        self.editions = Editions(work)

    async def open(self, quarter: Quarter) -> QuarterlyReport:
        whole_company(self.work)
        if quarter.period.first > self.work.today:
            raise QuarterNotBegun
        if not await self.reports.begin(quarter):
            raise QuarterOpenAlready
        await DepartmentAssessmentService(self.work).begin(quarter)
        report = await self.reports.of(quarter.name)
        assert report is not None, "it was begun a moment ago"
        return report

    async def begin(self, quarter: Quarter) -> None:
        """The last day of the quarter has come: its reports are due today (S0-100)."""
        await self.reports.begin(quarter)
        await DepartmentAssessmentService(self.work).begin(quarter)

    async def save(self, id: UUID, expected: int, data: schemas.SaveQuarterlyWords) -> QuarterlyReport:
        """What was said before is kept beside it."""
        whole_company(self.work)
        report = await self.reports.get(id, expected, lock=True)
        cipher = await self.work.cipher()
        report.summary, report.actions = cipher.encrypt(data.summary), cipher.encrypt(data.actions)
        report.wordings += 1
        words = schemas.QuarterlyWordsRead(summary=data.summary, actions=data.actions)
        await self.editions.freeze(_wordings(report.id), report.wordings, words)
        self._state(report, facts.QuarterlyReportReworded, ())
        return report

    async def publish(self, id: UUID, expected: int, reason: str | None) -> QuarterlyReport:
        whole_company(self.work)
        report = await self.reports.get(id, expected, lock=True)
        if report.edition and reason is None:
            raise ReissueNeedsReason
        report.publish(self.work.principal.id, self.work.now)
        await self.editions.freeze(report.id, report.edition, await self.content(report), reason)
        readers = await self._readers()
        ReportReceiptService(self.work).send(KIND, report.id, report.quarter, report.edition, readers)
        self._state(report, facts.QuarterlyReportPublished, readers)
        return report

    async def read(self, id: UUID, edition: int | None) -> schemas.QuarterlyReportRead:
        whole_company(self.work)
        report = await self.reports.get(id)
        shown = edition if edition is not None else report.edition
        if shown:
            content = await self.editions.content(report.id, shown, schemas.QuarterlyContentRead)
        else:
            content = await self.content(report)
        return schemas.QuarterlyReportRead(
            version=report.version,
            report=line(report),
            shown_edition=shown,
            content=content,
            wordings=await self._said(report),
            editions=await self.editions.listed(report.id),
            receipts=await ReportReceiptService(self.work).of_documents([report.id]),
        )

    async def content(self, report: QuarterlyReport) -> schemas.QuarterlyContentRead:
        """Counted now."""
        figures = Figures(self.work)
        in_quarter = Quarter(year=report.first_day.year, number=(report.first_day.month + 2) // 3).period

        def complaints(happened: str, **more: str) -> TicketFilter:
            return TicketFilter(kind="complaint", happened=happened, period=in_quarter, **more)  # type: ignore[arg-type]

        registered, valid = complaints("registered"), complaints("registered", validity="valid")
        counted = await figures.counted(
            registered=registered,
            valid=valid,
            invalid=complaints("registered", validity="invalid"),
            unruled=complaints("registered", validity="unruled"),
            pending=complaints("pending", validity="valid"),
            closed=complaints("closed", validity="valid", state="closed"),
            repeated=TicketFilter(kind="complaint", happened="registered", period=in_quarter, repeated=True),
            missed=complaints("missed"),
            urged=complaints("urged"),
            experts_silent=complaints("experts_silent"),
        )
        return schemas.QuarterlyContentRead(
            quarter=report.quarter,
            first_day=report.first_day,
            last_day=report.last_day,
            **counted,
            by_class=await figures.grouped(registered, "class_l1"),
            by_phase=await figures.grouped(registered, "phase"),
            by_department=await figures.grouped(caused(in_quarter), DEPARTMENT),
            causes=await figures.grouped(valid, "nature"),
            top_causes=tuple(await figures.grouped(valid, "cause_kind")),
            words=await self._words(report),
        )

    async def _words(self, report: QuarterlyReport) -> schemas.QuarterlyWordsRead | None:
        if report.summary is None or report.actions is None:
            return None
        cipher = await self.work.cipher()
        return schemas.QuarterlyWordsRead(
            summary=cipher.decrypt(report.summary), actions=cipher.decrypt(report.actions)
        )

    async def _said(self, report: QuarterlyReport) -> list[schemas.WordingRead]:
        """All wordings with their authors."""
        document = _wordings(report.id)
        contents = await self.editions.all_contents(document, schemas.QuarterlyWordsRead)
        return [
            schemas.WordingRead(
                number=one.number, made_at=one.made_at, made_by_name=one.made_by_name, words=contents[one.number]
            )
            for one in await self.editions.listed(document)
        ]

    async def _readers(self) -> tuple[UUID, ...]:
        """Leaders, and the experts of the panel with those in charge of them (S0-57)."""
        leaders = await StaffRepository(self.work).holding(LEADERS)
        panel = await OrganisationRepository(self.work).panels()
        experts = [UUID(str(id)) for row in panel for id in row.experts]
        in_charge = [row.leader_id for row in panel if row.leader_id]
        asked = tuple(dict.fromkeys([*leaders, *in_charge, *experts]))
        gone = await StaffRepository(self.work).not_active(asked)
        return tuple(id for id in asked if id not in gone)

    def _state(self, report: QuarterlyReport, fact: type[facts.QuarterlyReportFact], told: tuple[UUID, ...]) -> None:
        self.work.record(report, fact(quarter=report.quarter, edition=report.edition, recipients=told))


def _wordings(id: UUID) -> UUID:
    """Wordings count for themselves, beside the editions of the report."""
    return uuid5(id, "wordings")


def line(report: QuarterlyReport) -> schemas.QuarterlyLineRead:
    names = schemas.QuarterlyLineRead.__struct_fields__
    return schemas.QuarterlyLineRead(**{name: getattr(report, name) for name in names})
