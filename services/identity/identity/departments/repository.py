"""Departments in SQL."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import func, select

from identity.departments.models import Department
from identity.staff.models import LEFT, Staff
from kit.repository import Repository


class DepartmentRepository(Repository[Department]):
    model = Department

    async def all(self, *, lock: bool = False) -> Sequence[Department]:
        """Every department that is there, in order of their making; `lock` holds the whole tree."""
        statement = (
            select(Department)
            .where(Department.tenant_id == self.work.tenant_id, Department.removed_at.is_(None))
            .order_by(Department.id)
        )
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        return (await self.session.execute(statement)).scalars().all()

    async def known_codes(self) -> dict[str, Department]:
        """Seeded departments by code, removed ones too: what a company removed does not come back."""
        statement = select(Department).where(Department.tenant_id == self.work.tenant_id, Department.code.is_not(None))
        return {row.code: row for row in (await self.session.execute(statement)).scalars() if row.code}

    async def headed_by(self, staff_id: UUID) -> Sequence[Department]:
        statement = (
            select(Department)
            .where(
                Department.tenant_id == self.work.tenant_id,
                Department.head_id == staff_id,
                Department.removed_at.is_(None),
            )
            .order_by(Department.id)
            .with_for_update()
        )
        return (await self.session.execute(statement)).scalars().all()

    async def counts(self) -> dict[UUID, int]:
        """How many people work in each department."""
        statement = (
            select(Staff.department_id, func.count())
            .where(Staff.tenant_id == self.work.tenant_id, Staff.department_id.is_not(None), Staff.status != LEFT)
            .group_by(Staff.department_id)
        )
        return {row[0]: row[1] for row in await self.session.execute(statement) if row[0] is not None}

    async def names(self, staff: Collection[UUID]) -> dict[UUID, str]:
        """Display names, whatever the reader's data scope: the organisation is public within the company."""
        statement = select(Staff.id, Staff.display_name).where(
            Staff.tenant_id == self.work.tenant_id, Staff.id.in_(sorted(staff))
        )
        return {row[0]: row[1] for row in await self.session.execute(statement)}
