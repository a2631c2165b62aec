"""Lists with counts, my day, histories, similar tickets, the stack view."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from ticketing_world import ALL_PERMISSIONS, World
from uuid_utils.compat import uuid7

from ticketing.tallies import repository

TICKETS = "/api/ticketing/tickets"


async def numbers(world: World, **filters: Any) -> list[str]:
    answer = await world.as_staff().get(TICKETS, params=filters)
    assert answer.status_code == 200, answer.text
    return [row["no"] for row in answer.json()["items"]]


async def test_the_list_shows_names_and_the_most_urgent_clock_and_counts_states(world: World) -> None:
    first = await world.register()
    world.harness.clock.advance(timedelta(minutes=1))
    second = await world.verb(await world.register(severity="major"), "accept")
    page = (await world.as_staff().get(TICKETS)).json()
    assert [row["no"] for row in page["items"]] == [second["no"], first["no"]]
    assert page["counts"] == {"registered": 1, "accepted": 1}
    assert page["next_cursor"] is None
    newest, oldest = page["items"]
    assert (newest["unit_code"], newest["handler_name"], newest["clock_code"]) == ("3-1-1201", "专员小王", "K05")
    assert (oldest["handler_name"], oldest["clock_code"], oldest["clock_due_at"]) == (
        "前台小李",
        "K01",
        "2025-03-05T02:15:00Z",
    )


async def test_filters(world: World) -> None:
    person, far_unit = await world.person(), None
    complaint = await world.register(person_id=person)
    repair = await world.register(kind="repair", class_l1="public", severity="complex", accept=True)
    away = await world.register(community_id=world.elsewhere, unit_id=far_unit)
    cases: list[tuple[dict[str, Any], list[dict[str, Any]]]] = [
        ({"state": "accepted"}, [repair]),
        ({"open_only": "true", "kind": "complaint"}, [complaint, away]),
        ({"ended_only": "true"}, []),
        ({"severity": "complex"}, [repair]),
        ({"class_l1": "public"}, [repair]),
        ({"community_id": str(world.elsewhere)}, [away]),
        ({"building_id": str(world.building)}, [complaint, repair]),
        ({"unit_id": str(world.unit)}, [complaint, repair]),
        ({"person_id": str(person)}, [complaint]),
        ({"handler_id": str(world.clerk_id)}, [complaint, repair, away]),
        ({"handler_id": str(uuid7())}, []),
        ({"no": "ts"}, [complaint, away]),
        ({"no": "BXHC2025"}, [repair]),
        ({"no": complaint["no"]}, [complaint]),
        ({"no": "TSHC20250305%"}, []),
    ]
    for filters, expected in cases:
        assert sorted(await numbers(world, **filters)) == sorted(t["no"] for t in expected), filters
    assert await numbers(world, mine="true") != []


async def test_ended_tickets_are_counted_up_to_a_limit(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repository, "ENDED_COUNTED", 2)
    for _ in range(3):
        await world.verb(await world.register(), "withdraw", statement="不用了")
    await world.register()
    page = (await world.as_staff().get(TICKETS, params={"state": "withdrawn"})).json()
    assert page["counts"] == {"registered": 1, "withdrawn": 2}
    assert len(page["items"]) == 3
    assert page["or_more"] == ["withdrawn"]
    assert (await world.as_staff().get(TICKETS, params={"open_only": "true"})).json()["counts"] == {"registered": 1}


async def test_risk_and_delay(world: World) -> None:
    ticket = await world.register()
    assert await numbers(world, clock="at_risk") == []
    world.harness.clock.advance(timedelta(minutes=12))
    assert await numbers(world, clock="at_risk") == [ticket["no"]]
    world.harness.clock.advance(timedelta(minutes=12))
    await world.harness.fire_timers()
    assert await numbers(world, clock="at_risk") == []
    assert await numbers(world, clock="overdue") == [ticket["no"]]
    (row,) = (await world.as_staff().get(TICKETS)).json()["items"]
    assert (row["missed"], row["late"], row["clock_code"], row["clock_result"]) == (1, True, "K01", "missed")
    assert row["clock_due_at"] == "2025-03-05T02:15:00Z"
    accepted = await world.verb(ticket, "accept")
    assert await numbers(world, clock="overdue") == [], "what the missed clock asked for was done, late as it was"
    (row,) = (await world.as_staff().get(TICKETS)).json()["items"]
    assert (row["missed"], row["late"], row["clock_code"], row["clock_result"]) == (1, False, "K13", "running")
    assert {clock["code"]: clock["owed"] for clock in (await world.detail(accepted))["clocks"]}["K01"] is False


async def test_a_limit_that_passed_counts_before_the_worker_has_looked(world: World) -> None:
    ticket = await world.register()
    world.harness.clock.advance(timedelta(minutes=16))
    assert await numbers(world, clock="overdue") == [ticket["no"]]
    assert await numbers(world, clock="at_risk") == []


async def test_open_tickets_over_a_limit_come_first_through_all_pages(world: World) -> None:
    late = [(await world.register())["no"] for _ in range(3)]
    world.harness.clock.advance(timedelta(minutes=20))
    await world.harness.fire_timers()
    fresh = [(await world.register())["no"] for _ in range(2)]
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        params = {"limit": "2", "open_only": "true"} | ({"cursor": cursor} if cursor else {})
        page = (await world.as_staff().get(TICKETS, params=params)).json()
        seen, cursor = seen + [row["no"] for row in page["items"]], page["next_cursor"]
    assert seen == [*late[::-1], *fresh[::-1]]
    assert await numbers(world) == [*fresh[::-1], *late[::-1]], "all tickets: by time alone"


async def test_the_figures_of_my_day_are_what_the_list_finds(world: World) -> None:
    await world.register()
    await world.register(community_id=world.elsewhere, unit_id=None, place="东门", accept=True)
    world.harness.clock.advance(timedelta(minutes=12))
    await world.register(accept=True)
    for pause in (0, 8, 100):
        world.harness.clock.advance(timedelta(minutes=pause))
        await world.harness.fire_timers()
        for place in ({}, {"community_id": str(world.community)}, {"community_id": str(world.elsewhere)}):
            counts = (await world.as_staff().get("/api/ticketing/my-day", params=place)).json()["counts"]
            assert counts == {
                "overdue": len(await numbers(world, mine="true", open_only="true", clock="overdue", **place)),
                "at_risk": len(await numbers(world, mine="true", open_only="true", clock="at_risk", **place)),
                "waiting": len(await numbers(world, state="registered", **place)),
            }
    assert counts == {"overdue": 1, "at_risk": 0, "waiting": 0}
    overdue = (await world.as_staff().get("/api/ticketing/my-day")).json()
    assert overdue["due"][0]["late"] is True


async def test_pages_follow_each_other_without_gaps(world: World) -> None:
    registered = [(await world.register())["no"] for _ in range(5)]
    seen: list[str] = []
    cursor = None
    while True:
        params = {"limit": "2"} | ({"cursor": cursor} if cursor else {})
        page = (await world.as_staff().get(TICKETS, params=params)).json()
        assert page["counts"] == {"registered": 5}
        seen += [row["no"] for row in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert seen == registered[::-1]
    for bad in ("nonsense", "AAAA"):
        assert (await world.as_staff().get(TICKETS, params={"cursor": bad})).json()["code"] == "invalid_cursor"
    assert (await world.as_staff().get(TICKETS, params={"limit": "201"})).status_code == 422


async def test_lists_end_at_reach_and_tenant(world: World) -> None:
    await world.register()
    for client in (
        world.as_staff(communities=[world.elsewhere]),
        world.as_staff(world.manager_id, own_only=True),
        (await world.harness.other_tenant()).staff(ALL_PERMISSIONS),
    ):
        page = (await client.get(TICKETS)).json()
        assert (page["items"], page["counts"]) == ([], {})


async def test_my_day(world: World) -> None:
    waiting = await world.register()
    mine = await world.register(accept=True)
    order = await world.work_order(
        await world.register(kind="repair", class_l1="public", accept=True), assignee_id=str(world.clerk_id)
    )
    day = (await world.as_staff().get("/api/ticketing/my-day")).json()
    assert [row["no"] for row in day["waiting"]] == [waiting["no"]]
    assert mine["no"] in [row["no"] for row in day["due"]]
    assert mine["no"] in [row["no"] for row in day["promised"]]
    assert day["at_risk"] == []
    assert [row["no"] for row in day["work_orders"]] == [order["no"]]
    dues = [row["clock_due_at"] for row in day["due"]]
    assert dues == sorted(dues)
    world.harness.clock.advance(timedelta(minutes=95))
    day = (await world.as_staff().get("/api/ticketing/my-day")).json()
    assert mine["no"] in [row["no"] for row in day["at_risk"]]
    other = (await world.as_staff(world.manager_id).get("/api/ticketing/my-day")).json()
    assert (other["due"], other["promised"], other["work_orders"]) == ([], [], [])


async def test_my_day_goes_on_into_the_night(world: World) -> None:
    world.harness.clock.set(datetime(2025, 3, 5, 14, 30, tzinfo=UTC))  # half past ten in the evening
    mine = await world.register(accept=True)
    day = (await world.as_staff().get("/api/ticketing/my-day")).json()
    assert [row["no"] for row in day["due"]] == [mine["no"]], "due after midnight"


async def test_what_nobody_has_taken_stands_in_the_order_of_its_limits(world: World) -> None:
    first = await world.register()
    world.harness.clock.advance(timedelta(minutes=5))
    last = await world.register()
    day = (await world.as_staff().get("/api/ticketing/my-day")).json()
    assert [row["no"] for row in day["waiting"]] == [first["no"], last["no"]]


async def test_the_stack_view_counts_open_tickets_per_unit(world: World) -> None:
    await world.register()
    await world.register(severity="major")
    done = await world.verb(await world.replied(), "close", customer_confirmed=True)
    assert done["state"] == "closed"
    world.harness.clock.advance(timedelta(minutes=20))
    await world.harness.fire_timers()
    path = f"/api/ticketing/buildings/{world.building}/tickets"
    assert (await world.as_staff().get(path)).json() == [
        {"unit_id": str(world.unit), "open": 2, "major": 1, "overdue": 2}
    ]
    for client in (world.as_staff(communities=[world.elsewhere]), world.as_staff(permissions=set())):
        assert (await client.get(path)).status_code in (403, 404)
    assert (await world.as_staff().get(f"/api/ticketing/buildings/{uuid7()}/tickets")).status_code == 404


async def test_the_history_of_a_caller(world: World) -> None:
    person = await world.person()
    await world.register(person_id=person)
    world.harness.clock.advance(timedelta(days=100))
    latest = await world.register(person_id=person)
    history = (await world.as_staff().get("/api/ticketing/histories", params={"person_id": str(person)})).json()
    assert history["latest"][0]["no"] == latest["no"]
    assert (history["total"], history["in_90_days"], len(history["open"])) == (2, 1, 2)
    by_phone = await world.as_staff().post("/api/ticketing/histories/by-phone", json={"phone": "+86 138-1234-5678"})
    assert by_phone.json() == history
    nobody = await world.as_staff().post("/api/ticketing/histories/by-phone", json={"phone": "13800000000"})
    assert nobody.json()["total"] == 0
    bad = await world.as_staff().post("/api/ticketing/histories/by-phone", json={"phone": "number"})
    assert (bad.status_code, bad.json()["errors"][0]["code"]) == (422, "bad_phone")
    assert (await world.as_staff().get("/api/ticketing/histories")).status_code == 422


async def test_similar_open_tickets_are_offered_before_saving(world: World) -> None:
    ticket = await world.register()
    query = {
        "community_id": str(world.community),
        "building_id": str(world.building),
        "class_l1": "engineering_quality",
    }
    found = await world.as_staff().get(f"{TICKETS}/similar", params=query)
    assert [row["no"] for row in found.json()] == [ticket["no"]]
    other = await world.as_staff().get(f"{TICKETS}/similar", params=query | {"class_l1": "neighbour"})
    assert other.json() == []
    world.harness.clock.advance(timedelta(days=31))
    assert (await world.as_staff().get(f"{TICKETS}/similar", params=query)).json() == []


@pytest.mark.parametrize("path", ["tickets", "my-day", "histories?unit_id=x", "work-orders", "work-orders/board"])
async def test_reading_needs_the_permission(world: World, path: str) -> None:
    url = f"/api/ticketing/{path}".replace("=x", f"={world.unit}")
    assert (await world.as_staff(permissions=set()).get(url)).status_code == 403
    assert (await world.harness.anonymous().get(url)).status_code == 401
