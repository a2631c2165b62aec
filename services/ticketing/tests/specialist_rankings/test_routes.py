"""Every figure of the ranking is what the lists of tickets and clocks find with the filter beside it."""

import io
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from python_calamine import CalamineWorkbook
from ticketing_world import ALL_PERMISSIONS, World

from kit import clock

API = "/api/ticketing"
RANKING = f"{API}/specialist-rankings"
PERIOD = {"since": "2025-03-01", "until": "2025-03-31"}
READS = ALL_PERMISSIONS | {"ticketing.figures.read", "ticketing.figures.export"}


async def ranking(world: World, reader: Any = None, **query: Any) -> dict[str, Any]:
    answer = await (reader or world.as_staff(permissions=READS)).get(RANKING, params=PERIOD | query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def listed(world: World, path: str, **query: Any) -> int:
    """How many rows the list has."""
    answer = await world.as_staff().get(f"{API}/{path}", params=query | {"limit": 200})
    assert answer.status_code == 200, answer.text
    return len(answer.json()["items"])


async def ruled(world: World, validity: str = "valid", handler: UUID | None = None, **changes: Any) -> dict[str, Any]:
    """A complaint the centre has ruled on."""
    ticket = await world.accepted(**changes)
    handler = handler or world.handler_id
    if validity != "valid":
        ticket = await world.verb(ticket, "request-ruling", opinion="业主自身使用不当")
        return await world.verb(ticket, "rule", world.centre_id, validity=validity, reason="不属物业责任")
    return await world.verb(ticket, "assign", handler_id=handler, department="工程部")


async def quarter(world: World) -> None:
    """Two specialists: one closes one of three valid complaints, the other one of one."""
    now = world.harness.clock.now()
    world.harness.clock.set(now - timedelta(days=20))
    await ruled(world, contact_phone="13800000001")
    world.harness.clock.set(now)
    await world.verb(await world.replied(contact_phone="13800000002"), "close", customer_confirmed=True)
    await ruled(world, contact_phone="13800000003")
    quick = await ruled(world, handler=world.supervisor_id, contact_phone="13800000004")
    for verb, body in (
        ("investigate", {}),
        ("conclude", world.findings()),
        ("first-measure", {"measure": "先关总阀", "planned_on": "2025-03-06"}),
        ("resolve", {"result": "已修好", "evidence": "复查照片"}),
        ("reply", {"channel": "phone", "text": "已为您修好"}),
        ("close", {"customer_confirmed": True}),
    ):
        quick = await world.verb(quick, verb, world.supervisor_id, **body)
    await world.register(contact_phone="13800000005")
    world.harness.clock.advance(timedelta(hours=30))
    await world.harness.fire_timers()


async def weigh(world: World, **weights: int) -> str:
    """The company sets other weights; returns since when they count."""
    manager = world.as_staff(world.manager_id)
    rules = (await manager.get(f"{API}/procedure-rules")).json()
    version = rules.pop("version")
    body = rules | {f"appraisal_{name}_weight": value for name, value in weights.items()}
    answer = await manager.put(f"{API}/procedure-rules", json=body, headers={"If-Match": f'"{version}"'})
    assert answer.status_code == 200, answer.text
    return f"{world.harness.clock.now():%Y-%m-%dT%H:%M:%SZ}"


async def check(world: World, found: dict[str, Any], **community: Any) -> None:
    inside = {"stopped_since": found["begins_at"], "stopped_before": found["ends_at"]} | community
    for one in found["specialists"]:
        for name in ("registered", "pending", "closed", "repeated"):
            assert one[name]["tickets"] == await listed(world, "tickets", **one[name]["filter"]), name
        own = {"handler_id": one["staff_id"], "kind": "complaint", "validity": "valid", "of_handler": True}
        for standing in ("met", "missed"):
            assert one[standing] == await listed(world, "clocks", standing=standing, **own, **inside), standing


async def test_every_figure_is_what_its_list_finds(world: World) -> None:
    await quarter(world)
    found = await ranking(world)
    await check(world, found)
    lines = [
        (one["rank"], one["name"], *(one[name]["tickets"] for name in ("registered", "pending", "closed")))
        for one in found["specialists"]
    ]
    assert lines == [(1, "主管老陈", 1, 1, 1), (2, "专员小王", 2, 3, 1)]
    assert [one["met"] > 0 for one in found["specialists"]] == [True, True]
    assert found["unassigned"] == 0


async def test_points_follow_the_weights_of_the_company(world: World) -> None:
    await quarter(world)
    again = await ruled(world, contact_phone="13800000006")
    await ruled(world, contact_phone="13800000007", repeat_of=again["id"])
    found = await ranking(world)
    await check(world, found)
    assert found["weights"] == {"version": 0, "in_force_from": None, "closure": 100, "limits": 0, "repeats": 0}
    assert [one["points"] for one in found["specialists"]] == [1000, 200], "the closure rate alone"
    set_at = await weigh(world, closure=50, repeats=50)
    found = await ranking(world)
    assert found["weights"] == {"version": 1, "in_force_from": set_at, "closure": 50, "limits": 0, "repeats": 50}
    [_, second] = found["specialists"]
    assert (second["registered"]["tickets"], second["repeated"]["tickets"]) == (4, 1)
    assert second["points"] == 475, "a fifth of them closed, three of four not repeated"
    assert [one["rank"] for one in found["specialists"]] == [1, 2], "the rank is by the closure rate, as before"


async def test_what_is_over_keeps_the_weights_it_ended_with(world: World) -> None:
    """A change of today changes no points of a period that is over, however often the weights change."""
    await quarter(world)
    before = await ranking(world)
    march = await weigh(world, closure=80, limits=20)
    weighed = await ranking(world)
    assert (before["weights"]["version"], weighed["weights"]["version"]) == (0, 1)
    world.harness.clock.set(clock.midnight(date(2025, 4, 1)))
    april = await weigh(world, closure=10, limits=90)
    await weigh(world, closure=10, limits=90, repeats=50)
    again = await ranking(world)
    assert again["weights"] == {"version": 1, "in_force_from": march, "closure": 80, "limits": 20, "repeats": 0}
    assert [one["points"] for one in again["specialists"]] == [one["points"] for one in weighed["specialists"]]
    now = await ranking(world, since="2025-04-01", until="2025-04-30")
    assert (now["weights"]["version"], now["weights"]["in_force_from"], now["weights"]["repeats"]) == (3, april, 50)
    past = await ranking(world, since="2025-02-01", until="2025-02-28")
    assert past["weights"] == before["weights"], "what the company had not set yet weighed nothing"


async def test_it_narrows_to_a_community(world: World) -> None:
    await quarter(world)
    await ruled(world, community_id=world.community, contact_phone="13800000009")
    here = {"community_id": str(world.community)}
    found = await ranking(world, **here)
    await check(world, found, **here)
    assert found["specialists"][1]["pending"]["tickets"] == 4
    assert (await ranking(world, community_id=str(world.elsewhere)))["specialists"] == []


async def test_nobody_counts_what_they_do_not_see(world: World) -> None:
    await quarter(world)
    elsewhere = world.as_staff(permissions=READS, communities=[world.elsewhere])
    assert (await ranking(world, elsewhere))["specialists"] == []
    own = world.as_staff(world.supervisor_id, permissions=READS, own_only=True)
    assert [one["name"] for one in (await ranking(world, own))["specialists"]] == ["主管老陈"]


async def test_the_file_says_what_the_screen_says(world: World) -> None:
    await quarter(world)
    found = await ranking(world)
    answer = await world.as_staff(permissions=READS).get(f"{RANKING}/spreadsheet", params=PERIOD | {"locale": "en"})
    assert answer.status_code == 200, answer.text
    [header, *rows] = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert header[:3] == ["Rank", "Specialist", "Valid in the period"]
    assert [row[:5] + row[6:8] for row in rows] == [
        [one["rank"], one["name"], *(one[name]["tickets"] for name in ("registered", "pending", "closed")),
         one["met"], one["missed"]]
        for one in found["specialists"]
    ]  # fmt: skip
    assert [row[9:] for row in rows] == [
        [one["repeated"]["tickets"], one["points"] / 10] for one in found["specialists"]
    ]
    assert [row[5] for row in rows] == [1, pytest.approx(0.3333)]


async def test_gk01_the_closure_rate_of_valid_complaints(world: World) -> None:
    """Five open at the start, forty of the period, forty-two of all these closed (S0 §4.1.6)."""
    now = world.harness.clock.now()
    phones = iter(range(13800000001, 13800000099))
    world.harness.clock.set(now - timedelta(days=20))
    tickets = [await ruled(world, contact_phone=str(next(phones))) for _ in range(5)]
    world.harness.clock.set(now)
    tickets += [await ruled(world, contact_phone=str(next(phones))) for _ in range(40)]
    for opened in tickets[:42]:
        ticket = await world.investigated(opened)
        for verb, body in (
            ("first-measure", {"measure": "先关总阀", "planned_on": "2025-03-06"}),
            ("resolve", {"result": "已修好", "evidence": "复查照片"}),
            ("reply", {"channel": "phone", "text": "已为您修好"}),
            ("close", {"customer_confirmed": True}),
        ):
            ticket = await world.verb(ticket, verb, **body)
    (handler,) = (await ranking(world))["specialists"]
    assert [handler[name]["tickets"] for name in ("registered", "pending", "closed")] == [40, 45, 42]
    answer = await world.as_staff(permissions=READS).get(f"{RANKING}/spreadsheet", params=PERIOD | {"locale": "en"})
    [_, row] = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert row[5] == pytest.approx(0.9333)


@pytest.mark.parametrize("path", ["", "/spreadsheet"])
async def test_refusals(world: World, path: str) -> None:
    client = world.as_staff(permissions=READS)
    answer = await client.get(RANKING + path, params=PERIOD | {"until": "2025-02-01"})
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, "out_of_range")
    only_export = world.as_staff(permissions={"ticketing.figures.export"})
    assert (await only_export.get(RANKING + path, params=PERIOD)).status_code == 403
