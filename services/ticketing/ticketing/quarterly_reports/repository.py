"""Finds quarterly reports."""

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from uuid_utils.compat import uuid7

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.quarterly_reports.models import QuarterlyReport
from ticketing.report_figures.quarters import Quarter


class QuarterlyReportRepository(Repository[QuarterlyReport]):
    model: ClassVar[type[QuarterlyReport]] = QuarterlyReport

    async def begin(self, quarter: Quarter) -> bool:
        """False when there is one; two who begin at once begin one."""
        period = quarter.period
        row = {
            "tenant_id": self.work.tenant_id,
            "id": uuid7(),
            "quarter": quarter.name,
            "first_day": period.first,
            "last_day": period.last,
            "state": "draft",
            "edition": 0,
            "wordings": 0,
            "version": 0,
            "created_at": self.work.now,
            "updated_at": self.work.now,
        }
        statement = insert(QuarterlyReport).values(row).on_conflict_do_nothing().returning(QuarterlyReport.id)
        return (await self.session.execute(statement)).scalar() is not None

    async def of(self, quarter: str) -> QuarterlyReport | None:
        statement = select(QuarterlyReport).where(QuarterlyReport.quarter == quarter)
        return (await self.session.execute(self.scoped(statement))).scalar_one_or_none()

    async def newest(self, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        order = (QuarterlyReport.quarter.desc(), QuarterlyReport.id.desc())
        return await self.page(self.scoped(select(QuarterlyReport)), order, cursor, limit)
