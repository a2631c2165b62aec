"""What the stories of registry start from."""

import pytest

from services.registry.tests.stories import EVERYTHING
from testkit.harness import Client, Harness


@pytest.fixture
def manager(harness: Harness) -> Client:
    """Somebody who may do everything in the whole tenant."""
    return harness.staff(EVERYTHING)
