"""The departments of the company."""

from uuid import UUID

from litestar import get, patch, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from identity.departments.models import Department
from identity.departments.schemas import ChangeDepartment, CreateDepartment, DepartmentRead
from identity.departments.service import DepartmentService
from kit.work import Work

READ, MANAGE = "identity.organisation.read", "identity.organisation.manage"


async def _read(work: Work, department: Department) -> DepartmentRead:
    found = await DepartmentService(work).described(department)
    return DepartmentRead.of(found.department, found.head_name, found.staff)


@get("/departments", permission=READ, summary="The departments of the company")
async def list_departments(work: NamedDependency[Work]) -> list[DepartmentRead]:
    """A tree: each names the one it stands under."""
    found = await DepartmentService(work).all()
    return [DepartmentRead.of(one.department, one.head_name, one.staff) for one in found]


@post("/departments", permission=MANAGE, status_code=201, summary="Add a department")
async def create_department(data: JSONBody[CreateDepartment], work: NamedDependency[Work]) -> DepartmentRead:
    return await _read(work, await DepartmentService(work).create(data))


@patch("/departments/{department_id:uuid}", permission=MANAGE, summary="Rename, move, or name another head")
async def change_department(
    department_id: FromPath[UUID],
    data: JSONBody[ChangeDepartment],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DepartmentRead:
    return await _read(work, await DepartmentService(work).change(department_id, if_match, data))


@post(
    "/departments/{department_id:uuid}/remove", permission=MANAGE, status_code=200, summary="Remove an empty department"
)
async def remove_department(
    department_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> DepartmentRead:
    return await _read(work, await DepartmentService(work).remove(department_id, if_match))


routes = [list_departments, create_department, change_department, remove_department]
