"""Whoever is on duty hears of a miss; without anybody on duty, all who hold the role do."""

from datetime import timedelta
from uuid import UUID, uuid4

from duty_world import MONDAY, TODAY, DutyWorld
from ticketing_world import World

from events import ticketing as facts


async def second_supervisor(world: World) -> UUID:
    id = uuid4()
    await world.harness.consume(world.staff_fact("主管老孙", ("cs_supervisor",), ["ticketing.duty.work"]), id)
    return id


async def missed_now(world: World) -> set[UUID]:
    await world.register()
    world.harness.clock.advance(timedelta(minutes=15, seconds=1))
    await world.harness.fire_timers()
    (missed,) = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.ClockMissed)]
    return set(missed.recipients)


async def test_of_two_supervisors_the_one_on_duty_hears_of_it(duty: DutyWorld, world: World) -> None:
    other = await second_supervisor(world)
    await duty.publish(await duty.add(await duty.plan(MONDAY), duty.early, TODAY, world.clerk_id, other))
    assert await missed_now(world) == {world.clerk_id, other}


async def test_when_none_of_them_is_on_duty_both_hear_of_it(duty: DutyWorld, world: World) -> None:
    other = await second_supervisor(world)
    await duty.publish(await duty.add(await duty.plan(MONDAY), duty.late, TODAY, world.clerk_id, other))
    assert await missed_now(world) == {world.clerk_id, world.supervisor_id, other}


async def test_a_roster_that_is_only_planned_changes_nothing(duty: DutyWorld, world: World) -> None:
    other = await second_supervisor(world)
    await duty.add(await duty.plan(MONDAY), duty.early, TODAY, world.clerk_id, other)
    assert await missed_now(world) == {world.clerk_id, world.supervisor_id, other}
