"""SQL of communities."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, func, select

from kit.repository import Repository
from registry.buildings.models import Building
from registry.communities.models import Community
from registry.parking_spaces.models import ParkingSpace
from registry.units.models import Unit


class CommunityRepository(Repository[Community]):
    model = Community

    async def code_taken(self, code: str) -> bool:
        """Over the whole tenant, whatever the caller's data scope: the code is unique in it."""
        statement = select(Community.id).where(Community.tenant_id == self.work.tenant_id, Community.code == code)
        return (await self.session.execute(statement)).first() is not None

    async def listed(self, cursor: str | None, limit: int) -> tuple[Sequence[Row[Any]], str | None]:
        """Communities of the data scope with the number of their buildings, units and parking spaces."""
        tenant = self.work.tenant_id

        def count(table: type[Building] | type[Unit] | type[ParkingSpace]) -> Any:
            return (
                select(func.count())
                .select_from(table)
                .where(table.tenant_id == tenant, table.community_id == Community.id)
                .correlate(Community)
                .scalar_subquery()
            )

        statement = self.scoped(
            select(
                Community,
                count(Building).label("buildings"),
                count(Unit).label("units"),
                count(ParkingSpace).label("parking_spaces"),
            )
        )
        return await self.page(statement, (Community.code.asc(), Community.id.asc()), cursor, limit, "communities")
