"""Kit is proved with a service of its own, `alpha`, on real servers."""

import sys
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from stack import Stack

sys.path.insert(0, str(Path(__file__).parent / "alpha"))

from testkit.harness import Harness, Running  # after the path of alpha
from testkit.plugin import start


@pytest.fixture(scope="session")
async def running() -> AsyncIterator[Running]:
    import alpha

    with tempfile.TemporaryDirectory(prefix="lintel-kit-") as folder:
        stack = Stack(Path(folder), services=("identity", "alpha", "beta"), durable=False)
        stack.start()
        found = await start(alpha.service, stack)
        yield found
        await found.runtime.stop()
        stack.erase()


@pytest.fixture
async def harness(running: Running) -> AsyncIterator[Harness]:
    created = await Harness.create(running)
    yield created
    await created.close()
