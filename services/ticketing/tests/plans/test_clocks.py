"""The day of a measure: its owner is told in the morning, everybody whose concern it is once it is over (S0-21, S0-64).

Virtual time; the case begins on Wednesday the fifth at ten in Shanghai."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

import pytest
from held_timers import at_once, held
from measures import approved, measures, submitted
from mortal import POINTS, Killed, Mortal
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from ticketing_world import ALL_PERMISSIONS, World
from uuid_utils.compat import uuid7

from events import identity
from events import ticketing as facts
from ticketing.plans.measure_clocks import DUE, OVERDUE, watch_measures

F = TypeVar("F", bound=facts.MeasureFact)
BEFORE = timedelta(microseconds=1)
_WAITING = text("SELECT count(*) FROM timer WHERE tenant_id = :tenant_id AND kind = ANY(:kinds)")
_FORGET = text("DELETE FROM timer WHERE tenant_id = :tenant_id AND (kind = ANY(:kinds)) = :these")


def shanghai(day: int, hour: int = 0) -> datetime:
    return datetime(2025, 3, day, tzinfo=UTC) + timedelta(hours=hour - 8)


async def at(world: World, moment: datetime) -> None:
    world.harness.clock.set(moment)
    await world.harness.fire_timers()


async def stated(world: World, fact: type[F]) -> Sequence[F]:
    return [one for one in await world.harness.outbox() if isinstance(one, fact)]


async def waiting(world: World) -> int:
    async with world.harness.work() as work:
        kinds = {"tenant_id": work.tenant_id, "kinds": [DUE, OVERDUE]}
        return int((await work.session.execute(_WAITING, kinds)).scalar_one())


async def forget(world: World, *, these: bool) -> None:
    """The timers of measures, or all others."""
    async with world.harness.work() as work:
        kinds = {"tenant_id": work.tenant_id, "kinds": [DUE, OVERDUE], "these": these}
        await work.session.execute(_FORGET, kinds)


async def late(world: World) -> list[dict[str, Any]]:
    found = await world.as_staff(world.supervisor_id).get("/api/ticketing/exceptions?source=measure_overdue")
    assert found.status_code == 200, found.text
    items: list[dict[str, Any]] = found.json()["items"]
    return items


async def test_its_owner_is_told_in_the_morning_of_its_day(world: World) -> None:
    ticket = await approved(world, world.technician_id, world.handler_id, days=("2025-03-06", "2025-03-08"))
    await at(world, shanghai(6, 8) - BEFORE)
    assert await stated(world, facts.MeasureDue) == []
    for moment in (shanghai(6, 8), shanghai(6, 8), shanghai(6, 20)):
        await at(world, moment)
    (told,) = await stated(world, facts.MeasureDue)
    assert (str(told.ticket_id), told.ticket_no, told.community_id) == (ticket["id"], ticket["no"], world.community)
    assert (told.owner_id, told.due_on, told.recipients) == (
        world.technician_id, date(2025, 3, 6), (world.technician_id,),
    )  # fmt: skip
    assert (await world.detail(ticket))["ticket"]["version"] == ticket["version"], "who works on it is not disturbed"


async def test_when_its_day_is_over_everybody_concerned_is_told_once(world: World) -> None:
    ticket = await approved(world, world.technician_id)
    await at(world, shanghai(7) - BEFORE)
    assert await stated(world, facts.MeasureOverdue) == []
    assert await late(world) == []
    for moment in (shanghai(7), shanghai(7), shanghai(9)):
        await at(world, moment)
    (told,) = await stated(world, facts.MeasureOverdue)
    assert told.recipients == (world.technician_id, world.handler_id, world.clerk_id), "owner, handler, first receiver"
    (plan,) = (await world.procedure(ticket))["plans"]
    assert plan["items"][0]["overdue_at"] == "2025-03-06T16:00:00Z"
    (entry,) = [one for one in (await world.detail(ticket))["entries"] if one["verb"] == "measure_overdue"]
    assert (entry["text"], entry["actor_id"], entry["details"]["to"]) == ("换管0", None, str(world.technician_id))
    (row,) = await late(world)
    assert (row["link_id"], row["label"], row["who_name"]) == (ticket["id"], ticket["no"], "维修老赵")
    assert (row["since"], row["degree"]) == ("2025-03-06T16:00:00Z", 3)
    (item,) = await measures(world, ticket)
    assert (await world.post(f"plan-items/{item}/done", result="已处理", by=world.technician_id)).status_code == 201
    assert await late(world) == []


async def test_what_is_done_or_ended_is_told_of_no_more(world: World) -> None:
    done, ended = await approved(world, world.technician_id), await approved(world, world.technician_id)
    assert await waiting(world) == 4
    (item,) = await measures(world, done)
    assert (await world.post(f"plan-items/{item}/done", result="已处理", by=world.technician_id)).status_code == 201
    assert await waiting(world) == 2
    await world.verb(ended, "withdraw", statement="不用了")
    assert await waiting(world) == 0
    await at(world, shanghai(9))
    assert await stated(world, facts.MeasureFact) == []


async def test_who_does_it_meanwhile_waits_for_no_worker(world: World) -> None:
    ticket = await approved(world, world.technician_id)
    (item,) = await measures(world, ticket)
    world.harness.clock.set(shanghai(7))
    async with held(world, OVERDUE):
        done = await at_once(world.post(f"plan-items/{item}/done", result="已处理", by=world.technician_id))
        assert done.status_code == 201, done.text
    await world.harness.fire_timers()
    assert await stated(world, facts.MeasureOverdue) == []


async def test_a_returned_plan_has_no_clock(world: World) -> None:
    ticket = await submitted(world, world.technician_id)
    await world.verb(ticket, "plan-decisions", by=world.manager_id, approved=False, reason="报价太高")
    assert await waiting(world) == 0


async def test_a_plan_approved_after_the_day_is_late_at_once(world: World) -> None:
    ticket = await submitted(world, world.technician_id)
    world.harness.clock.set(shanghai(7, 9))
    await world.verb(ticket, "plan-decisions", by=world.manager_id, approved=True)
    await world.harness.fire_timers()
    assert await stated(world, facts.MeasureDue) == [], "they were told with the plan"
    assert len(await stated(world, facts.MeasureOverdue)) == 1


async def test_handing_it_on_keeps_the_clock(world: World) -> None:
    ticket = await approved(world, world.technician_id)
    (item,) = await measures(world, ticket)
    await at(world, shanghai(6, 9))
    given = await world.post(f"plan-items/{item}/hand-on", owner_id=world.centre_id, reason="老赵休假")
    assert given.status_code == 200, given.text
    await at(world, shanghai(7))
    assert [one.owner_id for one in await stated(world, facts.MeasureDue)] == [world.technician_id]
    (told,) = await stated(world, facts.MeasureOverdue)
    assert told.recipients == (world.centre_id, world.handler_id, world.clerk_id)


async def test_while_the_case_rests_nothing_is_told_and_when_it_goes_on_everything_once(world: World) -> None:
    days = ("2025-03-06", "2025-03-08", "2025-03-10")
    ticket = await approved(world, *[world.technician_id] * 3, days=days)
    ticket = await world.verb(ticket, "suspend", by=world.supervisor_id, reason="等材料", resume_on="2025-03-20")
    for moment in (shanghai(6, 8), shanghai(7), shanghai(8, 8), shanghai(8, 9)):
        await at(world, moment)
    assert await stated(world, facts.MeasureFact) == []
    assert await late(world) == []
    await world.verb(ticket, "resume", by=world.supervisor_id, reason="到货")
    assert [one.due_on.day for one in await stated(world, facts.MeasureDue)] == [8]
    assert [one.due_on.day for one in await stated(world, facts.MeasureOverdue)] == [6]
    for moment in (shanghai(8, 10), shanghai(9), shanghai(10, 8), shanghai(12)):
        await at(world, moment)
    assert [one.due_on.day for one in await stated(world, facts.MeasureDue)] == [8, 10]
    assert [one.due_on.day for one in await stated(world, facts.MeasureOverdue)] == [6, 8, 10]


async def test_who_has_left_or_is_complained_about_is_not_told(world: World) -> None:
    left, there = uuid7(), world.staff_fact("离职小钱", ("technician",), sorted(ALL_PERMISSIONS))
    await world.harness.consume(there, left)
    ticket = await approved(world, left, world.technician_id)
    about = {"complained_about_id": world.technician_id, "reason": "客户说是他"}
    await world.verb(ticket, "reclassify", by=world.supervisor_id, **about)
    gone = {name: getattr(there, name) for name in there.__struct_fields__} | {"status": "left"}
    await world.harness.consume(identity.StaffLeft(**gone), left)
    await at(world, shanghai(6, 8))
    assert [one.recipients for one in await stated(world, facts.MeasureDue)] == [(world.handler_id,)] * 2
    await at(world, shanghai(7))
    both = (world.handler_id, world.clerk_id)
    assert [one.recipients for one in await stated(world, facts.MeasureOverdue)] == [both] * 2


async def test_what_was_approved_before_there_were_clocks_gets_them(world: World) -> None:
    ticket = await approved(world, world.technician_id, world.technician_id, days=("2025-03-06", "2025-03-08"))
    await forget(world, these=True)
    await at(world, shanghai(7, 9))
    assert await stated(world, facts.MeasureFact) == []
    for _ in range(2):
        async with world.harness.work() as work:
            await watch_measures(work)
        await world.harness.fire_timers()
    assert [one.due_on.day for one in await stated(world, facts.MeasureOverdue)] == [6]
    for moment in (shanghai(8, 8), shanghai(9)):
        await at(world, moment)
    async with world.harness.work() as work:
        await watch_measures(work)
    assert await waiting(world) == 0, "what was told is not told again"
    assert [one.due_on.day for one in await stated(world, facts.MeasureDue)] == [8]
    assert (await world.detail(ticket))["ticket"]["state"] == "processing"


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize("alone", [False, True], ids=["in the batch", "one by one"])
async def test_each_is_told_once_whenever_a_worker_dies(world: World, point: str, alone: bool) -> None:
    cases = [await approved(world, world.technician_id) for _ in range(3)]
    await forget(world, these=False)
    for moment in (shanghai(6, 8), shanghai(7)):
        world.harness.clock.set(moment)
        timers = list(world.harness.running.service.timers)
        doomed = Mortal(world.harness.runtime, timers, point, 2 if alone else 1, alone=alone)
        try:
            while await doomed.step():
                pass
        except (Killed, DBAPIError):
            assert doomed.dead, "only death ends a worker"
        finally:
            await doomed.stop()
        assert doomed.fate, "it came to where it dies"
        await world.harness.fire_timers()
    expected = sorted(ticket["id"] for ticket in cases)
    for fact in (facts.MeasureDue, facts.MeasureOverdue):
        assert sorted(str(one.ticket_id) for one in await stated(world, fact)) == expected
