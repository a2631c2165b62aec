"""One stack per test session, with two services: enough for every rule between a producer and a consumer."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from stack import Stack


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    running = Stack(Path(tempfile.mkdtemp(prefix="lintel-stack-")), services=("ticketing", "billing", "registry"))
    try:
        running.start()
        yield running
    finally:
        running.erase()
