"""Fixtures of ticketing's tests."""

import sys
from pathlib import Path

import pytest

from stack import Stack
from testkit.harness import Harness

sys.path.insert(0, str(Path(__file__).parent))

from duty_world import DutyWorld  # found in this folder, like those below
from mail_world import MailWorld
from report_world import ReportWorld
from switchboard import Switchboard
from ticketing_world import World
from visit_homes import Homes
from visit_world import VisitWorld


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


@pytest.fixture
async def visiting(world: World) -> VisitWorld:
    """The same company with people who make return visits."""
    return await VisitWorld(world).build()


@pytest.fixture
async def homes(visiting: VisitWorld) -> Homes:
    """The same company with homes to move into."""
    return Homes(visiting)


@pytest.fixture
async def post(world: World, servers: Stack) -> MailWorld:
    """The same company with a mailbox on a real mail server."""
    return MailWorld(world, servers)


@pytest.fixture
async def reporting(world: World) -> ReportWorld:
    """The same company with people who write and receive reports."""
    return await ReportWorld(world).build()
