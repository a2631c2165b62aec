"""Fixtures of ticketing's tests."""

import sys
from pathlib import Path

import pytest

from testkit.harness import Harness

sys.path.insert(0, str(Path(__file__).parent))

from ticketing_world import World  # found in this folder


@pytest.fixture
async def world(harness: Harness) -> World:
    """A small company at ten in the morning."""
    return await World(harness).build()
