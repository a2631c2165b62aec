"""Finds leaves."""

from collections.abc import Collection, Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from ticketing.desk_leaves.models import OPEN, DeskLeave


class DeskLeaveRepository(Repository[DeskLeave]):
    model: ClassVar[type[DeskLeave]] = DeskLeave

    async def open_at(self, post_ids: Collection[UUID]) -> Sequence[DeskLeave]:
        statement = select(DeskLeave).where(
            DeskLeave.tenant_id == self.work.tenant_id, DeskLeave.post_id.in_(post_ids), DeskLeave.state.in_(OPEN)
        )
        return (await self.session.execute(statement.order_by(DeskLeave.created_at))).scalars().all()

    async def pending(self, attendance_id: UUID) -> DeskLeave | None:
        statement = select(DeskLeave).where(
            DeskLeave.tenant_id == self.work.tenant_id,
            DeskLeave.attendance_id == attendance_id,
            DeskLeave.state.in_(OPEN),
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def relieved_with(self, attendance_id: UUID) -> DeskLeave | None:
        """The leave somebody signed in for as the relief."""
        statement = select(DeskLeave).where(
            DeskLeave.tenant_id == self.work.tenant_id, DeskLeave.relief_id == attendance_id
        )
        return (await self.session.execute(statement)).scalar_one_or_none()
