"""The local copy of staff: each fact delivered twice counts once, the latest wins."""

from datetime import timedelta
from uuid import UUID

from ticketing_world import World

from events import identity, ticketing


async def test_who_has_left_gets_no_work_and_no_alarm(world: World) -> None:
    there = world.staff_fact("主管老陈", ("cs_supervisor",), ["ticketing.ticket.process"])
    fields = {name: getattr(there, name) for name in there.__struct_fields__}
    await world.harness.consume(identity.StaffLeft(**fields), world.supervisor_id, twice=True)
    able = await world.as_staff().get("/api/ticketing/colleagues", params={"community_id": str(world.community)})
    assert "主管老陈" not in [colleague["display_name"] for colleague in able.json()]
    ticket = await world.register()
    world.harness.clock.set(world.harness.clock.now().replace(minute=20))
    await world.harness.fire_timers()
    told = (await world.detail(ticket))["entries"][-1]["details"]["hearers"]
    assert [hearer["staff_id"] for hearer in told] == [str(world.clerk_id), str(world.manager_id)], (
        "the next rung hears"
    )


async def leave(world: World, id: UUID, *roles: str) -> None:
    there = world.staff_fact("离职者", roles, ["ticketing.ticket.process"])
    fields = {name: getattr(there, name) for name in there.__struct_fields__}
    await world.harness.consume(identity.StaffLeft(**fields), id)


async def test_a_ticket_whose_people_have_all_left_warns_the_centre(world: World) -> None:
    ticket = await world.verb(await world.register(), "accept")
    await leave(world, world.clerk_id)
    await leave(world, world.handler_id)
    world.harness.clock.advance(timedelta(minutes=91))
    await world.harness.fire_timers()
    (warning,) = [fact for fact in await world.harness.outbox() if isinstance(fact, ticketing.ClockWarning)]
    assert (warning.clock, warning.owner_id, warning.recipients) == ("K13", None, (world.centre_id,))
    seen = await world.as_staff(world.centre_id).get(f"/api/ticketing/tickets/{ticket['id']}")
    assert seen.json()["entries"][-1]["details"]["hearers"][0]["staff_id"] == str(world.centre_id)


async def test_without_a_centre_the_next_above_hears_of_it(world: World) -> None:
    await world.verb(await world.register(), "accept")
    for id in (world.clerk_id, world.handler_id, world.centre_id, world.supervisor_id):
        await leave(world, id, "csc_staff")
    world.harness.clock.advance(timedelta(minutes=91))
    await world.harness.fire_timers()
    (warning,) = [fact for fact in await world.harness.outbox() if isinstance(fact, ticketing.ClockWarning)]
    assert warning.recipients == (world.manager_id,)


async def test_a_new_role_is_heard_of(world: World) -> None:
    before = world.staff_fact("中心小周", ("csc_staff",), ["ticketing.ticket.process"])
    fields = {name: getattr(before, name) for name in before.__struct_fields__} | {"roles": ("cs_supervisor",)}
    await world.harness.consume(identity.StaffChanged(**fields), world.centre_id, twice=True)
    ticket = await world.register()
    world.harness.clock.set(world.harness.clock.now().replace(minute=20))
    await world.harness.fire_timers()
    told = (await world.detail(ticket))["entries"][-1]["details"]["hearers"]
    assert {hearer["staff_id"] for hearer in told} == {
        str(world.clerk_id),
        str(world.supervisor_id),
        str(world.centre_id),
    }
