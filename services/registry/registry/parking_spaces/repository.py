"""SQL of parking."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.dialects.postgresql import insert
from uuid_utils.compat import uuid7

from kit.repository import Repository
from registry.parking_spaces.models import ParkingLot, ParkingRight, ParkingSpace


class ParkingRepository(Repository[ParkingSpace]):
    model = ParkingSpace

    async def lot(self, community_id: UUID, code: str) -> UUID:
        """The lot of this code, created when it is new."""
        await self.session.execute(
            insert(ParkingLot)
            .values(tenant_id=self.work.tenant_id, id=uuid7(), community_id=community_id, code=code)
            .on_conflict_do_nothing(index_elements=["tenant_id", "community_id", "code"])
        )
        statement = select(ParkingLot.id).where(
            ParkingLot.tenant_id == self.work.tenant_id,
            ParkingLot.community_id == community_id,
            ParkingLot.code == code,
        )
        return (await self.session.execute(statement)).scalar_one()

    async def code_taken(self, community_id: UUID, lot_code: str, code: str) -> bool:
        statement = select(ParkingSpace.id).where(
            ParkingSpace.tenant_id == self.work.tenant_id,
            ParkingSpace.community_id == community_id,
            ParkingSpace.lot_code == lot_code,
            ParkingSpace.code == code,
        )
        return (await self.session.execute(statement)).first() is not None

    async def rights(self, space_id: UUID) -> Sequence[ParkingRight]:
        statement = self.scoped(select(ParkingRight), ParkingRight).where(ParkingRight.space_id == space_id)
        return (await self.session.execute(statement.order_by(ParkingRight.valid_from))).scalars().all()

    def grant(self, right: ParkingRight) -> None:
        right.tenant_id = self.work.tenant_id
        self.session.add(right)

    async def listed(
        self, community_id: UUID, status: str | None, cursor: str | None, limit: int
    ) -> tuple[Sequence[Row[Any]], str | None]:
        statement = self.scoped(select(ParkingSpace)).where(ParkingSpace.community_id == community_id)
        if status:
            statement = statement.where(ParkingSpace.status == status)
        order = (ParkingSpace.lot_code.asc(), ParkingSpace.code.asc(), ParkingSpace.id.asc())
        return await self.page(statement, order, cursor, limit, ("parking", community_id, status))

    async def counts(self, community_id: UUID) -> dict[str, int]:
        statement = (
            select(ParkingSpace.status, func.count().label("spaces"))
            .where(ParkingSpace.tenant_id == self.work.tenant_id, ParkingSpace.community_id == community_id)
            .group_by(ParkingSpace.status)
        )
        return {row.status: row.spaces for row in await self.session.execute(statement)}
