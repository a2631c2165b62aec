"""The service as data."""

from events import notifications as published
from kit.service import Service
from notifications.channel_orders import routes as channel_orders
from notifications.consumers import consumers
from notifications.deliveries import routes as deliveries
from notifications.deliveries.lifetime import start, stop
from notifications.deliveries.timers import timers
from notifications.inbox_items import routes as inbox_items
from notifications.models import Model
from notifications.settings import Settings
from notifications.streams import routes as streams
from notifications.templates import routes as templates

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
