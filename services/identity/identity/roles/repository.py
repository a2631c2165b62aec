"""Roles in SQL, their seed, and the lock under which administrators change."""

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

    async def seed(self) -> set[str]:
        """Add the roles of the catalogue that are missing and bring the permissions of the built-in ones up to date.

        Names, usual scopes and roles of the company's own stay as they are. Returns the codes of the roles that were
        there and whose permissions changed.
        """
        known = {role.code: role for role in await self.all()}
        changed = set()
        for role in ROLES:
            present = known.get(role.code)
            if present is not None and present.built_in and set(present.permissions) != role.permissions:
                present.permissions = sorted(role.permissions)
                changed.add(role.code)
        missing = [
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
            if role.code not in known
        ]
        if missing:
            added = insert(Role).values(missing).on_conflict_do_nothing(index_elements=["tenant_id", "code"])
            await self.session.execute(added)
        return changed
