"""Finds digests."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from uuid_utils.compat import uuid7

from kit.repository import Repository
from ticketing.department_digests.models import DepartmentDigest
from ticketing.occurrences.codes import Period
from ticketing.organisations.models import Department


class DepartmentDigestRepository(Repository[DepartmentDigest]):
    model: ClassVar[type[DepartmentDigest]] = DepartmentDigest

    async def begin(self, period: Period, departments: Iterable[Department]) -> None:
        """A draft for each department that has none of the period."""
        blank = {
            "tenant_id": self.work.tenant_id,
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
            await self.session.execute(insert(DepartmentDigest).values(rows).on_conflict_do_nothing())

    async def waiting(self, since: date, until: date) -> Sequence[UUID]:
        """Drafts whose period ended in these days."""
        table = DepartmentDigest
        statement = self.scoped(select(table.id)).where(
            table.state == "draft", table.last_day >= since, table.last_day <= until
        )
        return (await self.session.execute(statement.order_by(table.last_day, table.id))).scalars().all()

    async def of(self, period: Period, department_id: UUID | None = None) -> Sequence[DepartmentDigest]:
        """By department. One is found by its id: a digest keeps the name its department had."""
        table = DepartmentDigest
        statement = select(table).where(table.first_day == period.first, table.last_day == period.last)
        if department_id is not None:
            statement = statement.where(table.department_id == department_id)
        return (await self.session.execute(self.scoped(statement).order_by(table.department, table.id))).scalars().all()
