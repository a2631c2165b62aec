from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from events.registry import OccupancyBegun, OccupancyEnded, UnitChanged
from registry.units.models import Unit
from services.registry.tests.stories import API, EVERYTHING, VERSION_1, community, envelopes, estate, person
from testkit.harness import Client, Harness


async def flat(client: Client) -> tuple[dict[str, Any], dict[str, Any]]:
    """A community and its first unit."""
    home = await community(client)
    return home, (await estate(client, home["id"]))[0]


async def test_a_changed_area_counts_from_its_day(harness: Harness, manager: Client) -> None:
    _, unit = await flat(manager)
    await harness.forget_outbox()
    body = {"gross_area": "92.30", "area_from": "2030-01-01", "area_document": "测绘报告 2029-17"}
    changed = await manager.patch(f"{API}/units/{unit['id']}", json=body, headers=VERSION_1)
    assert (changed.status_code, changed.headers["ETag"]) == (200, '"2"')
    assert (changed.json()["gross_area"], changed.json()["area_from"]) == ("92.30", "2030-01-01")
    fact = (await harness.outbox())[0]
    assert isinstance(fact, UnitChanged)
    assert (fact.gross_area, fact.valid_from, fact.code) == ("92.30", date(2030, 1, 1), "3-1-101")
    seen = (await manager.get(f"{API}/units/{unit['id']}/overview")).json()
    assert [(area["gross_area"], area["document"]) for area in seen["areas"]] == [
        ("92.30", "测绘报告 2029-17"),
        ("89.50", None),
    ]


async def test_areas_are_refused(manager: Client) -> None:
    _, unit = await flat(manager)
    at = f"{API}/units/{unit['id']}"
    without = await manager.patch(at, json={"gross_area": "92"}, headers=VERSION_1)
    assert (without.status_code, without.json()["code"]) == (422, "area_needs_document")
    document = {"area_document": "测绘报告"}
    earlier = {"gross_area": "92", "area_from": unit["area_from"], **document}
    taken = await manager.patch(at, json=earlier, headers=VERSION_1)
    assert (taken.status_code, taken.json()["code"]) == (409, "area_period_taken")
    later = {"area_from": "2030-01-01", **document}
    large = await manager.patch(at, json={"inner_area": "90", **later}, headers=VERSION_1)
    assert large.json()["errors"][0]["code"] == "inner_above_gross"
    zero = await manager.patch(at, json={"gross_area": "0", **later}, headers=VERSION_1)
    assert zero.json()["errors"][0]["code"] == "out_of_range"


async def test_versions_and_bodies_are_checked(manager: Client) -> None:
    _, unit = await flat(manager)
    at = f"{API}/units/{unit['id']}"
    assert (await manager.patch(at, json={"layout": "两室"})).status_code == 428
    assert (await manager.patch(at, json={"layout": "两室"}, headers={"If-Match": '"4"'})).status_code == 412
    for wrong in ({"code": "9"}, {"unit_type": "castle"}, {"occupancy_status": "haunted"}, {"layout": "长" * 101}):
        assert (await manager.patch(at, json=wrong, headers=VERSION_1)).status_code == 400
    nowhere = await manager.patch(f"{API}/units/{uuid4()}", json={"layout": "两室"}, headers=VERSION_1)
    assert nowhere.status_code == 404


async def test_people_move_in_and_out(harness: Harness, manager: Client) -> None:
    home, unit = await flat(manager)
    tenant = await person(manager, home["id"], "王芳", phones=["13812345678"])
    at = f"{API}/units/{unit['id']}"
    body = {"person_id": tenant["id"], "relation": "lessee", "valid_from": "2025-01-01"}
    moved = await manager.post(f"{at}/occupants", json=body, headers=VERSION_1)
    assert (moved.status_code, moved.json()["occupancy_status"], moved.json()["version"]) == (201, "occupied_lessee", 2)
    seen = (await manager.get(f"{at}/overview")).json()
    assert [(o["name"], o["phone"], o["relation"]) for o in seen["occupants"]] == [("王**", "138****5678", "lessee")]
    again = await manager.post(f"{at}/occupants", json=body, headers={"If-Match": '"2"'})
    assert (again.status_code, again.json()["code"]) == (409, "occupancy_overlaps")
    end = f"{at}/occupants/{seen['occupants'][0]['id']}/end"
    early = await manager.post(end, json={"valid_to": "2024-12-31"}, headers={"If-Match": '"2"'})
    assert early.json()["errors"][0]["code"] == "dates_reversed"
    left = await manager.post(end, json={"valid_to": "2025-06-30"}, headers={"If-Match": '"2"'})
    assert (left.status_code, left.json()["version"]) == (200, 3)
    assert left.json()["occupancy_status"] == "delivered_vacant"
    twice = await manager.post(end, json={"valid_to": "2025-07-31"}, headers={"If-Match": '"3"'})
    assert (twice.status_code, twice.json()["code"]) == (409, "occupancy_ended")
    assert (await manager.get(f"{at}/overview")).json()["occupants"] == []


