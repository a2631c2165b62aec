"""Fixtures for everyone. Servers start once per test process, on free ports, in a temporary folder."""

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import hypothesis
import pytest

from command.migrations import migrate
from kit import clock, failpoints
from kit.runtime import Runtime
from kit.service import Service, services
from kit.settings import Settings
from kit.tokens import Tokens
from stack import Stack
from testkit.harness import Harness, Running, installed
from testkit.world import World, assemble

# Nothing fails because the machine is slow. Unattended runs try the same examples every time; at a desk they go on
# searching.
patient = hypothesis.settings(deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.register_profile("patient", patient)
hypothesis.settings.register_profile("unattended", patient, derandomize=True)
hypothesis.settings.load_profile("unattended" if os.environ.get("CI") else "patient")


@pytest.fixture(scope="session")
def servers() -> Iterator[Stack]:
    """Real PostgreSQL, NATS, Valkey and an SMTP sink."""
    with tempfile.TemporaryDirectory(prefix="lintel-test-") as folder:
        stack = Stack(Path(folder), durable=False)
        stack.start()
        yield stack
        stack.erase()


async def start(service: Service, stack: Stack) -> Running:
    """Migrate a service's database and start its runtime, without API socket or worker loops."""
    settings = service.settings.load(stack.service_env(service.name))
    await asyncio.to_thread(migrate, service, settings.owner_database_url)
    runtime = Runtime(service, settings)
    await runtime.start()
    return Running(service, runtime, Tokens("identity", Settings.load(stack.service_env("identity"))))


class Services:
    """The services of this test process, migrated and started when first asked for."""

    def __init__(self, stack: Stack) -> None:
        self.stack = stack
        self._running: dict[str, Running] = {}

    async def get(self, name: str) -> Running:
        if name not in self._running:
            self._running[name] = await start(installed(name), self.stack)
        return self._running[name]

    async def stop(self) -> None:
        for running in self._running.values():
            await running.runtime.stop()


@pytest.fixture(scope="session")
async def running_services(servers: Stack) -> AsyncIterator[Services]:
    found = Services(servers)
    yield found
    await found.stop()


@pytest.fixture(scope="session")
async def world(servers: Stack, running_services: Services) -> AsyncIterator[World]:
    """All installed services together."""
    running = {name: await running_services.get(name) for name in services()}
    async with assemble(servers, running) as found:
        yield found


@pytest.fixture
async def harness(request: pytest.FixtureRequest, running_services: Services) -> AsyncIterator[Harness]:
    """The service in whose folder the test lies, with a tenant of its own."""
    parts = request.path.parts
    name = parts[len(parts) - 1 - parts[::-1].index("tests") - 1]
    created = await Harness.create(await running_services.get(name))
    yield created
    await created.close()


@pytest.fixture(autouse=True)
def _clean_process() -> Iterator[None]:
    """No test leaves a stopped clock or an armed failpoint behind."""
    yield
    clock.freeze(None)
    failpoints.disarm()
