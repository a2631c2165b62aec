"""Finds departments, seats and experts."""

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, delete, literal, select, text, union_all
from sqlalchemy.orm import aliased
from uuid_utils.compat import uuid7

from kit import copies
from kit.models import TenantRow
from kit.repository import Repository
from kit.work import Work
from ticketing.organisations.models import Department, ExpertPanel, FormerDepartmentName, SpecialistTeam
from ticketing.staff.models import StaffMember

_FREED = text("""
INSERT INTO former_department_name AS known (tenant_id, id, name, department_id)
SELECT department.tenant_id, :id, department.name, department.id FROM department
WHERE department.tenant_id = :tenant_id AND department.id = :department_id AND department.name <> :name
  AND NOT EXISTS (SELECT FROM department other WHERE other.tenant_id = department.tenant_id
    AND other.id <> department.id AND other.name = department.name AND NOT other.removed)
ON CONFLICT (tenant_id, name) DO UPDATE SET department_id = excluded.department_id""")
"""The name a department has until now, which it gives up for another one, unless somebody else has it already"""


def of_department(column: Any, name: str, tenant_id: UUID) -> ColumnElement[bool]:
    """Names the department that is or was called so, by any name it has or had: a filter that was frozen with a name
    finds the same after the department is renamed."""
    all_names, meant = _known(tenant_id), _known(tenant_id)
    of_same = select(all_names.c.name).where(all_names.c.id.in_(select(meant.c.id).where(meant.c.name == name)))
    found: ColumnElement[bool] = column.in_(select(literal(name)).union_all(of_same))
    return found


def names_of_theirs(tenant_id: UUID, staff_id: UUID) -> Select[str]:
    """Every name, former ones as well, of the departments a colleague belongs to or heads."""
    member, department = aliased(StaffMember), aliased(Department)
    mine = select(member.department_id).where(member.tenant_id == tenant_id, member.id == staff_id)
    headed = select(department.id).where(department.tenant_id == tenant_id, department.head_id == staff_id)
    known = _known(tenant_id)
    return select(known.c.name).where(known.c.id.in_(mine.union_all(headed)))


def _known(tenant_id: UUID) -> Any:
    """Every name a department has or had."""
    former = select(FormerDepartmentName.department_id, FormerDepartmentName.name)
    return union_all(
        select(Department.id, Department.name).where(Department.tenant_id == tenant_id),
        former.where(FormerDepartmentName.tenant_id == tenant_id),
    ).subquery()


class CalledNow:
    """Departments by what they are called now, to count by; read once, however often is counted."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self._renamed: dict[str, str] | None = None

    async def by(self, column: Any) -> ColumnElement[Any]:
        """A name as its department has it now."""
        if self._renamed is None:
            self._renamed = await OrganisationRepository(self.work).renamed()
        return case(self._renamed, value=column, else_=column) if self._renamed else column


class OrganisationRepository(Repository[Department]):
    model: ClassVar[type[Department]] = Department

    async def save(self, model: type[TenantRow], row: dict[str, Any]) -> None:
        """Replace what is known of a department, a team or a panel."""
        await copies.keep(self.work, model, [row])

    async def rename(self, id: UUID, name: str) -> None:
        """A department is called so from now on; what it was called until now is kept, and means nobody else."""
        values = {"tenant_id": self.work.tenant_id, "id": uuid7(), "department_id": id, "name": name}
        await self.session.execute(_FREED, values)
        await self.session.execute(
            delete(FormerDepartmentName).where(
                FormerDepartmentName.tenant_id == self.work.tenant_id, FormerDepartmentName.name == name
            )
        )

    async def renamed(self) -> dict[str, str]:
        """Former name → what its department is called now."""
        former = FormerDepartmentName
        statement = (
            select(former.name, Department.name)
            .join(Department, (Department.tenant_id == former.tenant_id) & (Department.id == former.department_id))
            .where(former.tenant_id == self.work.tenant_id)
        )
        return dict((await self.session.execute(statement)).all())

    async def called(self) -> dict[UUID, str]:
        """What every department is called, those included that are there no more."""
        statement = select(Department.id, Department.name).where(Department.tenant_id == self.work.tenant_id)
        return dict((await self.session.execute(statement)).all())

    async def departments(self) -> Sequence[Department]:
        """Those that are there, the seeded ones first and in their order."""
        table = Department
        statement = (
            select(table).where(table.tenant_id == self.work.tenant_id, table.removed.is_(False)).order_by(table.id)
        )
        return (await self.session.execute(statement)).scalars().all()

    async def team(self, community_id: UUID) -> SpecialistTeam | None:
        statement = select(SpecialistTeam).where(
            SpecialistTeam.tenant_id == self.work.tenant_id, SpecialistTeam.community_id == community_id
        )
        return (await self.session.execute(statement)).scalars().first()

    async def panel(self, discipline: str) -> ExpertPanel | None:
        statement = select(ExpertPanel).where(
            ExpertPanel.tenant_id == self.work.tenant_id, ExpertPanel.discipline == discipline
        )
        return (await self.session.execute(statement)).scalars().first()

    async def panels(self) -> Sequence[ExpertPanel]:
        statement = select(ExpertPanel).where(ExpertPanel.tenant_id == self.work.tenant_id)
        return (await self.session.execute(statement.order_by(ExpertPanel.discipline))).scalars().all()
