"""The worker of a service: relay, inbox, timers and housekeeping as loops in one process."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import timedelta
from functools import partial
from importlib import import_module

from sqlalchemy import text

from events import published
from kit import bus, clock, failpoints
from kit.alarm import Alarm
from kit.consumers import Consumer
from kit.inbox import Inbox
from kit.relay import Relay
from kit.runtime import Runtime
from kit.service import Service
from kit.settings import Settings
from kit.telemetry import log
from kit.tenants import consumers as tenant_consumers

_FETCH = 500
_PATIENCE = 0.5
"""Seconds the others wait for a company that takes long before it is left to be served beside them"""
_HOUSEKEEPING = (
    "DELETE FROM inbox WHERE status = 'done' AND received_at < :day",
    "DELETE FROM idempotency_key WHERE created_at < :two_days",
    "DELETE FROM denial WHERE expires_at < :day",
)


def all_consumers(service: Service) -> list[Consumer]:
    """What a service reacts to, with kit's own reactions to identity's facts about tenants and sessions."""
    own = list(service.consumers)
    return own if service.name == "identity" else tenant_consumers(service.events) + own


def nouns(service: Service, source: str) -> list[str]:
    """The nouns of a source this service must see: all that speak of an aggregate it reacts to, so that the
    versions of an aggregate come without holes."""
    heard = [consumer.event for consumer in all_consumers(service) if consumer.event.service() == source]
    wanted = {event.aggregate_type() for event in heard}
    events = [event for module in {event.__module__ for event in heard} for event in published(import_module(module))]
    return sorted({event.noun() for event in events if event.aggregate_type() in wanted})


class Worker:
    """`step` methods do one round each, so that tests can drive them by hand."""

    def __init__(self, runtime: Runtime) -> None:
        self.runtime = runtime
        consumers = all_consumers(runtime.service)
        self.relay = Relay(runtime)
        self.inbox = Inbox(runtime, consumers)
        self.alarm = Alarm(runtime, list(runtime.service.timers))
        self.sources = sorted({c.event.service() for c in consumers} - {runtime.service.name})
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        runtime = self.runtime
        runtime.worker_inside = True
        await runtime.bus.on_signal(f"poke.{runtime.service.name}.work", runtime.bell.ring)
        loops = [
            self._loop("relay", self.relay.step, 0.02, 0.25),
            self._loop("inbox", partial(self.inbox.step, _PATIENCE), 0.01, 0.25),
            self._loop("timers", partial(self.alarm.step, _PATIENCE), 0.02, 0.5),
            self._loop("housekeeping", self.tidy, 3600.0, 3600.0),
            *(self._loop(f"ingest {source}", partial(self.ingest, source, 2.0), 0.0, 0.0) for source in self.sources),
        ]
        self._tasks = [asyncio.create_task(loop) for loop in loops]

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.gather(self.inbox.stop(), self.alarm.stop())
        await self.relay.stop()

    async def ingest(self, source: str, wait: float = 1.0) -> int:
        """Fetch, store, acknowledge: in this order."""
        messages = await self.runtime.bus.fetch(source, _FETCH, wait)
        if messages:
            await self.inbox.store(source, messages)
            failpoints.hit("inbox.stored")
            await self.runtime.bus.acknowledge(messages)
            self.runtime.bell.ring()
        return len(messages)

    async def tidy(self) -> int:
        """Forget what is only kept to recognise repetitions. What was discarded stays, with who did it and why."""
        now = clock.now()
        ages = {"day": now - timedelta(days=1), "two_days": now - timedelta(days=2)}
        async with self.runtime.relay_engine.begin() as connection:
            for statement in _HOUSEKEEPING:
                await connection.execute(text(statement), ages)
        return 0

    async def _loop(self, name: str, step: Callable[[], Awaitable[int]], busy: float, idle: float) -> None:
        """Repeat a step; wait shortly after work, longer without, and back off after errors."""
        trouble = 0
        while True:
            heard = self.runtime.bell.rung
            try:
                done = await step()
                trouble = 0
            except Exception as error:
                trouble = min(5, trouble + 1)
                log.error("worker step failed", loop=name, error=repr(error))
                if name == "relay":
                    with suppress(Exception):
                        await self.relay.stop()
                await asyncio.sleep(0.2 * 2**trouble)
                continue
            if done or idle >= 1.0:
                await asyncio.sleep(busy if done else idle)
            elif idle:
                await self.runtime.bell.wait(heard, idle)


async def provision(service: Service, settings: Settings, everyone: Mapping[str, Service]) -> None:
    """Create the service's stream and the consumers of its readers."""
    readers = {name: nouns(reader, service.name) for name, reader in everyone.items() if name != service.name}
    await bus.provision(settings, {name: heard for name, heard in readers.items() if heard})
