"""The local copy of property and staff: each fact delivered twice counts once, the latest wins."""

from datetime import date

from ticketing_world import World
from uuid_utils.compat import uuid7

from events import identity, registry


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


async def test_who_has_left_gets_no_work_and_no_alarm(world: World) -> None:
    there = world.staff_fact("主管老陈", ("cs_supervisor",), ["ticketing.ticket.process"])
    fields = {name: getattr(there, name) for name in there.__struct_fields__}
    await world.harness.consume(identity.StaffLeft(**fields), world.supervisor_id, twice=True)
    able = await world.as_staff().get("/api/ticketing/colleagues", params={"community_id": str(world.community)})
    assert "主管老陈" not in [colleague["display_name"] for colleague in able.json()]
    ticket = await world.register()
    world.harness.clock.set(world.harness.clock.now().replace(minute=20))
    await world.harness.fire_timers()
    told = (await world.detail(ticket))["entries"][-1]["details"]["told"]
    assert told == [str(world.clerk_id)]


async def test_a_new_role_is_heard_of(world: World) -> None:
    before = world.staff_fact("中心小周", ("csc_staff",), ["ticketing.ticket.process"])
    fields = {name: getattr(before, name) for name in before.__struct_fields__} | {"roles": ("cs_supervisor",)}
    await world.harness.consume(identity.StaffChanged(**fields), world.centre_id, twice=True)
    ticket = await world.register()
    world.harness.clock.set(world.harness.clock.now().replace(minute=20))
    await world.harness.fire_timers()
    told = (await world.detail(ticket))["entries"][-1]["details"]["told"]
    assert set(told) == {str(world.clerk_id), str(world.supervisor_id), str(world.centre_id)}
