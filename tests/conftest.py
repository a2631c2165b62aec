"""The story that the proofs about the whole house share."""

from collections.abc import AsyncIterator

import pytest

from testkit.world import World
from tests.isolation.logbook import Logbook
from tests.isolation.story import Story


@pytest.fixture(scope="session")
async def story(world: World) -> AsyncIterator[Story]:
    """A company that has lived, and another one that must not notice. All that was logged is kept in `logbook`."""
    with Logbook() as logbook:
        yield await Story(world, logbook).play()
