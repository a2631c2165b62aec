"""The worker at the moment it has taken timers that are due: whoever must not wait for it is run meanwhile."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from typing import TypeVar

from sqlalchemy import text
from ticketing_world import World

T = TypeVar("T")
SOON = 5.0
"""Seconds a request takes at most that waits for nobody"""
_TAKE = text("DELETE FROM timer WHERE tenant_id = :tenant_id AND kind = ANY(:kinds) RETURNING id")


@asynccontextmanager
async def held(world: World, *kinds: str) -> AsyncIterator[None]:
    """The timers of these kinds are in the worker's hands; in the end it has not handled them."""
    async with world.harness.work() as work:
        taken = await work.session.execute(_TAKE, {"tenant_id": world.harness.tenant_id, "kinds": list(kinds)})
        assert taken.all(), "nothing is held"
        yield
        await work.rollback()


async def at_once(request: Awaitable[T]) -> T:
    return await asyncio.wait_for(request, SOON)
