"""The channel order on the wire."""

from typing import Annotated, Literal, Self

from msgspec import Meta

from kit.schemas import Body, Read
from notifications.channel_orders.service import Order

PersonChannel = Literal["email", "phone_task"]


class ChooseChannels(Body, frozen=True):
    channels: Annotated[list[PersonChannel], Meta(min_length=1, max_length=2)]


class ChannelOrderRead(Read, frozen=True):
    """`version` 0 is the shipped order."""

    version: int
    channels: list[str]

    @classmethod
    def of(cls, order: Order) -> Self:
        return cls(version=order.version, channels=list(order.channels))
