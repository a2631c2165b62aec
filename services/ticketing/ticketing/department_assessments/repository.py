"""Finds assessments."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from uuid_utils.compat import uuid7

from kit.repository import Repository
from ticketing.department_assessments.models import DepartmentAssessment
from ticketing.organisations.models import Department
from ticketing.report_figures.quarters import Quarter


class DepartmentAssessmentRepository(Repository[DepartmentAssessment]):
    model: ClassVar[type[DepartmentAssessment]] = DepartmentAssessment

    async def begin(self, quarter: Quarter, departments: Iterable[Department]) -> None:
        """A draft for each department that has none of the quarter."""
        period = quarter.period
        blank = {
            "tenant_id": self.work.tenant_id,
            "quarter": quarter.name,
            "first_day": period.first,
            "last_day": period.last,
            "state": "draft",
            "edition": 0,
            "version": 0,
            "created_at": self.work.now,
            "updated_at": self.work.now,
        }
        rows = [blank | {"id": uuid7(), "department_id": one.id, "department": one.name} for one in departments]
        if rows:
            await self.session.execute(insert(DepartmentAssessment).values(rows).on_conflict_do_nothing())

    async def of(self, quarter: str) -> Sequence[DepartmentAssessment]:
        table = DepartmentAssessment
        statement = self.scoped(select(table).where(table.quarter == quarter)).order_by(table.department, table.id)
        return (await self.session.execute(statement)).scalars().all()
