from uuid import UUID

from events.registry import BuildingCreated, UnitCreated
from services.registry.tests.stories import API, community, estate
from testkit.harness import Client, Harness


async def test_an_estate_is_raised_in_one_step(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    await harness.forget_outbox()
    units = await estate(manager, home["id"], codes=["3", "5"])
    assert len(units) == 16
    assert [u["code"] for u in units[:4]] == ["3-1-101", "3-1-102", "3-1-201", "3-1-202"]
    facts = await harness.outbox()
    assert [type(fact) for fact in facts[:2]] == [BuildingCreated, BuildingCreated]
    created = [fact for fact in facts if isinstance(fact, UnitCreated)]
    assert {fact.code for fact in created} == {u["code"] for u in units}
    assert {(fact.gross_area, fact.occupancy_status) for fact in created} == {("89.50", "unsold")}


async def test_the_stack_shows_every_door_from_the_top(manager: Client) -> None:
    home = await community(manager)
    units = await estate(manager, home["id"])
    stack = (await manager.get(f"{API}/buildings/{units[0]['building_id']}/stack")).json()
    assert [entrance["code"] for entrance in stack["entrances"]] == ["1", "2"]
    assert [floor["floor"] for floor in stack["entrances"][0]["floors"]] == [2, 1]
    assert [unit["number"] for unit in stack["entrances"][0]["floors"][0]["units"]] == ["201", "202"]
    assert stack["entrances"][0]["floors"][0]["units"][0]["owned"] is False


async def test_buildings_are_listed_in_counting_order(manager: Client) -> None:
    home = await community(manager)
    await estate(manager, home["id"], codes=["10", "2"])
    listed = (await manager.get(f"{API}/communities/{home['id']}/buildings")).json()
    assert [(b["code"], b["units"], b["by_status"]) for b in listed] == [
        ("2", 8, {"unsold": 8}),
        ("10", 8, {"unsold": 8}),
    ]


async def test_refusals(manager: Client) -> None:
    home = await community(manager)
    await estate(manager, home["id"])
    at = f"{API}/communities/{home['id']}/buildings"
    shape = {"codes": ["3"], "floors": 2, "units_per_floor": 2, "gross_area": "89.5"}
    taken = await manager.post(at, json=shape)
    assert (taken.status_code, taken.json()["code"], taken.json()["codes"]) == (409, "building_code_taken", ["3"])
    huge = await manager.post(at, json=shape | {"codes": ["7", "8", "9"], "floors": 100, "entrances": 20})
    assert (huge.status_code, huge.json()["code"]) == (422, "estate_too_large")
    precise = await manager.post(at, json=shape | {"codes": ["4"], "gross_area": "89.555"})
    assert (precise.status_code, precise.json()["errors"][0]["code"]) == (422, "too_precise")
    for area in ("0", "-4", "NaN", "99999999"):
        nothing = await manager.post(at, json=shape | {"codes": ["4"], "gross_area": area})
        assert (nothing.status_code, nothing.json()["errors"][0]["code"]) == (422, "out_of_range")
    inside_out = await manager.post(at, json=shape | {"codes": ["4"], "inner_area": "90"})
    assert inside_out.json()["errors"][0]["code"] == "inner_above_gross"
    for wrong in ({"codes": ["3-1"]}, {"floors": 0}, {"unit_type": "castle"}):
        assert (await manager.post(at, json=shape | {"codes": ["6"]} | wrong)).status_code == 400


async def test_a_stack_out_of_scope_is_not_there(harness: Harness, manager: Client) -> None:
    home, other = await community(manager, "A"), await community(manager, "B")
    units = await estate(manager, home["id"])
    clerk = harness.staff({"registry.unit.read"}, communities=[UUID(other["id"])])
    assert (await clerk.get(f"{API}/buildings/{units[0]['building_id']}/stack")).status_code == 404
    assert (await clerk.get(f"{API}/communities/{home['id']}/buildings")).status_code == 404
