"""Changed figures and a changed calendar count at once for every open ticket, batch after batch (S0-22)."""

from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import text
from ticketing_world import MORNING, World

from events import ticketing as facts
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.policies.service import PolicyService
from ticketing.silences import service
from ticketing.silences.service import LOOK, RECKON

RULES = "/api/ticketing/procedure-rules"
_WAITING = text("SELECT subject_id, due_at FROM timer WHERE tenant_id = :tenant_id AND kind = :kind")


async def waiting(world: World, kind: str = LOOK) -> dict[str, datetime]:
    async with world.harness.work() as work:
        rows = await work.session.execute(_WAITING, {"tenant_id": work.tenant_id, "kind": kind})
        return {str(row.subject_id): row.due_at for row in rows}


async def reminded(world: World) -> list[str]:
    return [fact.ticket_no for fact in await world.harness.outbox() if isinstance(fact, facts.SilenceNoticed)]


async def hours(world: World, number: int) -> None:
    manager = world.as_staff(world.manager_id)
    rules = (await manager.get(RULES)).json()
    version = rules.pop("version")
    changed = rules | {"silence_hours": number}
    answer = await manager.put(RULES, json=changed, headers={"If-Match": f'"{version}"'})
    assert answer.status_code == 200, answer.text


async def business(world: World, **changes: Any) -> None:
    async with world.harness.work() as work:
        policies = PolicyService(work)
        current = await policies.policies.current()
        policy = replace(current, business=replace(current.business, **changes))
        await policies.publish(policy, current.version + 1)


async def looked_at(world: World, tickets: list[dict[str, Any]]) -> None:
    """Each ticket's first look is over: it waits for the moment at which its silence is too long."""
    world.harness.clock.advance(timedelta(hours=1))
    await world.harness.fire_timers()
    assert {row["id"] for row in tickets} <= (await waiting(world)).keys()


async def test_figures_move_every_open_ticket_batch_after_batch(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "BATCH", 2)
    tickets = [await world.accepted() for _ in range(5)]
    await looked_at(world, tickets)
    before = await waiting(world)
    await hours(world, 4)
    assert await waiting(world) == before, "a request touches the timer of no ticket"
    assert len(await waiting(world, RECKON)) == 1
    await world.harness.running.alarm._fire(world.harness.tenant_id, 1)
    moved = {id for id, due in (await waiting(world)).items() if due == MORNING + timedelta(hours=4)}
    assert moved == {row["id"] for row in tickets[:2]}, "so many in one transaction"
    await world.harness.fire_timers()
    assert set((await waiting(world)).values()) == {MORNING + timedelta(hours=4)}
    assert await waiting(world, RECKON) == {}
    await hours(world, 24)
    await world.harness.fire_timers()
    assert await waiting(world) == before


async def test_a_new_calendar_counts_at_once(world: World) -> None:
    tickets = [await world.accepted(), await world.accepted(severity="urgent")]
    await looked_at(world, tickets)
    general, urgent = (row["id"] for row in tickets)
    assert (await waiting(world))[general] == datetime(2025, 3, 7, 8, 0, tzinfo=UTC)
    await business(world, opens=time(0), closes=time(23))
    await world.harness.fire_timers()
    found = await waiting(world)
    assert found[general] == MORNING + timedelta(hours=25), "an hour of each night does not count"
    assert found[urgent] == MORNING + timedelta(hours=4), "grave cases count every hour"


async def test_another_policy_with_the_same_calendar_moves_nothing(world: World) -> None:
    await world.accepted()
    async with world.harness.work() as work:
        await PolicyService(work).publish(DEFAULT_POLICY, 2)
    assert await waiting(world, RECKON) == {}


async def test_a_silence_that_lasts_is_told_and_listed_by_the_new_figures(world: World) -> None:
    ticket = await world.accepted()
    await looked_at(world, [ticket])
    world.harness.clock.advance(timedelta(hours=4))
    await hours(world, 4)
    await world.harness.fire_timers()
    assert await reminded(world) == [ticket["no"]], "it has lasted for too long already"
    await hours(world, 2)
    await world.harness.fire_timers()
    assert await reminded(world) == [ticket["no"]], "one silence is told once"

    async def listed() -> list[str]:
        found = await world.as_staff(world.supervisor_id).get("/api/ticketing/exceptions?source=ticket_silent")
        return [row["label"] for row in found.json()["items"]]

    world.harness.clock.advance(timedelta(hours=2, seconds=-1))
    assert await listed() == []
    world.harness.clock.advance(timedelta(seconds=1))
    assert await listed() == [ticket["no"]]
