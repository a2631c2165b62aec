"""Daily reports as they are read."""

from datetime import date
from uuid import UUID

from msgspec.structs import replace

from kit.paging import AnyRow
from kit.work import Work
from ticketing.consolidated_reports.repository import ConsolidatedReportRepository
from ticketing.daily_reports import schemas
from ticketing.daily_reports.codes import OPEN
from ticketing.daily_reports.repository import DailyReportRepository
from ticketing.daily_reports.service import DailyReportService
from ticketing.numbers.repository import stem
from ticketing.report_clocks.service import ReportClockService
from ticketing.report_editions.service import Editions
from ticketing.staff.reach import sees_everything
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.withheld import Withholding

COMPANY = "ticketing.company_report.read"
PREFIX = "RB"
"""日报"""


class DailyReading:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.reports = DailyReportRepository(work)

    async def days(self, before: date | None, limit: int) -> list[schemas.ReportDayRead]:
        """The latest days with all their reports."""
        days = await self.reports.days(before, limit)
        lines = [line(row, self.work.today) for row in await self.reports.lines(days)]
        consolidated = await self._consolidated(days)
        return [
            schemas.ReportDayRead(
                day=day,
                reports=[one for one in lines if one.day == day],
                consolidated=consolidated.get(day),
            )
            for day in days
        ]

    async def one(self, id: UUID, edition: int | None) -> schemas.DailyReportRead:
        report = await self.reports.get(id)
        editions = Editions(self.work)
        shown = 0 if report.state in OPEN and edition is None else edition or report.edition
        if shown:
            content = await editions.content(report.id, shown, schemas.DailyContentRead)
        else:
            content = await DailyReportService(self.work).content(report)
        names = await StaffRepository(self.work).names({id for id in (report.submitted_by, report.received_by) if id})
        return schemas.DailyReportRead(
            version=report.version,
            report=line(await self.reports.line(report.id), self.work.today),
            shown_edition=shown,
            day_over=report.day < self.work.today,
            warn_at=report.warn_at,
            clock=await ReportClockService(self.work).of_report(report.id),
            submitted_by_name=names.get(report.submitted_by) if report.submitted_by else None,
            received_at=report.received_at,
            received_by_name=names.get(report.received_by) if report.received_by else None,
            content=replace(content, cases=await Withholding(self.work).shown(content.cases)),
            editions=await editions.listed(report.id),
        )

    async def _consolidated(self, days: list[date]) -> dict[date, schemas.ConsolidatedLineRead]:
        if not self.work.principal.may(COMPANY) or not sees_everything(self.work):
            return {}
        return {
            report.day: schemas.ConsolidatedLineRead(
                id=report.id,
                state=report.state,
                due_at=report.due_at,
                late_at=report.late_at,
                issued_at=report.issued_at,
            )
            for report in await ConsolidatedReportRepository(self.work).of_days(days)
        }


def line(row: AnyRow, today: date) -> schemas.DailyLineRead:
    said = dict(row._mapping)
    no = f"{stem(PREFIX, said.pop('community_code') or '', row.day)}0001"
    return schemas.DailyLineRead(no=no, under_way=row.day >= today, **said)
