"""A company that takes long holds up no other, and is still served by one hand at a time, in order, once."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from kit.alarm import Alarm
from kit.timers import Due, TimerHandler
from testkit.harness import Harness, Running

NOON = datetime(2025, 3, 5, 12, tzinfo=UTC)
KIND = "leaf.wilt"


async def due(company: Harness, minutes: int) -> UUID:
    id = uuid7()
    async with company.work() as work:
        work.schedule(KIND, NOON + timedelta(minutes=minutes), id)
    return id


@contextmanager
def rounds(alarm: Alarm) -> Iterator[None]:
    """What a worker does all the time, without waiting in between."""

    async def go_on() -> None:
        while True:
            await alarm.step(0.01)

    going = asyncio.create_task(go_on())
    try:
        yield
    finally:
        going.cancel()


async def test_timers_of_others_fire_while_one_company_takes_long(harness: Harness, running: Running) -> None:
    other = await harness.other_tenant()
    held, free, over = asyncio.Event(), asyncio.Event(), asyncio.Event()
    fired: dict[UUID, list[UUID]] = {harness.tenant_id: [], other.tenant_id: []}

    async def wilt(work: Any, timer: Due) -> None:
        if work.tenant_id == harness.tenant_id and not free.is_set():
            held.set()
            await free.wait()
        fired[work.tenant_id].append(timer.subject_id)
        if timer.subject_id == last:
            over.set()

    harness.clock.set(NOON)
    alarm = Alarm(running.runtime, [TimerHandler(KIND, wilt)])
    first, second = await due(harness, 1), await due(harness, 2)
    last = UUID(int=0)
    harness.clock.advance(timedelta(minutes=3))
    async with asyncio.timeout(60):
        with rounds(alarm):
            await held.wait()
            third = await due(harness, 3)
            last = await due(other, 3)
            await over.wait()
            assert fired[harness.tenant_id] == [], "it is still held"
            over.clear()
            last = third
            free.set()
            await over.wait()
        while await alarm.step():
            pass
    assert fired == {harness.tenant_id: [first, second, third], other.tenant_id: fired[other.tenant_id]}
    assert len(fired[other.tenant_id]) == 1


async def test_whoever_stops_leaves_nothing_half_done(harness: Harness, running: Running) -> None:
    held, fired = asyncio.Event(), []

    async def wilt(_: Any, timer: Due) -> None:
        held.set()
        if not fired:
            fired.append(timer.subject_id)
            await asyncio.Event().wait()
        fired.append(timer.subject_id)

    harness.clock.set(NOON)
    only = await due(harness, 1)
    harness.clock.advance(timedelta(minutes=2))
    alarm = Alarm(running.runtime, [TimerHandler(KIND, wilt)])
    async with asyncio.timeout(60):
        with rounds(alarm):
            await held.wait()
        await alarm.stop()
        again = Alarm(running.runtime, [TimerHandler(KIND, wilt)])
        while await again.step():
            pass
    assert fired == [only, only], "what the stopped one had begun was undone, and is done by the next"
