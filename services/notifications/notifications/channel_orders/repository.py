"""The order in force."""

from typing import cast

from sqlalchemy import select

from kit.repository import Repository
from notifications.channel_orders.models import ChannelOrder

CURRENT = "channel_order"


class ChannelOrderRepository(Repository[ChannelOrder]):
    model = ChannelOrder

    async def current(self) -> ChannelOrder | None:
        """Read once per unit of work: a batch of bills asks for every payer."""
        known = self.session.info
        if CURRENT not in known:
            known[CURRENT] = await self._newest()
        return cast(ChannelOrder | None, known[CURRENT])

    def choose(self, order: ChannelOrder) -> None:
        self.session.info[CURRENT] = self.add(order)

    async def _newest(self) -> ChannelOrder | None:
        statement = self.scoped(select(ChannelOrder)).order_by(ChannelOrder.version.desc()).limit(1)
        return (await self.session.execute(statement)).scalar_one_or_none()
