"""All services together in one process: real databases and broker, workers driven by hand, a clock to turn."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import httpx

from kit.service import services
from kit.worker import Worker, provision
from stack import Stack
from testkit.harness import Client, Harness, Running


class Edge:
    """Hands a request to the service its path names, as the edge proxy does."""

    def __init__(self, running: Mapping[str, Running]) -> None:
        self._running = running

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        service = scope["path"].split("/")[2]
        await self._running[service].app(scope, receive, send)


class World:
    """Five services, one tenant population, and nothing happens unless the test lets it."""

    def __init__(self, stack: Stack, running: Mapping[str, Running]) -> None:
        self.stack = stack
        self.running = running
        self.workers = {name: Worker(one.runtime) for name, one in running.items()}
        self.edge = Edge(running)
        self._clients: list[Client] = []

    def client(self, host: str, **headers: str) -> Client:
        """A browser on a host: keeps cookies, sends what the client sends."""
        client = Client(self.edge, host)
        client.headers.update({"Origin": f"http://{host}", "X-Lintel-Client": "test", **headers})
        self._clients.append(client)
        return client

    def harness(self, service: str, tenant_id: UUID, slug: str) -> Harness:
        """The view of one service on an existing tenant."""
        return Harness(self.running[service], tenant_id, slug)

    async def settle(self, rounds: int = 200) -> None:
        """Let facts flow and due timers fire until nothing moves any more."""
        quiet = 0
        for _ in range(rounds):
            moved = sum(await asyncio.gather(*(self._turn(worker) for worker in self.workers.values())))
            quiet = quiet + 1 if not moved else 0
            if quiet == 2:
                return
        raise AssertionError("the world does not come to rest")

    async def _turn(self, worker: Worker) -> int:
        moved = await worker.alarm.step()
        moved += await worker.relay.step()
        moved += sum(await asyncio.gather(*(worker.ingest(source, 0.05) for source in worker.sources)))
        return moved + await worker.inbox.step()

    async def mails(self) -> list[dict[str, Any]]:
        """What the SMTP sink received, newest first."""
        async with httpx.AsyncClient() as client:
            answer = await client.get(f"{self.stack.endpoints.mail_url}/messages.json")
            found: list[dict[str, Any]] = answer.json()
            return found

    async def close(self) -> None:
        for client in self._clients:
            await client.aclose()
        for worker in self.workers.values():
            await worker.relay.stop()


@asynccontextmanager
async def assemble(stack: Stack, running: Mapping[str, Running]) -> AsyncIterator[World]:
    everyone = services()
    for name, one in running.items():
        await provision(everyone[name], one.runtime.settings, everyone)
    world = World(stack, running)
    try:
        yield world
    finally:
        await world.close()
