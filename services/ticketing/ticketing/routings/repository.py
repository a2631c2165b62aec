"""The routing tables of a company; the newest counts."""

from typing import ClassVar

import msgspec
from sqlalchemy import select

from kit.repository import Repository
from ticketing.routings.models import RoutingTable
from ticketing.routings.table import SHIPPED, Table


class RoutingRepository(Repository[RoutingTable]):
    model: ClassVar[type[RoutingTable]] = RoutingTable

    async def current(self) -> Table:
        """The shipped table for a company that never changed it."""
        statement = (
            select(RoutingTable.content)
            .where(RoutingTable.tenant_id == self.work.tenant_id)
            .order_by(RoutingTable.version.desc())
            .limit(1)
        )
        content = (await self.session.execute(statement)).scalar_one_or_none()
        return msgspec.convert(content, Table) if content is not None else SHIPPED
