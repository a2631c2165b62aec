from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from uuid_utils.compat import uuid7

from identity.roles.catalogue import ROLES, TENANT_ADMIN
from identity.roles.models import Role
from identity.staff.models import StaffRole
from kit.repository import Repository


class RoleRepository(Repository[Role]):
    model = Role

    async def all(self) -> Sequence[Role]:
        statement = select(Role).where(Role.tenant_id == self.work.tenant_id).order_by(Role.position, Role.code)
        return (await self.session.execute(statement)).scalars().all()

    async def by_code(self, codes: Collection[str]) -> dict[str, Role]:
        statement = select(Role).where(Role.tenant_id == self.work.tenant_id, Role.code.in_(sorted(codes)))
        return {role.code: role for role in (await self.session.execute(statement)).scalars()}

    async def codes_of(self, staff_id: UUID) -> set[str]:
        statement = select(StaffRole.role_code).where(
            StaffRole.tenant_id == self.work.tenant_id, StaffRole.staff_id == staff_id
        )
        return set((await self.session.execute(statement)).scalars())

    async def lock_administration(self) -> None:
        """Changes of who administers the tenant wait for each other; otherwise two people could remove each other."""
        await self.session.execute(
            select(Role.id).where(Role.tenant_id == self.work.tenant_id, Role.code == TENANT_ADMIN).with_for_update()
        )

    async def seed(self) -> None:
        """The roles of the catalogue; permissions and names of roles seeded earlier are brought up to date."""
        rows = [
            {
                "tenant_id": self.work.tenant_id,
                "id": uuid7(),
                "code": role.code,
                "name_zh": role.name_zh,
                "name_en": role.name_en,
                "default_scope": role.default_scope,
                "permissions": sorted(role.permissions),
                "built_in": True,
                "position": position,
            }
            for position, role in enumerate(ROLES)
        ]
        statement = insert(Role).values(rows)
        renewed = ("name_zh", "name_en", "default_scope", "permissions", "built_in", "position")
        await self.session.execute(
            statement.on_conflict_do_update(
                index_elements=["tenant_id", "code"], set_={name: statement.excluded[name] for name in renewed}
            )
        )
