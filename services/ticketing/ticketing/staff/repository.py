"""Finds staff by id, role and permission."""

from collections.abc import Collection, Sequence
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import delete, insert, select

from kit import copies
from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.clocks.escalation import Colleague, holders
from ticketing.organisations.models import Department
from ticketing.staff.models import LEFT, StaffMember, StaffRole, works_everywhere


class StaffRepository(Repository[StaffMember]):
    model: ClassVar[type[StaffMember]] = StaffMember

    async def several(self, ids: Collection[UUID], *, lock: bool = False) -> dict[UUID, StaffMember]:
        """Those of them that are there; locked in the order of their ids."""
        statement = self.scoped(select(StaffMember)).where(StaffMember.id.in_(ids)).order_by(StaffMember.id)
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        return {row.id: row for row in (await self.session.execute(statement)).scalars()}

    async def save(self, member: dict[str, Any], roles: Sequence[str]) -> None:
        """Replace what is known of a member; `roles` are those that count for escalation."""
        await copies.keep(self.work, StaffMember, [member])
        tenant_id, staff_id = self.work.tenant_id, member["id"]
        await self.session.execute(
            delete(StaffRole).where(StaffRole.tenant_id == tenant_id, StaffRole.staff_id == staff_id)
        )
        if roles:
            rows = [{"tenant_id": tenant_id, "role": role, "staff_id": staff_id} for role in roles]
            await self.session.execute(insert(StaffRole.__table__), rows)

    async def with_roles(self, roles: Sequence[str]) -> list[Colleague]:
        """Active members holding one of the roles."""
        if not roles:
            return []
        found = await self.session.execute(
            select(StaffRole.staff_id, StaffRole.role, StaffMember.scope, StaffMember.communities)
            .join(
                StaffMember,
                (StaffMember.tenant_id == StaffRole.tenant_id) & (StaffMember.id == StaffRole.staff_id),
            )
            .where(StaffRole.tenant_id == self.work.tenant_id, StaffRole.role.in_(sorted(roles)))
        )
        return [colleague(row) for row in found]

    async def holding(self, roles: Sequence[str], community_id: UUID | None = None) -> tuple[UUID, ...]:
        """Who holds one of the roles and serves the community, in a fixed order; None: whatever they serve."""
        found = await self.with_roles(roles)
        return holders([one for one in found if community_id is None or one.covers(community_id)], roles)

    async def left(self, ids: Collection[UUID]) -> set[UUID]:
        """Those who have left. Whose first fact has not come yet is not among them."""
        table = StaffMember
        found = await self.session.execute(
            select(table.id).where(table.tenant_id == self.work.tenant_id, table.id.in_(ids), table.status == LEFT)
        )
        return set(found.scalars())

    async def not_active(self, ids: Collection[UUID]) -> set[UUID]:
        """Those of them who are no active members."""
        table = StaffMember
        found = await self.session.execute(
            select(table.id).where(table.tenant_id == self.work.tenant_id, table.id.in_(ids), table.status == "active")
        )
        return set(ids) - set(found.scalars())

    async def names(self, ids: Collection[UUID]) -> dict[UUID, str]:
        """The names of colleagues, of those who have left as well."""
        table = StaffMember
        found = await self.session.execute(
            select(table.id, table.display_name).where(table.tenant_id == self.work.tenant_id, table.id.in_(ids))
        )
        return {row.id: row.display_name for row in found}

    async def holds_role(self, id: UUID, roles: Sequence[str]) -> bool:
        found = await self.session.execute(
            select(StaffRole.role).where(
                StaffRole.tenant_id == self.work.tenant_id,
                StaffRole.staff_id == id,
                StaffRole.role.in_(sorted(roles)),
            )
        )
        return found.first() is not None

    async def active(self) -> Sequence[AnyRow]:
        """All active members with what decides where they can be sent, by name; the name of their department beside."""
        table = StaffMember
        theirs = (Department.tenant_id == table.tenant_id) & (Department.id == table.department_id)
        member = table.id, table.display_name, table.roles, table.permissions, table.scope, table.communities
        found = await self.session.execute(
            select(*member, Department.name.label("department"))
            .outerjoin(Department, theirs & Department.removed.is_(False))
            .where(table.tenant_id == self.work.tenant_id, table.status == "active")
            .order_by(table.display_name, table.id)
        )
        return found.all()


def colleague(row: AnyRow) -> Colleague:
    """A role somebody holds, from (staff_id, role, scope, communities)."""
    everywhere = works_everywhere(row.scope, row.communities)
    reach = None if everywhere else frozenset(UUID(id) for id in row.communities)
    return Colleague(id=row.staff_id, roles=frozenset({row.role}), communities=reach)
