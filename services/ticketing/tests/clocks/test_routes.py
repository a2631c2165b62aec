"""The list of clocks that press: each tab finds what its figure counts."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from ticketing_world import MORNING, World

from ticketing.clocks.service import ClockService
from ticketing.tickets.repository import TicketRepository

CLOCKS = "/api/ticketing/clocks"


async def listed(world: World, **query: Any) -> dict[str, Any]:
    answer = await world.as_staff().get(CLOCKS, params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def codes(world: World, **query: Any) -> list[tuple[str, str]]:
    return [(row["code"], row["ticket_no"]) for row in (await listed(world, **query))["items"]]


async def test_each_tab_lists_what_its_figure_counts(world: World) -> None:
    waits = await world.register()
    answered = await world.register(severity="complex", accept=True)
    world.harness.clock.set(MORNING + timedelta(minutes=12))
    await world.harness.fire_timers()
    assert await codes(world, standing="at_risk") == [("K01", waits["no"])]
    world.harness.clock.set(MORNING + timedelta(minutes=16))
    await world.harness.fire_timers()
    late = await listed(world, standing="overdue")
    assert [(row["code"], row["result"], row["unit_code"]) for row in late["items"]] == [("K01", "missed", "3-1-1201")]
    assert late["counts"] == {"at_risk": 0, "overdue": 1, "paused": 0}
    await world.verb(waits, "accept")
    assert (await listed(world, standing="overdue"))["counts"]["overdue"] == 0
    (settled,) = (await listed(world, standing="settled"))["items"]
    assert (settled["code"], settled["settled_at"]) == ("K01", "2025-03-05T02:16:00Z")
    async with world.harness.work() as work:
        found = await TicketRepository(work).get(UUID(answered["id"]), lock=True)
        await ClockService(work).react(found, "suspended")
    assert await codes(world, standing="paused") == [("K14", answered["no"])]


async def test_it_is_narrowed_by_clock_kind_and_community_and_shown_within_reach(world: World) -> None:
    complaint = await world.register()
    repair = await world.register(kind="repair", class_l1="public")
    world.harness.clock.set(MORNING + timedelta(minutes=16))
    assert await codes(world) == [("K01", complaint["no"]), ("K01", repair["no"])]
    assert await codes(world, kind="repair") == [("K01", repair["no"])]
    assert await codes(world, clock="K13") == []
    assert await codes(world, community_id=str(world.elsewhere)) == []
    stranger = await world.as_staff(communities=[world.elsewhere]).get(CLOCKS)
    assert (stranger.json()["items"], stranger.json()["counts"]["overdue"]) == ([], 0)
    first = await listed(world, limit=1)
    second = await listed(world, limit=1, cursor=first["next_cursor"])
    assert [row["ticket_no"] for row in (*first["items"], *second["items"])] == [complaint["no"], repair["no"]]
    assert (await world.as_staff().get(CLOCKS, params={"clock": "K1; DROP"})).status_code == 400
