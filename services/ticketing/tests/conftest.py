"""Fixtures of ticketing's tests."""

import sys
from pathlib import Path

import pytest

from testkit.harness import Harness

sys.path.insert(0, str(Path(__file__).parent))

from duty_world import DutyWorld  # found in this folder, like the next
from switchboard import Switchboard
from ticketing_world import World


@pytest.fixture
async def world(harness: Harness) -> World:
    """A small company at ten in the morning."""
    return await World(harness).build()


@pytest.fixture
async def pbx(world: World) -> Switchboard:
    """The company's telephone system, connected."""
    return await Switchboard(world).connect()


@pytest.fixture
async def duty(world: World) -> DutyWorld:
    """The same company with a reception desk that works in two shifts."""
    return await DutyWorld(world).build()
