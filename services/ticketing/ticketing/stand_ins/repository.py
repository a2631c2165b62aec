"""Finds who stands in for whom."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.staff.models import StaffMember
from ticketing.stand_ins.models import StandIn


class StandInRepository(Repository[StandIn]):
    model: ClassVar[type[StandIn]] = StandIn

    async def absent(self, stand_in_id: UUID, at: datetime) -> set[UUID]:
        """For whom somebody decides at that moment."""
        table = StandIn
        found = await self.session.execute(
            select(table.absent_id).where(
                table.tenant_id == self.work.tenant_id,
                table.stand_in_id == stand_in_id,
                table.begins_at <= at,
                table.ends_at > at,
            )
        )
        return set(found.scalars())

    async def stand_ins(self, absent: Sequence[UUID], at: datetime) -> dict[UUID, UUID]:
        """Who decides for those of them who are away at that moment."""
        table = StandIn
        found = await self.session.execute(
            select(table.absent_id, table.stand_in_id).where(
                table.tenant_id == self.work.tenant_id,
                table.absent_id.in_(absent),
                table.begins_at <= at,
                table.ends_at > at,
            )
        )
        return {row.absent_id: row.stand_in_id for row in found}

    async def overlapping(self, absent_id: UUID, begins_at: datetime, ends_at: datetime) -> bool:
        table = StandIn
        found = await self.session.execute(
            select(table.id).where(
                table.tenant_id == self.work.tenant_id,
                table.absent_id == absent_id,
                table.begins_at < ends_at,
                table.ends_at > begins_at,
            )
        )
        return found.first() is not None

    async def to_come(self, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        """Absences that are not over: all of them for who sees the whole company, otherwise one's own two sides."""
        table, absent, deputy = StandIn, aliased(StaffMember), aliased(StaffMember)
        statement: AnySelect = self.scoped(
            select(
                table.id, table.version, table.absent_id, absent.display_name.label("absent_name"),
                table.stand_in_id, deputy.display_name.label("stand_in_name"), table.begins_at, table.ends_at,
                table.reason,
            )
            .outerjoin(absent, (absent.tenant_id == table.tenant_id) & (absent.id == table.absent_id))
            .outerjoin(deputy, (deputy.tenant_id == table.tenant_id) & (deputy.id == table.stand_in_id))
        ).where(table.ends_at > self.work.now)  # fmt: skip
        me = self.work.principal
        if me.scope.communities is not None:
            statement = statement.where(or_(table.absent_id == me.id, table.stand_in_id == me.id))
        return await self.page(statement, (table.ends_at, table.id), cursor, limit)
