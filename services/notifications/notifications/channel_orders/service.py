"""Choosing the order in which customers are reached."""

from collections.abc import Sequence

from msgspec import Struct

from kit.problems import FieldError, InvalidFields, StaleVersion
from kit.work import Work
from notifications.channel_orders.models import SHIPPED_ORDER, ChannelOrder
from notifications.channel_orders.repository import ChannelOrderRepository
from notifications.templates.authority import check_whole_company


class Order(Struct, frozen=True):
    version: int
    channels: tuple[str, ...]


class ChannelOrderService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.orders = ChannelOrderRepository(work)

    async def current(self) -> Order:
        own = await self.orders.current()
        return Order(own.version, tuple(own.channels)) if own else Order(0, SHIPPED_ORDER)

    async def choose(self, channels: Sequence[str], expected: int) -> Order:
        check_whole_company(self.work.principal)
        if len(set(channels)) != len(channels):
            raise InvalidFields([FieldError("channels", "repeated")])
        current = await self.current()
        if current.version != expected:
            raise StaleVersion(current_version=current.version)
        chosen = ChannelOrder(
            version=expected + 1,
            channels=list(channels),
            written_by=self.work.principal.id,
            written_at=self.work.now,
        )
        self.orders.choose(chosen)
        return Order(chosen.version, tuple(channels))
