"""The roles of the company with what they allow."""

from litestar import get
from litestar.di import NamedDependency

from identity.roles.schemas import RoleRead
from identity.roles.service import RoleService
from kit.work import Work


@get("/roles", permission="identity.role.read", summary="Roles with their permissions")
async def list_roles(work: NamedDependency[Work]) -> list[RoleRead]:
    return [RoleRead.of(role) for role in await RoleService(work).all()]


routes = [list_roles]
