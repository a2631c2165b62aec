"""The local copy of property: each fact delivered twice counts once, the latest wins."""

from datetime import date

from ticketing_world import World
from uuid_utils.compat import uuid7

from events import registry


async def test_units_come_change_and_go(world: World) -> None:
    created = world.unit_fact(delivered_on=None)
    unit = uuid7()
    await world.harness.consume(created, unit, twice=True)
    assert (await world.register(unit_id=unit))["phase"] == "pre_handover"
    fields = {name: getattr(created, name) for name in created.__struct_fields__}
    delivered = registry.UnitChanged(**(fields | {"delivered_on": date(2020, 1, 1), "valid_from": date(2025, 1, 1)}))
    await world.harness.consume(delivered, unit, twice=True)
    assert (await world.register(unit_id=unit))["phase"] == "after_warranty"
    await world.harness.consume(registry.UnitRemoved(community_id=world.community), unit, twice=True)
    answer = await world.as_staff().post("/api/ticketing/tickets", json=world.intake(unit_id=unit))
    assert answer.json()["errors"][0]["field"] == "unit_id"


async def test_communities_are_renamed(world: World) -> None:
    changed = registry.CommunityChanged(code="HC", name="和畅园", hotline=None)
    await world.harness.consume(changed, world.community, twice=True)
    listed = (await world.harness.anonymous().get("/api/ticketing/web-forms/communities")).json()
    assert {"id": str(world.community), "name": "和畅园", "hotline": None} in listed


async def test_a_removed_building_has_no_stack_view_numbers(world: World) -> None:
    building = uuid7()
    fact = registry.BuildingCreated(community_id=world.community, code="9", floors=3)
    await world.harness.consume(fact, building, twice=True)
    path = f"/api/ticketing/buildings/{building}/tickets"
    assert (await world.as_staff().get(path)).json() == []
    await world.harness.consume(registry.BuildingRemoved(community_id=world.community), building, twice=True)
    assert (await world.as_staff().get(path)).status_code == 404
