"""One stack per test session, with two services: enough for every rule between a producer and a consumer."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from stack import Stack


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    with tempfile.TemporaryDirectory(prefix="lintel-stack-") as folder:
        running = Stack(Path(folder), services=("ticketing", "billing", "registry"))
        running.start()
        yield running
        running.erase()
