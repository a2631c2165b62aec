"""What the stories of registry start from."""

import pytest

from testkit.harness import Client, Harness

EVERYTHING = {
    "registry.community.read",
    "registry.community.manage",
    "registry.unit.read",
    "registry.unit.manage",
    "registry.person.read",
    "registry.person.manage",
    "registry.person.unmask",
    "registry.import.run",
}


@pytest.fixture
def manager(harness: Harness) -> Client:
    """Somebody who may do everything in the whole tenant."""
    return harness.staff(EVERYTHING)
