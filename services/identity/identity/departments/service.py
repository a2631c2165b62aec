"""The tree of departments: adding, changing, removing, and who is at the head of each."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from msgspec import UNSET, Struct
from uuid_utils.compat import uuid7

from events import identity as facts
from identity.audit_entries.service import AuditService
from identity.departments.catalogue import DEPARTMENTS, ROOT
from identity.departments.errors import DepartmentInUse, DepartmentNameTaken, RootStays, WholeCompanyOnly
from identity.departments.models import Department
from identity.departments.repository import DepartmentRepository
from identity.departments.schemas import ChangeDepartment, CreateDepartment
from identity.departments.tree import check_place
from identity.staff.models import ACTIVE
from identity.staff.names import check as check_name
from identity.staff.repository import StaffRepository
from kit.problems import FieldError, InvalidFields, NotFound
from kit.work import Work


class Described(Struct, frozen=True):
    department: Department
    head_name: str | None
    staff: int


def check_whole_company(work: Work) -> None:
    """Raises WholeCompanyOnly for somebody whose data scope ends before the company does."""
    principal = work.principal
    if principal.realm == "staff" and (principal.scope.own_only or principal.scope.communities is not None):
        raise WholeCompanyOnly


class DepartmentService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.departments = DepartmentRepository(work)
        self.staff = StaffRepository(work)

    async def all(self) -> list[Described]:
        rows = await self.departments.all()
        counts = await self.departments.counts()
        names = await self.departments.names({row.head_id for row in rows if row.head_id})
        return [Described(row, names.get(row.head_id) if row.head_id else None, counts.get(row.id, 0)) for row in rows]

    async def described(self, department: Department) -> Described:
        names = await self.departments.names({department.head_id} if department.head_id else set())
        counts = await self.departments.counts()
        return Described(department, next(iter(names.values()), None), counts.get(department.id, 0))

    async def create(self, wish: CreateDepartment) -> Department:
        check_whole_company(self.work)
        check_name(name=wish.name)
        tree = await self.departments.all(lock=True)
        self._check_parent(wish.parent_id, tree)
        self._check_sibling(None, wish.name, wish.parent_id, tree)
        await self._check_head(wish.head_id)
        department = self.departments.add(
            Department(
                id=uuid7(), name=wish.name, kind=wish.kind, parent_id=wish.parent_id, head_id=wish.head_id, version=0
            )
        )
        self.work.record(department, facts.DepartmentCreated(**_snapshot(department)))
        await self._note("department.created", department)
        return department

    async def change(self, id: UUID, expected: int, wish: ChangeDepartment) -> Department:
        check_whole_company(self.work)
        department, tree = await self._locked(id, expected)
        if wish.name is not UNSET:
            check_name(name=wish.name)
            department.name = wish.name
        if wish.kind is not UNSET:
            if department.code == ROOT and wish.kind != ROOT:
                raise RootStays
            department.kind = wish.kind
        if wish.parent_id is not UNSET and wish.parent_id != department.parent_id:
            if department.code == ROOT:
                raise RootStays
            self._check_parent(wish.parent_id, tree)
            check_place(department.id, wish.parent_id, {row.id: row.parent_id for row in tree})
            department.parent_id = wish.parent_id
        self._check_sibling(department.id, department.name, department.parent_id, tree)
        if wish.head_id is not UNSET and wish.head_id != department.head_id:
            await self._check_head(wish.head_id)
            department.head_id = wish.head_id
        self.work.record(department, facts.DepartmentChanged(**_snapshot(department)))
        await self._note("department.changed", department)
        return department

    async def remove(self, id: UUID, expected: int) -> Department:
        """Only an empty department goes. Its row stays, because old cases name it."""
        check_whole_company(self.work)
        department, tree = await self._locked(id, expected)
        if department.code == ROOT:
            raise RootStays
        below = sum(row.parent_id == department.id for row in tree)
        staff = (await self.departments.counts()).get(department.id, 0)
        if below or staff:
            raise DepartmentInUse(staff=staff, departments=below)
        department.removed_at, department.head_id = self.work.now, None
        self.work.record(department, facts.DepartmentRemoved(**_snapshot(department)))
        await self._note("department.removed", department)
        return department

    async def vacate(self, staff_id: UUID) -> None:
        """Somebody leaves: what they headed has no head until another is named."""
        for department in await self.departments.headed_by(staff_id):
            department.head_id = None
            self.work.record(department, facts.DepartmentChanged(**_snapshot(department), vacated_by=staff_id))

    async def check_there(self, id: UUID | None) -> None:
        """For the department of a member of staff."""
        if id is not None:
            found = await self.departments.find(id)
            if found is None or found.removed_at is not None:
                raise InvalidFields([FieldError("department_id", "unknown_department")])

    async def seed(self, company: str, locale: str) -> None:
        """Add the departments of the catalogue that were never there: what a company changed or removed stays so."""
        known = await self.departments.known_codes()
        for seeded in DEPARTMENTS:
            if seeded.code in known:
                continue
            above = known.get(seeded.parent) if seeded.parent else None
            if above is not None and above.removed_at is not None:
                above = known[ROOT]
            name = company if above is None else seeded.name_en if locale == "en" else seeded.name_zh
            department = self.departments.add(
                Department(
                    id=uuid7(),
                    code=seeded.code,
                    name=name,
                    kind=seeded.kind,
                    parent_id=above.id if above else None,
                    version=0,
                )
            )
            self.work.record(department, facts.DepartmentCreated(**_snapshot(department)))
            known[seeded.code] = department
            # A row names its superior one, which must be there first.
            await self.work.session.flush()

    async def _locked(self, id: UUID, expected: int) -> tuple[Department, Sequence[Department]]:
        """The department with the tree it stands in: moves of two people cannot make a circle together."""
        tree = await self.departments.all(lock=True)
        department = await self.departments.get(id, expected)
        if department.removed_at is not None:
            raise NotFound
        return department, tree

    def _check_parent(self, parent_id: UUID, tree: Sequence[Department]) -> None:
        if parent_id not in {row.id for row in tree}:
            raise InvalidFields([FieldError("parent_id", "unknown_department")])

    def _check_sibling(self, id: UUID | None, name: str, parent_id: UUID | None, tree: Sequence[Department]) -> None:
        if any(row.name == name and row.parent_id == parent_id and row.id != id for row in tree):
            raise DepartmentNameTaken

    async def _check_head(self, staff_id: UUID | None) -> None:
        if staff_id is None:
            return
        head = await self.staff.find(staff_id)
        if head is None or head.status != ACTIVE:
            raise InvalidFields([FieldError("head_id", "not_active")])

    async def _note(self, action: str, department: Department) -> None:
        await AuditService(self.work).note(
            action,
            department.id,
            name=department.name,
            parent_id=str(department.parent_id) if department.parent_id else None,
            head_id=str(department.head_id) if department.head_id else None,
        )


def _snapshot(department: Department) -> dict[str, Any]:
    return {
        "code": department.code,
        "name": department.name,
        "kind": department.kind,
        "parent_id": department.parent_id,
        "head_id": department.head_id,
    }
