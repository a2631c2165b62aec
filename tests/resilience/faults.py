"""Everything that is done to a running plant (quality: fault run)."""

import asyncio
import time
from collections.abc import Callable
from random import Random

import asyncpg

from tests.resilience.breakable import Breakable

FREEZE = (1.0, 8.0)
"""seconds a server is frozen: shorter and longer than what clients wait for"""


class Faults:
    """Draws one fault after the other; the same seed draws the same ones."""

    def __init__(self, plant: Breakable, seed: int) -> None:
        self._plant = plant
        self._random = Random(seed)
        self._kinds: tuple[tuple[str, Callable[[], str]], ...] = (
            ("kill a service", lambda: self._kill("serve")),
            ("kill a worker", lambda: self._kill("work")),
            ("freeze a worker", self._freeze_worker),
            ("kill the broker", lambda: self._crash("nats")),
            ("freeze the broker", lambda: self._freeze("nats")),
            ("end backends", self._end_backends),
            ("restart the database at once", lambda: self._crash("postgres")),
            ("kill the cache", lambda: self._crash("valkey")),
            ("freeze the cache", lambda: self._freeze("valkey")),
        )

    def strike(self) -> str:
        """Do one fault and repair it; says what it was."""
        name, fault = self._random.choice(self._kinds)
        return f"{name}: {fault()}"

    def _kill(self, verb: str) -> str:
        what = f"{verb} {self._random.choice(self._plant.stack.services)}"
        self._plant.kill(what)
        return what

    def _freeze_worker(self) -> str:
        return self._freeze(f"work {self._random.choice(self._plant.stack.services)}")

    def _freeze(self, what: str) -> str:
        seconds = self._random.uniform(*FREEZE)
        with self._plant.frozen(what):
            time.sleep(seconds)
        return f"{what} for {seconds:.1f} s"

    def _crash(self, server: str) -> str:
        seconds = self._random.uniform(0.0, 2.0)
        self._plant.stack.kill(server)
        time.sleep(seconds)
        self._plant.stack.restart(server)
        return f"{server} away for {seconds:.1f} s"

    def _end_backends(self) -> str:
        service = self._random.choice(self._plant.stack.services)

        async def end() -> int:
            connection = await asyncpg.connect(self._plant.stack.endpoints.postgres_dsn)
            try:
                return int(
                    await connection.fetchval(
                        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = $1",
                        f"lintel_{service}",
                    )
                )
            finally:
                await connection.close()

        return f"{asyncio.run(end())} of {service}"
