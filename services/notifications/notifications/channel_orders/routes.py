"""In which order customers are reached: read and choose."""

from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from kit.work import Work
from notifications.channel_orders.schemas import ChannelOrderRead, ChooseChannels
from notifications.channel_orders.service import ChannelOrderService


@get("/channel-order", permission="notifications.template.read", summary="How customers are reached, in order")
async def read_channel_order(work: NamedDependency[Work]) -> ChannelOrderRead:
    return ChannelOrderRead.of(await ChannelOrderService(work).current())


@put("/channel-order", permission="notifications.template.manage", summary="Choose the order of channels")
async def choose_channel_order(
    data: JSONBody[ChooseChannels], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> ChannelOrderRead:
    return ChannelOrderRead.of(await ChannelOrderService(work).choose(data.channels, if_match))


routes = [read_channel_order, choose_channel_order]
