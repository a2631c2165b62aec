"""What the running service holds besides kit's own: the hands that carry mails, the browsers that listen."""

from kit.runtime import Runtime
from notifications.deliveries.sender import Sender
from notifications.deliveries.service import SENDER
from notifications.settings import settings_of
from notifications.streams.hub import HUB, Hub


async def start(runtime: Runtime) -> None:
    runtime.state[SENDER] = Sender(runtime, settings_of(runtime))
    runtime.state[HUB] = Hub(runtime)


async def stop(runtime: Runtime) -> None:
    await runtime.state[HUB].stop()
    await runtime.state[SENDER].stop()