async def test_stays_are_told_with_ids_and_days_only(harness: Harness, manager: Client) -> None:
    home, unit = await flat(manager)
    stays = [
        {"person_id": (await person(manager, home["id"], name))["id"], "relation": "lessee", "valid_from": "2025-01-01"}
        for name in ("王芳", "李娜")
    ]
    stays[1]["valid_to"] = "2025-03-31"
    at = f"{API}/units/{unit['id']}"
    await harness.forget_outbox()
    for version, stay in enumerate(stays, start=1):
        moved = await manager.post(f"{at}/occupants", json=stay, headers={"If-Match": f'"{version}"'})
        assert moved.status_code == 201
    stayed = (await manager.get(f"{at}/overview")).json()["occupants"][0]["id"]
    left = await manager.post(
        f"{at}/occupants/{stayed}/end", json={"valid_to": "2025-06-30"}, headers={"If-Match": '"3"'}
    )
    assert left.status_code == 200
    places = [
        {"community_id": UUID(home["id"]), "unit_id": UUID(unit["id"]), "person_id": UUID(stay["person_id"])}
        for stay in stays
    ]
    told = [fact for fact in await harness.outbox() if fact.aggregate_type() == "occupancy"]
    assert told == [
        OccupancyBegun(**places[0], valid_from=date(2025, 1, 1), relation="lessee"),
        OccupancyBegun(**places[1], valid_from=date(2025, 1, 1), relation="lessee"),
        OccupancyEnded(**places[1], valid_to=date(2025, 3, 31)),
        OccupancyEnded(**places[0], valid_to=date(2025, 6, 30)),
    ]
    (first, *others), versions = zip(*await envelopes(harness, "occupancy"), strict=True)
    assert (first, versions) == (stayed, (1, 1, 2, 2))
    assert others == [others[0], others[0], stayed]


async def test_a_unit_is_lived_in_from_the_first_day_and_vacant_after_the_last(
    harness: Harness, manager: Client
) -> None:
    harness.clock.set(datetime(2026, 3, 1, 4, tzinfo=UTC))
    manager = harness.staff(EVERYTHING)
    home, unit = await flat(manager)
    at = f"{API}/units/{unit['id']}"
    people = [(await person(manager, home["id"], name))["id"] for name in ("王芳", "李娜")]
    first = {"person_id": people[0], "relation": "lessee", "valid_from": "2026-03-01"}
    moved = await manager.post(f"{at}/occupants", json=first, headers=VERSION_1)
    assert moved.json()["occupancy_status"] == "occupied_lessee"
    occupancy = (await manager.get(f"{at}/overview")).json()["occupants"][0]["id"]
    end = await manager.post(
        f"{at}/occupants/{occupancy}/end", json={"valid_to": "2026-03-31"}, headers={"If-Match": '"2"'}
    )
    assert (end.status_code, end.json()["occupancy_status"]) == (200, "occupied_lessee")
    next_one = {"person_id": people[1], "relation": "family", "valid_from": "2026-05-01"}
    moved = await manager.post(f"{at}/occupants", json=next_one, headers={"If-Match": '"3"'})
    assert (moved.status_code, moved.json()["occupancy_status"]) == (201, "occupied_lessee")
    await harness.forget_outbox()
    seen = []
    for day in (date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 30), date(2026, 5, 1)):
        harness.clock.set(datetime.combine(day, time(0, 1), ZoneInfo("Asia/Shanghai")))
        await harness.fire_timers()
        read = (await harness.staff(EVERYTHING).get(at)).json()
        seen.append((read["occupancy_status"], read["version"]))
    vacant = ("delivered_vacant", 5)
    assert seen == [("occupied_lessee", 4), vacant, vacant, ("occupied_owner", 6)]
    told = [fact for fact in await harness.outbox() if isinstance(fact, UnitChanged)]
    assert [fact.occupancy_status for fact in told] == ["delivered_vacant", "occupied_owner"]


async def test_one_lessee_after_the_other_leaves_the_unit_let(harness: Harness, manager: Client) -> None:
    harness.clock.set(datetime(2026, 3, 1, 4, tzinfo=UTC))
    manager = harness.staff(EVERYTHING)
    home, unit = await flat(manager)
    at = f"{API}/units/{unit['id']}"
    for version, (name, first, last) in enumerate(
        [("王芳", "2026-03-01", "2026-03-31"), ("李娜", "2026-04-01", "2026-04-30")], start=1
    ):
        who = await person(manager, home["id"], name)
        body = {"person_id": who["id"], "relation": "lessee", "valid_from": first, "valid_to": last}
        answer = await manager.post(f"{at}/occupants", json=body, headers={"If-Match": f'"{version}"'})
        assert answer.status_code == 201
    seen = []
    for month in (4, 5):
        harness.clock.set(datetime(2026, month, 1, 0, 1, tzinfo=ZoneInfo("Asia/Shanghai")))
        await harness.fire_timers()
        read = (await harness.staff(EVERYTHING).get(at)).json()
        seen.append((read["occupancy_status"], read["version"]))
    assert seen == [("occupied_lessee", 3), ("delivered_vacant", 4)]


