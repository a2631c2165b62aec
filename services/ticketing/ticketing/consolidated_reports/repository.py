"""Finds consolidated dailies."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from uuid_utils.compat import uuid7

from kit.repository import Repository
from ticketing.consolidated_reports.models import ConsolidatedReport


class ConsolidatedReportRepository(Repository[ConsolidatedReport]):
    model: ClassVar[type[ConsolidatedReport]] = ConsolidatedReport

    async def begin(self, day: date, due_at: datetime) -> ConsolidatedReport:
        """The report of a day; two who begin at once begin one."""
        blank = {
            "tenant_id": self.work.tenant_id,
            "id": uuid7(),
            "day": day,
            "state": "draft",
            "due_at": due_at,
            "edition": 0,
            "missing": 0,
            "version": 0,
            "created_at": self.work.now,
            "updated_at": self.work.now,
        }
        await self.session.execute(insert(ConsolidatedReport).values(blank).on_conflict_do_nothing())
        statement = select(ConsolidatedReport).where(ConsolidatedReport.day == day)
        return (await self.session.execute(self.scoped(statement))).scalar_one()

    async def of_days(self, days: Collection[date]) -> Sequence[ConsolidatedReport]:
        statement = select(ConsolidatedReport).where(ConsolidatedReport.day.in_(days))
        return (await self.session.execute(self.scoped(statement))).scalars().all()
