"""A case that waits goes on by itself on its day, and its clocks go on all the while (C3.2 row 18)."""

from datetime import timedelta

import pytest
from held_timers import at_once, held
from ticketing_world import World

from ticketing.suspensions.service import OVER


async def test_it_goes_on_by_itself_on_its_day(world: World) -> None:
    ticket = await world.processing()
    ticket = await world.verb(ticket, "suspend", by=world.supervisor_id, reason="等配件", resume_on="2025-03-10")
    assert (ticket["state"], ticket["suspended_from"]) == ("suspended", "processing")
    assert await world.refusal(ticket, "resolve", result="好了", evidence="照片") == (409, "ticket_wrong_state")
    world.harness.clock.advance(timedelta(days=4, hours=13, minutes=59))
    await world.harness.fire_timers()
    assert (await world.detail(ticket))["ticket"]["state"] == "suspended"
    world.harness.clock.advance(timedelta(minutes=1))  # midnight of the tenth in Shanghai
    await world.harness.fire_timers()
    after = (await world.detail(ticket))["ticket"]
    assert (after["state"], after["suspended_from"]) == ("processing", None)
    (suspension,) = (await world.procedure(ticket))["suspensions"]
    assert (suspension["resumed_at"], suspension["resumed_by"]) == ("2025-03-09T16:00:00Z", None)


async def test_a_supervisor_lets_it_go_on_earlier(world: World) -> None:
    ticket = await world.accepted()
    ticket = await world.verb(ticket, "suspend", by=world.supervisor_id, reason="等业主", resume_on="2025-03-10")
    ticket = await world.verb(ticket, "resume", by=world.supervisor_id, reason="业主已回")
    assert ticket["state"] == "accepted"
    world.harness.clock.advance(timedelta(days=10))
    await world.harness.fire_timers()
    assert (await world.detail(ticket))["ticket"]["state"] == "accepted"


async def test_clocks_of_the_procedure_do_not_stop(world: World) -> None:
    ticket = await world.accepted()
    await world.verb(ticket, "suspend", by=world.supervisor_id, reason="等业主", resume_on="2025-03-10")
    world.harness.clock.advance(timedelta(hours=25))
    await world.harness.fire_timers()
    assert (await world.clocks(ticket))["K08"]["result"] == "missed"


@pytest.mark.parametrize("day", ["2025-03-05", "2025-03-04", "2025-04-05"])
async def test_the_day_lies_ahead_and_not_too_far(world: World, day: str) -> None:
    ticket = await world.accepted()
    body = {"by": world.supervisor_id, "reason": "等配件", "resume_on": day}
    assert await world.refusal(ticket, "suspend", **body) == (422, "invalid_fields")


async def test_who_suspends_again_waits_for_no_worker_that_ends_the_last_one(world: World) -> None:
    ticket = await world.accepted()
    ticket = await world.verb(ticket, "suspend", by=world.supervisor_id, reason="等业主", resume_on="2025-03-06")
    async with held(world, OVER):
        ticket = await at_once(world.verb(ticket, "resume", by=world.supervisor_id, reason="业主已回"))
        again = world.verb(ticket, "suspend", by=world.supervisor_id, reason="等配件", resume_on="2025-03-10")
        ticket = await at_once(again)
    world.harness.clock.advance(timedelta(days=1))
    await world.harness.fire_timers()
    assert (await world.detail(ticket))["ticket"]["state"] == "suspended", "the first day ends only the first one"
    world.harness.clock.advance(timedelta(days=4))
    await world.harness.fire_timers()
    assert (await world.detail(ticket))["ticket"]["state"] == "accepted"
