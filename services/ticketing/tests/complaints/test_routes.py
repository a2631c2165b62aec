"""The list of complaints: ruling, cause, who is responsible, what the owner said."""

from datetime import timedelta
from typing import Any

from ticketing_world import ALL_PERMISSIONS, World

COMPLAINTS = "/api/ticketing/complaints"


async def page(world: World, **query: Any) -> dict[str, Any]:
    answer = await world.as_staff().get(COMPLAINTS, params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def numbers(world: World, **query: Any) -> set[str]:
    return {row["no"] for row in (await page(world, **query))["items"]}


async def test_what_was_found_and_said_stands_in_the_line(world: World) -> None:
    ticket = await world.replied()
    await world.verb(ticket, "close", customer_confirmed=True)
    await world.register(kind="repair", class_l1="public")
    (line,) = (await page(world))["items"]
    assert (line["no"], line["state"], line["close_reason"]) == (ticket["no"], "closed", "confirmed")
    assert (line["community_name"], line["unit_code"], line["handler_name"]) == ("HC花园", "3-1-1201", "专员小王")
    assert line["cause"]


async def test_the_investigation_names_the_responsible_one(world: World) -> None:
    ticket = await world.verb(await world.assigned(), "investigate")
    await world.verb(ticket, "conclude", **world.findings(responsible_id=world.technician_id))
    (line,) = (await page(world))["items"]
    assert (line["cause"], line["responsible_department"], line["responsible_name"]) == (
        "管道老化",
        "工程部",
        "维修老赵",
    )
    assert (line["validity"], line["close_reason"], line["missed"]) == ("valid", None, 0)
    assert line["clock_code"]


async def test_filters_and_counts(world: World) -> None:
    plain = await world.register()
    world.harness.clock.advance(timedelta(days=1))
    found = await world.verb(await world.verb(await world.assigned(severity="complex"), "investigate"), "conclude",
                             **world.findings())  # fmt: skip
    closed = await world.verb(await world.replied(), "close", customer_confirmed=True)
    away = await world.register(community_id=world.elsewhere, unit_id=None)
    everything = {ticket["no"] for ticket in (plain, found, closed, away)}
    cases: list[tuple[dict[str, Any], set[str]]] = [
        ({}, everything),
        ({"open_only": "true"}, everything - {closed["no"]}),
        ({"severity": "complex"}, {found["no"]}),
        ({"confirmation": "confirmed"}, {closed["no"]}),
        ({"confirmation": "unreachable"}, set()),
        ({"confirmation": "none"}, everything - {closed["no"]}),
        ({"cause": "known"}, {found["no"], closed["no"]}),
        ({"cause": "unknown"}, {plain["no"], away["no"]}),
        ({"community_id": str(world.elsewhere)}, {away["no"]}),
        ({"building_id": str(world.building)}, everything - {away["no"]}),
        ({"department": "工程部"}, {found["no"], closed["no"]}),
        ({"department": "销售部"}, set()),
        ({"class_l1": "neighbour"}, set()),
        ({"registered_before": "2025-03-06T00:00:00+08:00"}, {plain["no"]}),
        ({"registered_since": "2025-03-06T00:00:00+08:00"}, everything - {plain["no"]}),
    ]
    for filters, expected in cases:
        assert await numbers(world, **filters) == expected, filters
    for ruled, count in (await page(world))["counts"].items():
        assert count == len(await numbers(world, ruled=ruled)), ruled


async def test_second_level_classes_are_filters_and_figures(world: World) -> None:
    closed = await world.verb(
        await world.replied(class_l1="neighbour", class_l2="noise"), "close", customer_confirmed=True
    )
    made = {closed["no"]: "noise"}
    for class_l2 in ("noise", "pets", None):
        made[(await world.register(class_l1="neighbour", class_l2=class_l2))["no"]] = class_l2
    away = await world.register(
        class_l1="neighbour", class_l2="pets", community_id=world.elsewhere, unit_id=None, severity="complex"
    )
    await world.register(class_l1="property_service", class_l2="security")
    made[away["no"]] = "pets"
    client = world.as_staff()
    cases: list[dict[str, Any]] = [
        {},
        {"severity": "complex"},
        {"community_id": str(world.community)},
        {"open_only": "true"},
    ]
    for filters in cases:
        asked = {"class_l1": "neighbour"} | filters
        figures = (await client.get(f"{COMPLAINTS}/subclasses", params=asked)).json()
        assert sum(one["complaints"] for one in figures) == len(await numbers(world, **asked))
        for one in figures:
            if one["class_l2"] is not None:
                found = await numbers(world, **asked, class_l2=one["class_l2"])
                still_open = await numbers(world, **asked | {"open_only": "true"}, class_l2=one["class_l2"])
                assert (one["complaints"], one["open"]) == (len(found), len(still_open)), one
                assert {made[no] for no in found} == {one["class_l2"]}
                tickets = (
                    await client.get("/api/ticketing/tickets", params=asked | {"class_l2": one["class_l2"]})
                ).json()
                assert {row["no"] for row in tickets["items"]} == found
    unfiltered = (await client.get(f"{COMPLAINTS}/subclasses", params={"class_l1": "neighbour"})).json()
    assert {one["class_l2"]: (one["complaints"], one["open"]) for one in unfiltered} == {
        "noise": (2, 1), "pets": (2, 2), None: (1, 1),
    }  # fmt: skip


async def test_a_second_level_class_needs_the_first(world: World) -> None:
    client = world.as_staff(permissions=ALL_PERMISSIONS | {"ticketing.figures.export"})
    for path in ("tickets", "complaints", "complaints/spreadsheet", "complaints/subclasses"):
        refused = await client.get(f"/api/ticketing/{path}", params={"class_l2": "noise"})
        (fault,) = refused.json()["errors"]
        assert (refused.status_code, fault["field"], fault["code"]) == (422, "class_l2", "with_class_l1"), path
    missing = await client.get(f"{COMPLAINTS}/subclasses")
    assert (missing.status_code, missing.json()["errors"][0]["field"]) == (422, "class_l1")


async def test_rulings_are_tabs(world: World) -> None:
    ruled = await world.verb(
        await world.accepted(),
        "rulings",
        grounds_sufficient=False,
        demand_reasonable=False,
        result="invalid",
        reason="楼板无渗漏",
        reply="经核实不属实",
        reply_channel="phone",
        customer_reaction="接受",
    )
    await world.register()
    assert (await page(world))["counts"] == {"unruled": 1, "invalid": 1}
    assert await numbers(world, ruled="invalid") == {ruled["no"]}


async def test_pages_follow_each_other(world: World) -> None:
    made = []
    for _ in range(5):
        made.append((await world.register())["no"])
        world.harness.clock.advance(timedelta(seconds=1))
    first = await page(world, limit=2)
    second = await page(world, limit=2, cursor=first["next_cursor"])
    last = await page(world, limit=2, cursor=second["next_cursor"])
    assert [row["no"] for part in (first, second, last) for row in part["items"]] == made[::-1]
    assert last["next_cursor"] is None


async def test_nobody_sees_complaints_beyond_their_reach(world: World) -> None:
    await world.register()
    reader = world.as_staff(world.technician_id, communities=[world.elsewhere])
    assert (await reader.get(COMPLAINTS)).json()["items"] == []
    assert (await world.as_staff(permissions=set()).get(COMPLAINTS)).status_code == 403
