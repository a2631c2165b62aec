"""The order in force."""

from sqlalchemy import select

from kit.repository import Repository
from notifications.channel_orders.models import ChannelOrder


class ChannelOrderRepository(Repository[ChannelOrder]):
    model = ChannelOrder

    async def current(self) -> ChannelOrder | None:
        statement = self.scoped(select(ChannelOrder)).order_by(ChannelOrder.version.desc()).limit(1)
        return (await self.session.execute(statement)).scalar_one_or_none()
