"""All listening browsers of this process: one subscription to kit's live channel, one watch over everybody."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from uuid import UUID

from kit import clock
from kit.principal import Principal
from kit.runtime import Runtime
from kit.telemetry import log
from notifications.streams.audience import may_hear
from notifications.streams.connection import Connection

HUB = "hub"
"""where the running service keeps its hub"""
CHECK_EVERY = 1.0
"""seconds after which a revoked session, an outdated permission or a suspended company is noticed"""
PER_STAFF = 12
"""connections one staff member may hold: a browser needs one"""


class Hub:
    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._tenants: dict[UUID, list[Connection]] = {}
        self._subscribing = asyncio.Lock()
        self._subscribed = False
        self._broker_was_there = True
        self._watches: list[asyncio.Task[None]] = []

    async def listen(self, principal: Principal, tenant_id: UUID, slug: str) -> AsyncIterator[bytes]:
        """Everything this principal may hear of, until his token dies or the process ends."""
        async with self._subscribing:
            if not self._subscribed:
                await self._runtime.bus.subscribe_pushes(self.deliver)
                self._subscribed = True
        with self._joined(Connection(principal, slug), tenant_id) as connection:
            if not self._watches:
                self._watches = [asyncio.create_task(self._look_after()), asyncio.create_task(self._end_with_process())]
            async for event in connection.events():
                yield event

    async def deliver(self, tenant_id: UUID, messages: list[dict[str, str]]) -> None:
        for connection in self._tenants.get(tenant_id, ()):
            for message in messages:
                if may_hear(connection.principal, message):
                    connection.offer(message)

    async def check(self) -> None:
        """End every connection that must not go on. While the broker was away changes went unheard, so everybody
        starts over when it is back."""
        now = clock.now().timestamp()
        broker_is_there = self._runtime.bus.connected
        missed, self._broker_was_there = broker_is_there and not self._broker_was_there, broker_is_there
        for connections in list(self._tenants.values()):
            tenant = await self._runtime.directory.by_slug(connections[0].slug) if connections else None
            for connection in list(connections):
                principal = connection.principal
                if tenant is None or tenant.status != "active":
                    connection.end("suspended")
                elif principal.expires_at <= now:
                    connection.end("expired")
                elif self._runtime.denials.refuses(principal):
                    connection.end("revoked")
                elif missed or connection.slow:
                    connection.end("resync")

    async def stop(self) -> None:
        self._end_all()
        for watch in self._watches:
            watch.cancel()
        await asyncio.gather(*self._watches, return_exceptions=True)
        self._watches.clear()

    @property
    def size(self) -> int:
        return sum(len(connections) for connections in self._tenants.values())

    @contextmanager
    def _joined(self, connection: Connection, tenant_id: UUID) -> Iterator[Connection]:
        connections = self._tenants.setdefault(tenant_id, [])
        connections.append(connection)
        mine = [other for other in connections if other.principal.id == connection.principal.id]
        for oldest in mine[:-PER_STAFF]:
            oldest.end("replaced")
        try:
            yield connection
        finally:
            connections.remove(connection)
            if not connections:
                self._tenants.pop(tenant_id, None)

    async def _look_after(self) -> None:
        while True:
            await asyncio.sleep(CHECK_EVERY)
            try:
                await self.check()
            except Exception as error:  # the database is away for a moment: look again
                log.warning("listeners not checked", error=repr(error))

    async def _end_with_process(self) -> None:
        await self._runtime.closing.wait()
        self._end_all()

    def _end_all(self) -> None:
        for connections in self._tenants.values():
            for connection in connections:
                connection.end("shutdown")
