"""Kit is proved with a service of its own, `alpha`, on real servers."""

import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from stack import Stack

sys.path.insert(0, str(Path(__file__).parent / "alpha"))

from testkit.harness import Harness, Running  # after the path of alpha
from testkit.plugin import start


@pytest.fixture(scope="session")
def servers_of_kit() -> Iterator[Stack]:
    with tempfile.TemporaryDirectory(prefix="lintel-kit-") as folder:
        stack = Stack(Path(folder), services=("identity", "alpha", "beta"), durable=False)
        stack.start()
        yield stack
        stack.erase()


@pytest.fixture(scope="session")
async def running(servers_of_kit: Stack) -> AsyncIterator[Running]:
    import alpha

    found = await start(alpha.service, servers_of_kit)
    yield found
    await found.runtime.stop()


@pytest.fixture
async def harness(running: Running) -> AsyncIterator[Harness]:
    created = await Harness.create(running)
    yield created
    await created.close()
