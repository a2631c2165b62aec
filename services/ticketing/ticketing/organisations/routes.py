"""The departments a ticket can be given to, over HTTP."""

from litestar import get
from litestar.di import NamedDependency

from kit.work import Work
from ticketing.organisations.repository import OrganisationRepository
from ticketing.organisations.schemas import DepartmentNameRead


@get("/departments", permission="ticketing.ticket.read", summary="Departments a ticket can be given to")
async def list_department_names(work: NamedDependency[Work]) -> list[DepartmentNameRead]:
    found = await OrganisationRepository(work).departments()
    return [DepartmentNameRead(id=row.id, name=row.name, kind=row.kind) for row in found]


routes = [list_department_names]
