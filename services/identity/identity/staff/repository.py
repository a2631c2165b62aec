"""Staff in SQL, as far as the reader's data scope reaches."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import Select, and_, func, or_, select

from identity.roles.catalogue import TENANT, TENANT_ADMIN
from identity.staff.models import ACTIVE, LEFT, Staff, StaffCommunity, StaffPost, StaffRole
from kit.models import TenantRow
from kit.repository import Repository, upper_bound


class Filter(Struct, frozen=True, kw_only=True):
    """What a list of staff is narrowed to; `name` is the beginning of the display name."""

    status: str | None = None
    role: str | None = None
    post: str | None = None
    department_id: UUID | None = None
    community_id: UUID | None = None
    name: str | None = None


class StaffRepository(Repository[Staff]):
    model = Staff

    def scoped(self, statement: Any, model: type[TenantRow] | None = None) -> Any:
        """Staff of the own communities and of the whole tenant; only oneself for those who see own records only."""
        statement = super().scoped(statement, model)
        principal = self.work.principal
        if principal.realm != "staff":
            return statement
        if principal.scope.own_only:
            return statement.where(Staff.id == principal.id)
        if principal.scope.communities is not None:
            return statement.where(
                or_(
                    Staff.id == principal.id,
                    Staff.scope == TENANT,
                    self._serves(sorted(principal.scope.communities)),
                )
            )
        return statement

    async def by_login(self, blind: bytes) -> Staff | None:
        """Whoever signs in with this address or number; nobody who has left."""
        statement = select(Staff).where(
            Staff.tenant_id == self.work.tenant_id,
            or_(Staff.email_blind == blind, Staff.mobile_blind == blind),
            Staff.status != LEFT,
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def has_other_administrator(self, staff_id: UUID) -> bool:
        statement = (
            select(Staff.id)
            .join(StaffRole, and_(StaffRole.tenant_id == Staff.tenant_id, StaffRole.staff_id == Staff.id))
            .where(
                Staff.tenant_id == self.work.tenant_id,
                StaffRole.role_code == TENANT_ADMIN,
                Staff.status == ACTIVE,
                Staff.id != staff_id,
            )
            .limit(1)
        )
        return (await self.session.execute(statement)).first() is not None

    async def holding(self, roles: Collection[str]) -> Sequence[Staff]:
        """Whoever has one of these roles and has not left."""
        statement = (
            select(Staff)
            .where(
                Staff.tenant_id == self.work.tenant_id,
                Staff.status != LEFT,
                self._has(StaffRole, StaffRole.role_code.in_(sorted(roles))),
            )
            .order_by(Staff.id)
            .with_for_update()
        )
        return (await self.session.execute(statement)).scalars().all()

    async def to_be_stated(self) -> Sequence[Staff]:
        statement = select(Staff).where(Staff.tenant_id == self.work.tenant_id, Staff.to_be_stated)
        return (await self.session.execute(statement.order_by(Staff.id).with_for_update())).scalars().all()

    async def by_ids(self, ids: Collection[UUID]) -> dict[UUID, Staff]:
        """Members of staff by id, whatever the reader's data scope."""
        statement = select(Staff).where(Staff.tenant_id == self.work.tenant_id, Staff.id.in_(sorted(ids)))
        return {staff.id: staff for staff in (await self.session.execute(statement)).scalars()}

    async def superior_of(self, staff_id: UUID) -> UUID | None:
        statement = select(Staff.reports_to).where(Staff.tenant_id == self.work.tenant_id, Staff.id == staff_id)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def listed(self, wanted: Filter, cursor: str | None, limit: int) -> tuple[Sequence[Staff], str | None]:
        statement = self._narrowed(self.scoped(select(Staff)), wanted)
        if wanted.status:
            statement = statement.where(Staff.status == wanted.status)
        rows, following = await self.page(statement, (Staff.name_key, Staff.id), cursor, limit, bind=wanted)
        return [row[0] for row in rows], following

    async def counts(self, wanted: Filter) -> dict[str, int]:
        """How many there are in each status, all other filters applied."""
        statement = self._narrowed(self.scoped(select(Staff.status, func.count())), wanted).group_by(Staff.status)
        return {row[0]: row[1] for row in await self.session.execute(statement)}

    def _narrowed(self, statement: Select[Any], wanted: Filter) -> Select[Any]:
        if wanted.name:
            beginning = wanted.name.lower()
            statement = statement.where(Staff.name_key >= beginning, Staff.name_key < upper_bound(beginning))
        if wanted.role:
            statement = statement.where(self._has(StaffRole, StaffRole.role_code == wanted.role))
        if wanted.post:
            statement = statement.where(self._has(StaffPost, StaffPost.post_code == wanted.post))
        if wanted.department_id:
            statement = statement.where(Staff.department_id == wanted.department_id)
        if wanted.community_id:
            statement = statement.where(or_(Staff.scope == TENANT, self._serves([wanted.community_id])))
        return statement

    def _serves(self, communities: Sequence[UUID]) -> Any:
        return self._has(StaffCommunity, StaffCommunity.community_id.in_(communities))

    def _has(self, child: Any, condition: Any) -> Any:
        return (
            select(child.id)
            .where(child.tenant_id == self.work.tenant_id, child.staff_id == Staff.id, condition)
            .exists()
        )
