"""Warranties in SQL, and the units that wait for theirs."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import or_, select

from kit.paging import AnySelect
from kit.repository import Repository
from registry.units.models import Unit
from registry.warranties.models import Warranty


class WarrantyRepository(Repository[Warranty]):
    model = Warranty

    async def of_unit(self, unit_id: UUID) -> Warranty | None:
        statement = self.scoped(select(Warranty)).where(Warranty.unit_id == unit_id)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def of_units(self, ids: Sequence[UUID]) -> dict[UUID, Warranty]:
        statement = select(Warranty).where(Warranty.tenant_id == self.work.tenant_id, Warranty.unit_id.in_(ids))
        return {row.unit_id: row for row in (await self.session.execute(statement)).scalars()}

    async def waiting(self, limit: int) -> Sequence[Unit]:
        """Units whose delivery their warranty does not know yet; those in somebody's hands are left for later."""
        statement = self._waiting(select(Unit)).order_by(Unit.id).limit(limit)
        return (await self.session.execute(statement.with_for_update(of=Unit, skip_locked=True))).scalars().all()

    async def others_wait(self, ids: Sequence[UUID]) -> bool:
        """Whether there are more than these: somebody had them in their hands."""
        found = await self.session.execute(self._waiting(select(Unit.id)).where(Unit.id.not_in(ids)).limit(1))
        return found.first() is not None

    def _waiting(self, statement: AnySelect) -> AnySelect:
        unknown = Unit.delivered_on.is_not(None) & Warranty.id.is_(None)
        moved = Warranty.id.is_not(None) & Warranty.delivered_on.is_distinct_from(Unit.delivered_on)
        return statement.outerjoin(
            Warranty, (Warranty.tenant_id == Unit.tenant_id) & (Warranty.unit_id == Unit.id)
        ).where(Unit.tenant_id == self.work.tenant_id, or_(unknown, moved))

    async def units_of(self, building_id: UUID) -> Sequence[Unit]:
        statement = select(Unit).where(Unit.tenant_id == self.work.tenant_id, Unit.building_id == building_id)
        return (await self.session.execute(statement.order_by(Unit.id).with_for_update())).scalars().all()
