"""A post that stands empty is told once, and how long it did is kept."""

import asyncio

import pytest
from duty_world import DutyWorld
from ticketing_world import World

from events import ticketing as facts
from kit import failpoints


async def told(duty: DutyWorld) -> list[facts.DutyGapFact]:
    return [fact for fact in await duty.harness.outbox() if isinstance(fact, facts.DutyGapFact)]


async def gaps(duty: DutyWorld) -> list[tuple[str, int | None]]:
    listed = await duty.get("duty-gaps", community_id=duty.world.community)
    return [(gap["cause"], gap["length_seconds"]) for gap in listed["items"]]


async def test_a_shift_without_anybody_is_told_at_once_and_once(duty: DutyWorld, world: World) -> None:
    duty.at(7, 30)
    await duty.published_today()
    duty.at(7, 59, 59)
    assert await duty.harness.fire_timers() == 0
    duty.at(8, 0)
    assert await duty.harness.fire_timers() == 1
    (empty,) = await told(duty)
    assert isinstance(empty, facts.DutyDeskEmpty)
    assert (empty.cause, empty.post_label, empty.recipients) == ("nobody_came", "东门前台", (world.supervisor_id,))
    assert (await duty.desk_now())["state"] == "empty"
    duty.at(8, 7, 30)
    await duty.sign_in(world.clerk_id)
    covered = (await told(duty))[-1]
    assert isinstance(covered, facts.DutyDeskCovered)
    assert (covered.length_seconds, covered.covered_by) == (450, world.clerk_id)
    assert await gaps(duty) == [("nobody_came", 450)]
    desk = await duty.desk_now()
    assert (desk["state"], desk["gap"]) == ("short", None)


async def test_on_the_dot_there_is_no_gap(duty: DutyWorld, world: World) -> None:
    duty.at(7, 30)
    await duty.published_today()
    duty.at(8, 0)
    await duty.sign_in(world.clerk_id)
    await duty.harness.fire_timers()
    assert await told(duty) == []


async def test_a_worker_that_slept_finds_the_same_gap(duty: DutyWorld, world: World) -> None:
    """Whether the timer or the late-comer is first, the gap is the same."""
    duty.at(7, 30)
    await duty.published_today()
    duty.at(8, 10)
    await duty.sign_in(world.clerk_id)
    await duty.harness.fire_timers()
    assert [type(fact) for fact in await told(duty)] == [facts.DutyDeskEmpty, facts.DutyDeskCovered]
    assert await gaps(duty) == [("nobody_came", 600)]


async def test_a_whole_day_without_anybody_is_one_gap_even_when_found_late(duty: DutyWorld) -> None:
    duty.at(7, 30)
    await duty.published_today()
    duty.at(9, 0, days=1)
    assert await duty.harness.fire_timers() == 4
    assert await gaps(duty) == [("nobody_came", 16 * 3600)]
    assert [type(fact) for fact in await told(duty)] == [facts.DutyDeskEmpty, facts.DutyDeskCovered]


async def test_a_gap_lasts_into_the_next_shift_and_ends_with_the_duty(duty: DutyWorld) -> None:
    duty.at(7, 30)
    await duty.published_today()
    for hour, days in ((8, 0), (16, 0), (0, 1)):
        duty.at(hour, days=days)
        await duty.harness.fire_timers()
    assert await gaps(duty) == [("nobody_came", 16 * 3600)]
    assert (await duty.desk_now())["state"] == "closed"


async def test_found_empty_by_the_supervisor(duty: DutyWorld, world: World) -> None:
    await duty.staffed()
    duty.at(10, 0)
    path = f"duty-posts/{duty.desk['id']}/report-empty"
    found = await duty.post(path)
    assert {stay["ending"] for stay in found} == {"found_absent"}
    (empty,) = await told(duty)
    assert isinstance(empty, facts.DutyDeskEmpty)
    assert empty.cause == "found_empty"
    assert await duty.refused(path, world.supervisor_id) == "nobody_signed_in"
    duty.at(10, 4)
    await duty.sign_in(world.handler_id)
    assert await gaps(duty) == [("found_empty", 240)]


async def test_a_roster_published_in_the_middle_of_a_shift_counts_from_then(duty: DutyWorld) -> None:
    duty.at(10, 0)
    await duty.published_today()
    assert await duty.harness.fire_timers() == 1
    (empty,) = await told(duty)
    assert empty.since.isoformat() == "2025-03-05T02:00:00+00:00"


async def test_the_early_shift_still_there_is_no_gap(duty: DutyWorld) -> None:
    await duty.staffed()
    duty.at(16, 20)
    await duty.harness.fire_timers()
    assert await told(duty) == []


async def test_a_worker_killed_in_the_middle_tells_once(duty: DutyWorld) -> None:
    duty.at(7, 30)
    await duty.published_today()
    duty.at(8, 3)
    for _ in range(2):
        failpoints.arm("timer.effect")
        with pytest.raises(failpoints.Failed):
            await duty.harness.running.alarm._fire(duty.harness.tenant_id, 50)
        assert await told(duty) == []
        failpoints.disarm()
    await duty.harness.fire_timers()
    await duty.harness.fire_timers()
    assert [type(fact) for fact in await told(duty)] == [facts.DutyDeskEmpty]
    assert len(await gaps(duty)) == 1


@pytest.mark.parametrize("round_", range(4))
async def test_worker_and_late_comers_at_the_same_moment_agree_on_one_gap(
    duty: DutyWorld, world: World, round_: int
) -> None:
    duty.at(7, 30)
    await duty.published_today()
    duty.at(8, 5)
    await asyncio.gather(
        duty.harness.fire_timers(),
        duty.sign_in(world.clerk_id),
        duty.harness.fire_timers(),
        duty.sign_in(world.handler_id),
    )
    await duty.harness.fire_timers()
    assert [type(fact) for fact in await told(duty)] == [facts.DutyDeskEmpty, facts.DutyDeskCovered]
    assert await gaps(duty) == [("nobody_came", 300)]
