"""The local copy of staff: each fact delivered twice counts once, the latest wins."""

from ticketing_world import World

from events import identity


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
