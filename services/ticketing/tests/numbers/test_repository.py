"""Who waits for the next number of a community gets it in the order of asking."""

import asyncio

from sqlalchemy import text
from ticketing_world import World

from ticketing.numbers.repository import NumberRepository


async def test_numbers_are_given_in_the_order_of_asking(world: World) -> None:
    await world.register()
    async with world.harness.work() as work:
        assert await NumberRepository(work).next("TS", world.community, "HC") == "TSHC202503050002"
        asking = []
        for waiting in range(1, 9):
            asking.append(asyncio.create_task(world.register()))
            await until_waiting(world, waiting)
    assert [(await ticket)["no"][-4:] for ticket in asking] == [f"{n:04d}" for n in range(3, 11)]


async def until_waiting(world: World, count: int) -> None:
    """Returns when so many connections wait for a lock."""
    statement = text("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted")
    async with world.harness.work() as work:
        for _ in range(1000):
            if (await work.session.execute(statement)).scalar_one() >= count:
                return
            await asyncio.sleep(0.01)
    raise AssertionError(f"less than {count} wait for a lock")
