"""What a running service holds: its engines, the bus, the tenants it serves, keys and limits."""

import asyncio
import time
from abc import ABC, abstractmethod
from contextlib import suppress
from typing import Any, ClassVar
from uuid import UUID

import asyncpg
from sqlalchemy import TextClause, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from kit import cipher, clock, telemetry
from kit.bus import Bus
from kit.database import engine_for
from kit.limits import Limiter
from kit.service import Service
from kit.settings import Settings
from kit.tenants import Denials, Directory
from kit.tokens import Tokens

_AT_ONCE = 4


class Bell:
    """Wakes every loop that waits, and those that were busy while it rang."""

    def __init__(self) -> None:
        self.rung = 0
        self._event = asyncio.Event()

    def ring(self) -> None:
        self.rung += 1
        self._event.set()
        self._event = asyncio.Event()

    async def wait(self, heard: int, seconds: float) -> None:
        """Return when it rings, at once if it rang after `heard`, or after some seconds."""
        if self.rung == heard:
            try:
                await asyncio.wait_for(self._event.wait(), seconds)
            except TimeoutError:
                return


class Ciphers:
    """Data keys of the tenants, unwrapped once per process."""

    def __init__(self, kek: str) -> None:
        self._kek = kek
        self._known: dict[UUID, cipher.Cipher] = {}

    async def of(self, session: AsyncSession, tenant_id: UUID) -> cipher.Cipher:
        if tenant_id not in self._known:
            row = await session.execute(
                text("SELECT wrapped FROM data_key WHERE tenant_id = :tenant_id ORDER BY id DESC LIMIT 1"),
                {"tenant_id": tenant_id},
            )
            data_key = cipher.unwrap(self._kek, tenant_id, row.scalar_one())
            self._known[tenant_id] = cipher.Cipher(tenant_id, data_key)
        return self._known[tenant_id]

    def wrap(self, tenant_id: UUID, data_key: bytes) -> bytes:
        return cipher.wrap(self._kek, tenant_id, data_key)


class Runtime:
    """One per process and service. `state` is for what a service itself keeps while running.

    `closing` is set when the process is asked to stop: answers that would go on for ever end then.
    """

    def __init__(self, service: Service, settings: Settings) -> None:
        self.service = service
        self.settings = settings
        self.engine: AsyncEngine = engine_for(settings.database_url, settings.database_pool)
        self.relay_engine: AsyncEngine = engine_for(settings.relay_database_url, 4)
        self.bus = Bus(settings)
        self.limiter = Limiter(settings.redis_url, service.name)
        self.ciphers = Ciphers(settings.kek)
        self.tokens = Tokens(service.name, settings)
        self.directory = Directory(self.engine)
        self.denials = Denials(self.engine)
        self.bell = Bell()
        self.closing = asyncio.Event()
        self.worker_inside = False
        self.state: dict[str, Any] = {}

    async def start(self) -> None:
        telemetry.configure(self.service.name, self.settings.log_level, self.settings.otlp_endpoint)
        await self.bus.connect()
        await self._database_answers()
        self._watch = asyncio.create_task(self._watch_denials())
        if self.service.on_start:
            await self.service.on_start(self)

    async def _database_answers(self) -> None:
        """Load the denials. A database that is just coming up is waited for, up to a minute."""
        for _ in range(120):
            with suppress(OSError, DBAPIError, asyncpg.PostgresError):
                return await self.denials.refresh()
            await asyncio.sleep(0.5)
        raise ConnectionError("the database does not answer")

    async def _watch_denials(self) -> None:
        """Every process reads each second whom it must refuse; on the way it sees how late its loop is."""
        while True:
            started = time.monotonic()
            await asyncio.sleep(1.0)
            telemetry.LOOP_LAG.labels(self.service.name).set(time.monotonic() - started - 1.0)
            try:
                await self.denials.refresh()
            except Exception as error:  # whatever it is, whoever was signed out must not come back because of it
                telemetry.log.warning("denials not refreshed", error=repr(error))

    async def stop(self) -> None:
        if self.service.on_stop:
            await self.service.on_stop(self)
        self._watch.cancel()
        await self.bus.close()
        await self.limiter.close()
        await self.engine.dispose()
        await self.relay_engine.dispose()

    async def poke(self) -> None:
        """Tell the worker that something was committed; it would find out by polling anyway."""
        self.bell.ring()
        if not self.worker_inside:
            await self.bus.signal(f"poke.{self.service.name}.work", b"")


class SideBySide(ABC):
    """Serves `_AT_ONCE` companies at once, each by one hand at a time. Whoever has patience no longer with one that
    takes long goes on with the others and leaves it be served meanwhile. So fewer than `_AT_ONCE` of such hold up
    nobody; while as many take long, all others wait until one of them is done."""

    waiting: ClassVar[TextClause]
    """selects the companies with something to do `:now`, those first that have waited longest"""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._gate = asyncio.Semaphore(_AT_ONCE)
        self._served: dict[UUID, asyncio.Task[int]] = {}

    @abstractmethod
    async def serve(self, tenant_id: UUID) -> int:
        """One batch of a company; returns how much was done."""

    async def step(self, patience: float | None = None) -> int:
        """Begin to serve those who wait and are not served yet, and wait for them; without any, for those of earlier
        rounds. After `patience` seconds wait no longer; None: until they are served. Returns how much was done, and one
        for each that is still served. Raises the first error."""
        async with self._runtime.relay_engine.connect() as connection:
            tenants = (await connection.execute(self.waiting, {"now": clock.now()})).scalars().all()
        begun = {id: asyncio.create_task(self._one(id)) for id in tenants if id not in self._served}
        self._served |= begun
        if awaited := (begun or self._served).values():
            await asyncio.wait(awaited, timeout=patience)
        over = [self._served.pop(id) for id, task in list(self._served.items()) if task.done()]
        if trouble := [error for task in over if (error := task.exception())]:
            raise trouble[0]
        return sum(task.result() for task in over) + len(self._served)

    async def stop(self) -> None:
        """What is not committed is as if it had not begun."""
        for task in self._served.values():
            task.cancel()
        await asyncio.gather(*self._served.values(), return_exceptions=True)

    async def _one(self, tenant_id: UUID) -> int:
        async with self._gate:
            return await self.serve(tenant_id)
