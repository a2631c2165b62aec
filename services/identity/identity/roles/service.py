"""Which roles there are and what several of them allow together."""

from collections.abc import Collection, Sequence

from identity.roles.models import Role
from identity.roles.repository import RoleRepository
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class RoleService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.roles = RoleRepository(work)

    async def all(self) -> Sequence[Role]:
        return await self.roles.all()

    async def known(self, codes: Collection[str]) -> dict[str, Role]:
        """The roles with these codes. Raises InvalidFields when one does not exist."""
        found = await self.roles.by_code(codes)
        if set(codes) - found.keys():
            raise InvalidFields([FieldError("roles", "unknown_role")])
        return found

    async def permissions(self, codes: Collection[str]) -> frozenset[str]:
        """Everything the roles together allow."""
        found = await self.roles.by_code(codes)
        return frozenset().union(*(role.permissions for role in found.values()))