async def test_moving_in_is_refused(manager: Client) -> None:
    home, unit = await flat(manager)
    who = await person(manager, home["id"])
    at = f"{API}/units/{unit['id']}/occupants"
    turned = {"person_id": who["id"], "relation": "family", "valid_from": "2025-02-01", "valid_to": "2025-01-01"}
    assert (await manager.post(at, json=turned, headers=VERSION_1)).json()["errors"][0]["code"] == "dates_reversed"
    nobody = {"person_id": str(uuid4()), "relation": "family", "valid_from": "2025-02-01"}
    assert (await manager.post(at, json=nobody, headers=VERSION_1)).status_code == 404
    units = (await manager.get(f"{API}/communities/{home['id']}/units")).json()["items"]
    good = {"person_id": who["id"], "relation": "family", "valid_from": "2025-02-01"}
    await manager.post(at, json=good, headers=VERSION_1)
    occupancy = (await manager.get(f"{API}/units/{unit['id']}/overview")).json()["occupants"][0]["id"]
    elsewhere = f"{API}/units/{units[1]['id']}/occupants/{occupancy}/end"
    assert (await manager.post(elsewhere, json={"valid_to": "2025-03-01"}, headers=VERSION_1)).status_code == 404


async def test_units_are_listed_page_by_page_and_by_filter(manager: Client) -> None:
    home, unit = await flat(manager)
    at = f"{API}/communities/{home['id']}/units"
    first = (await manager.get(at, params={"limit": 5})).json()
    rest = (await manager.get(at, params={"limit": 5, "cursor": first["next_cursor"]})).json()
    codes = [u["code"] for u in first["items"] + rest["items"]]
    assert (len(codes), codes, rest["next_cursor"]) == (8, sorted(set(codes)), None)
    await manager.patch(f"{API}/units/{unit['id']}", json={"occupancy_status": "renovating"}, headers=VERSION_1)
    some = (await manager.get(at, params={"status": "renovating", "building_id": unit["building_id"]})).json()
    assert [u["code"] for u in some["items"]] == ["3-1-101"]
    alien = await manager.get(at, params={"status": "renovating", "cursor": first["next_cursor"]})
    assert (alien.status_code, alien.json()["code"]) == (400, "invalid_cursor")
    assert (await manager.get(at, params={"limit": 500})).status_code in (400, 422)


async def test_units_out_of_scope_are_not_there(harness: Harness, manager: Client) -> None:
    home, unit = await flat(manager)
    other = await community(manager, "B")
    clerk = harness.staff({"registry.unit.read", "registry.unit.manage"}, communities=[UUID(other["id"])])
    for path in (f"/units/{unit['id']}", f"/units/{unit['id']}/overview", f"/communities/{home['id']}/units"):
        assert (await clerk.get(API + path)).status_code == 404
    change = await clerk.patch(f"{API}/units/{unit['id']}", json={"layout": "x"}, headers=VERSION_1)
    assert change.status_code == 404
    reader = harness.staff({"registry.unit.read"})
    assert (await reader.patch(f"{API}/units/{unit['id']}", json={}, headers=VERSION_1)).status_code == 403


async def test_what_a_home_is_charged_is_told_to_who_browses_bills(harness: Harness) -> None:
    manager = harness.staff(EVERYTHING)
    unit = (await estate(manager, (await community(manager))["id"]))[0]
    charges = [{"item_code": "1", "valid_from": "2025-01-01"}]
    async with harness.work() as work:
        (await work.session.get_one(Unit, (work.tenant_id, UUID(unit["id"])))).charges = charges
    at = f"{API}/units/{unit['id']}"

    async def seen(staff: Client) -> list[Any]:
        listed = (await staff.get(f"{API}/communities/{unit['community_id']}/units")).json()["items"]
        overview = (await staff.get(f"{at}/overview")).json()
        return [(await staff.get(at)).json()["charges"], overview["unit"]["charges"], listed[0]["charges"]]

    assert await seen(harness.staff(EVERYTHING | {"billing.bill.read"})) == [None] * 3
    assert await seen(harness.staff(EVERYTHING | {"billing.bill.browse"})) == [charges] * 3
    changed = await manager.patch(at, json={"layout": "两室"}, headers=VERSION_1)
    assert (changed.status_code, changed.json()["charges"]) == (200, None)
