"""The company's second-level classes: read by who registers, changed by who runs the procedure, and held to."""

from typing import Any

import httpx
from ticketing_world import World

PATH = "/api/ticketing/subclasses"


async def change(world: World, version: int, items: list[dict[str, Any]]) -> httpx.Response:
    manager = world.as_staff(world.manager_id)
    return await manager.put(PATH, json={"items": items}, headers={"If-Match": f'"{version}"'})


def kept(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{name: value for name, value in item.items() if name != "shipped"} for item in items]


async def test_a_company_begins_with_the_taxonomy_and_makes_it_its_own(world: World) -> None:
    shipped = (await world.as_staff().get(PATH)).json()
    assert (shipped["version"], len(shipped["items"])) == (0, 27)
    assert {item["name"] for item in shipped["items"]} == {None}
    own = {"class_l1": "engineering_quality", "name": "屋面渗漏", "like": "leakage"}
    changed = await change(world, 0, [*kept(shipped["items"]), own])
    assert changed.status_code == 200, changed.text
    (added,) = [item for item in changed.json()["items"] if not item["shipped"]]
    assert (added["code"], added["name"], added["active"]) == ("leakage.1", "屋面渗漏", True)
    assert (await change(world, 0, kept(shipped["items"]))).status_code == 412
    ticket = await world.register(class_l1="engineering_quality", class_l2="leakage.1")
    assert ticket["class_l2"] == "leakage.1"


async def test_only_what_can_be_chosen_is_taken(world: World) -> None:
    for class_l1, class_l2 in (("engineering_quality", "noise"), ("sales", "leakage"), (None, "leakage")):
        intake = world.intake(class_l1=class_l1, class_l2=class_l2)
        refused = await world.as_staff().post("/api/ticketing/tickets", json=intake)
        assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "class_l2")
    repair = world.intake(kind="repair", class_l1="waterproof", class_l2="leakage")
    assert (await world.as_staff().post("/api/ticketing/tickets", json=repair)).status_code == 422


async def test_a_retired_class_stays_with_its_tickets_and_is_given_to_no_other(world: World) -> None:
    ticket = await world.register(class_l1="neighbour", class_l2="pets", accept=True)
    listed = (await world.as_staff().get(PATH)).json()["items"]
    rest = [item for item in kept(listed) if item["code"] != "pets"]
    assert (await change(world, 0, rest)).status_code == 200
    again = world.intake(class_l1="neighbour", class_l2="pets")
    assert (await world.as_staff().post("/api/ticketing/tickets", json=again)).status_code == 422
    same = {"class_l1": "neighbour", "class_l2": "pets", "nature": "rule_dispute", "reason": "补充性质"}
    changed = await world.verb(ticket, "reclassify", **same)
    assert (changed["class_l2"], changed["nature"]) == ("pets", "rule_dispute")


async def test_another_first_level_class_takes_the_second_one_with_it(world: World) -> None:
    ticket = await world.register(class_l1="neighbour", class_l2="noise", accept=True)
    moved = await world.verb(ticket, "reclassify", class_l1="property_service", reason="是保安在喧哗")
    assert (moved["class_l1"], moved["class_l2"]) == ("property_service", None)


async def test_who_may_not_run_the_procedure_changes_nothing(world: World) -> None:
    refused = await world.as_staff().put(PATH, json={"items": []}, headers={"If-Match": '"0"'})
    assert refused.status_code == 403
