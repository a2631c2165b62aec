"""The service as data."""

from events import notifications as published
from kit.runtime import Runtime
from kit.service import Service
from notifications.channel_orders import routes as channel_orders
from notifications.consumers import consumers
from notifications.deliveries import routes as deliveries
from notifications.deliveries.sender import Sender
from notifications.deliveries.service import SENDER
from notifications.deliveries.timers import timers
from notifications.inbox_items import routes as inbox_items
from notifications.models import Model
from notifications.settings import Settings, settings_of
from notifications.streams import routes as streams
from notifications.streams.hub import Hub
from notifications.templates import routes as templates


async def start(runtime: Runtime) -> None:
    runtime.state[SENDER] = Sender(runtime, settings_of(runtime))
    runtime.state["hub"] = Hub(runtime)


async def stop(runtime: Runtime) -> None:
    await runtime.state["hub"].stop()
    await runtime.state[SENDER].stop()


service = Service(
    name="notifications",
    settings=Settings,
    model=Model,
    events=published,
    routes=[
        *inbox_items.routes,
        *deliveries.routes,
        *templates.routes,
        *channel_orders.routes,
        *streams.routes,
    ],
    consumers=consumers,
    timers=timers,
    on_start=start,
    on_stop=stop,
)
