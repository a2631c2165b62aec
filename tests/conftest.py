"""The story that the proofs about the whole house share."""

import pytest
from testkit.world import World

from tests.isolation.story import Story


@pytest.fixture(scope="session")
async def story(world: World) -> Story:
    """A company that has lived, and another one that must not notice."""
    return await Story(world).play()
