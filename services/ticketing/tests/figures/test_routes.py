"""Every figure is what the list finds with the filter that stands beside it."""

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any

import pytest
from ticketing_world import ALL_PERMISSIONS, World

TICKETS, CLOCKS, FIGURES = (f"/api/ticketing/{noun}" for noun in ("tickets", "clocks", "figures"))
PERIOD = {"since": "2025-03-01", "until": "2025-03-05"}
READS = ALL_PERMISSIONS | {"ticketing.figures.read"}


async def figures(world: World, reader: Any = None, **query: Any) -> dict[str, Any]:
    answer = await (reader or world.as_staff(permissions=READS)).get(FIGURES, params=PERIOD | query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def listed(world: World, path: str, **query: Any) -> int:
    """How many rows the list has, page by page."""
    client, total, cursor = world.as_staff(), 0, None
    while True:
        given = {name: value for name, value in (query | {"cursor": cursor, "limit": 3}).items() if value is not None}
        answer = await client.get(path, params=given)
        assert answer.status_code == 200, answer.text
        page = answer.json()
        total += len(page["items"])
        cursor = page["next_cursor"]
        if cursor is None:
            return total


async def history(world: World) -> None:
    """Two months of tickets of two communities, some accepted in time, some late, some closed."""
    now = world.harness.clock.now()
    for days in (40, 20, 6, 4, 2, 1):
        world.harness.clock.set(now - timedelta(days=days))
        await world.register(accept=days != 4)
        away = await world.register(community_id=world.elsewhere, unit_id=None)
        world.harness.clock.advance(timedelta(hours=3))
        await world.harness.fire_timers()
        if days % 4 == 0:
            await world.verb(away, "withdraw", statement="家人已处理")
    world.harness.clock.set(now)
    await world.register(severity="complex", accept=True)
    await world.register()
    world.harness.clock.advance(timedelta(minutes=12))
    await world.harness.fire_timers()


async def check(world: World, found: dict[str, Any], **community: Any) -> None:
    inside = {"registered_since": found["begins_at"], "registered_before": found["ends_at"]} | community
    totals = found["totals"]
    assert totals["registered"] == await listed(world, TICKETS, **inside) == sum(p["registered"] for p in found["flow"])
    assert totals["open"] == await listed(world, TICKETS, open_only=True, **community)
    assert totals["at_risk"] == await listed(world, TICKETS, clock="at_risk", **community)
    assert totals["overdue"] == await listed(world, TICKETS, clock="overdue", **community)
    for piece in found["flow"]:
        between = {name: piece[name] for name in ("registered_since", "registered_before")}
        assert piece["registered"] == await listed(world, TICKETS, **between, **community)
    for row in found["punctuality"]:
        ended = {"stopped_since": found["begins_at"], "stopped_before": found["ends_at"], "clock": row["clock"]}
        for standing in ("met", "missed"):
            assert row[standing] == await listed(world, CLOCKS, standing=standing, **ended, **community)
    ages = {age["age"]: age for age in found["ages"]}
    for row in found["backlog"]:
        age = {name: ages[row["age"]][name] for name in ("registered_since", "registered_before")}
        assert row["open"] == await listed(world, TICKETS, state=row["state"], **age, **community)
    assert sum(row["open"] for row in found["backlog"]) == totals["open"]
    for row in found["buildings"]:
        here = {"building_id": row["building_id"]} | inside | community
        assert row["registered"] == await listed(world, TICKETS, **here)
        assert row["open"] == await listed(world, TICKETS, open_only=True, **here)


async def test_every_figure_is_what_its_list_finds(world: World) -> None:
    await history(world)
    found = await figures(world)
    await check(world, found)
    assert found["unit"] == "day"
    assert found["totals"] == {"registered": 8, "open": 11, "at_risk": 1, "overdue": 9}
    assert {row["clock"] for row in found["punctuality"]} == {"K01", "K08", "K13"}
    assert {row["age"] for row in found["backlog"]} == {"today", "three_days", "week", "month", "older"}
    (building,) = found["buildings"]
    assert (building["code"], building["community_name"], building["registered"]) == ("3", "HC花园", 5)


async def test_they_narrow_to_a_community_and_to_hours(world: World) -> None:
    await history(world)
    community = {"community_id": str(world.elsewhere)}
    found = await figures(world, since="2025-03-04", until="2025-03-05", **community)
    await check(world, found, **community)
    assert (found["unit"], len(found["flow"])) == ("hour", 48)
    assert [piece["registered_since"] for piece in found["flow"] if piece["registered"]] == ["2025-03-04T02:00:00Z"]
    assert found["buildings"] == []


async def test_they_narrow_to_the_department_found_responsible(world: World) -> None:
    await history(world)
    ticket = await world.verb(await world.assigned(), "investigate")
    await world.verb(ticket, "conclude", **world.findings())
    world.harness.clock.advance(timedelta(hours=3))
    await world.harness.fire_timers()
    department = {"department": "工程部"}
    found = await figures(world, **department)
    await check(world, found, **department)
    assert (found["department"], found["totals"]["registered"]) == ("工程部", 1)
    assert {row["clock"] for row in found["punctuality"]} >= {"K13"}
    assert (await figures(world, department="销售部"))["totals"]["open"] == 0


async def test_nobody_counts_what_they_do_not_see(world: World) -> None:
    await history(world)
    own = await figures(world, world.as_staff(world.handler_id, permissions=READS, own_only=True))
    assert own["totals"] == {"registered": 0, "open": 0, "at_risk": 0, "overdue": 0}
    assert (own["backlog"], own["punctuality"], own["buildings"]) == ([], [], [])
    here = await figures(world, world.as_staff(permissions=READS, communities=[world.community]))
    assert (
        here["totals"]["registered"]
        == (await figures(world, community_id=str(world.community)))["totals"]["registered"]
    )


async def test_a_building_counts_for_nobody_what_is_about_them(world: World) -> None:
    await world.register()
    lead, about = await world.accepted(), await world.accepted(complained_about_id=world.technician_id)
    await world.verb(about, "merge", by=world.supervisor_id, into=lead["id"], reason="同一起因")
    for by, counted in ((world.technician_id, 1), (world.handler_id, 3)):
        reader = world.as_staff(by, permissions=READS)
        found = await figures(world, reader)
        (building,) = found["buildings"]
        inside = {"registered_since": found["begins_at"], "registered_before": found["ends_at"]}
        here = inside | {"building_id": building["building_id"]}
        listed_there = (await reader.get(TICKETS, params=here)).json()["items"]
        assert (building["registered"], len(listed_there), found["totals"]["registered"]) == (counted, counted, 3)


async def test_an_empty_company_has_figures_too(world: World) -> None:
    found = await figures(world)
    assert found["totals"] == {"registered": 0, "open": 0, "at_risk": 0, "overdue": 0}
    assert [piece["registered"] for piece in found["flow"]] == [0] * 5


@pytest.mark.parametrize("period", [{"until": "2025-02-28"}, {"since": "2023-01-01"}], ids=["backwards", "too_long"])
async def test_an_impossible_period_is_refused(world: World, period: dict[str, str]) -> None:
    answer = await world.as_staff(permissions=READS).get(FIGURES, params=PERIOD | period)
    (error,) = answer.json()["errors"]
    assert (answer.status_code, error["field"], error["code"]) == (422, "until", "out_of_range")


async def test_figures_need_their_permission(world: World) -> None:
    assert (await world.as_staff().get(FIGURES, params=PERIOD)).status_code == 403


async def test_each_limit_tells_its_average_and_its_worst_case(world: World) -> None:
    """Recounted from the clocks of the tickets; what is still owed counts until now."""
    await history(world)
    found = await figures(world)
    now, spans = world.harness.clock.now(), defaultdict(list)
    rows = (await world.as_staff().get(TICKETS, params={"limit": 200})).json()["items"]
    inside = (datetime.fromisoformat(found["begins_at"]), datetime.fromisoformat(found["ends_at"]))
    for row in rows:
        for clock in (await world.detail(row))["clocks"]:
            if clock["result"] not in {"met", "missed"}:
                continue
            if not inside[0] <= datetime.fromisoformat(clock["stopped_at"]) < inside[1]:
                continue
            done = clock["stopped_at"] if clock["result"] == "met" else clock["settled_at"]
            taken = (datetime.fromisoformat(done) if done else now) - datetime.fromisoformat(clock["started_at"])
            spans[clock["code"]].append((taken.total_seconds(), done is None, row["id"], row["no"]))
    assert {row["clock"] for row in found["punctuality"]} == set(spans)
    for row in found["punctuality"]:
        of_code = spans[row["clock"]]
        done = [seconds for seconds, owed, *_ in of_code if not owed]
        assert row["average_seconds"] == (round(sum(done) / len(done)) if done else None)
        worst = row["worst"]
        assert worst["seconds"] == max(of_code)[0]
        assert (worst["seconds"], worst["owed"], worst["ticket_id"], worst["ticket_no"]) in of_code
    assert any(row["worst"]["owed"] for row in found["punctuality"])


async def test_what_a_case_stood_still_is_no_time_it_took(world: World) -> None:
    ticket = await world.processing(severity="complex")
    ticket = await world.verb(ticket, "suspend", world.supervisor_id, reason="等开发商配件", resume_on="2025-03-07")
    world.harness.clock.advance(timedelta(days=2))
    await world.harness.fire_timers()
    world.harness.clock.advance(timedelta(hours=1))
    ticket = await world.verb((await world.detail(ticket))["ticket"], "resolve", result="已修好", evidence="复查照片")
    await world.verb(ticket, "reply", channel="phone", text="已为您修好")
    clock = (await world.clocks(ticket))["K14"]
    [row] = [row for row in (await figures(world, until="2025-03-08"))["punctuality"] if row["clock"] == "K14"]
    whole = datetime.fromisoformat(clock["stopped_at"]) - datetime.fromisoformat(clock["started_at"])
    assert (row["met"], whole) == (1, timedelta(days=2, hours=1))
    assert row["average_seconds"] == row["worst"]["seconds"] == timedelta(hours=1).total_seconds()


async def test_the_worst_case_is_named_to_those_who_may_read_tickets(world: World) -> None:
    await history(world)
    blind = await figures(world, world.as_staff(permissions={"ticketing.figures.read"}))
    assert {row["worst"]["ticket_id"] for row in blind["punctuality"]} == {None}
    assert all(row["worst"]["seconds"] > 0 for row in blind["punctuality"])
