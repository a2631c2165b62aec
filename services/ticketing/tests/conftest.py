"""Fixtures of ticketing's tests."""

import sys
from pathlib import Path

import pytest

from testkit.harness import Harness

sys.path.insert(0, str(Path(__file__).parent))

from ticketing_world import World  # found in this folder
from visit_homes import Homes
from visit_world import VisitWorld


@pytest.fixture
async def world(harness: Harness) -> World:
    """A small company at ten in the morning."""
    return await World(harness).build()


@pytest.fixture
async def visiting(world: World) -> VisitWorld:
    """The same company with people who make return visits."""
    return await VisitWorld(world).build()


@pytest.fixture
async def homes(visiting: VisitWorld) -> Homes:
    """The same company with homes to move into."""
    return Homes(visiting)
