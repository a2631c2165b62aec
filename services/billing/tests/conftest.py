"""Fixtures of billing's tests."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from billing.bills.service import SWEEP
from billing.bills.timers import next_midnight
from testkit.harness import Harness

sys.path.insert(0, str(Path(__file__).parent))

from billing_estate import Estate  # lies in this folder


@pytest.fixture
async def estate(harness: Harness) -> Estate:
    """A community on Monday 2 June 2025, ten in the morning in Shanghai."""
    harness.clock.set(datetime(2025, 6, 2, 2, 0, tzinfo=UTC))
    async with harness.work() as work:
        work.schedule(SWEEP, next_midnight(work.now), work.tenant_id)  # the tenant was admitted under the real clock
    founded = Estate(harness)
    await founded.found()
    return founded
