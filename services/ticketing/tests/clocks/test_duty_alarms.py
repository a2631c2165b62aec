"""Whoever is on duty hears of a miss; without anybody on duty, all who hold the role do. Each knows why."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from duty_world import MONDAY, TODAY, DutyWorld, entry_of
from ticketing_world import World

from events import identity
from events import ticketing as facts


@pytest.fixture
async def other(world: World) -> UUID:
    """A second supervisor, who does duties."""
    id = uuid4()
    await world.harness.consume(world.staff_fact("主管老孙", ("cs_supervisor",), ["ticketing.duty.work"]), id)
    return id


async def missed_now(world: World) -> set[UUID]:
    """Who hears of the missed acceptance of a ticket that the clerk registers now, but for the clerk."""
    before = len(await world.harness.outbox())
    await world.register()
    world.harness.clock.advance(timedelta(minutes=15, seconds=1))
    await world.harness.fire_timers()
    (missed,) = [fact for fact in (await world.harness.outbox())[before:] if isinstance(fact, facts.ClockMissed)]
    assert missed.recipients[0] == world.clerk_id
    return set(missed.recipients[1:])


async def leaves(world: World, id: UUID, name: str, *roles: str) -> None:
    fact = world.staff_fact(name, roles, [])
    fields = {field: getattr(fact, field) for field in fact.__struct_fields__} | {"status": "left"}
    await world.harness.consume(identity.StaffLeft(**fields), id)


async def test_of_two_supervisors_the_one_on_duty_hears_of_it(duty: DutyWorld, world: World, other: UUID) -> None:
    await duty.publish(await duty.add(await duty.plan(MONDAY), duty.early, TODAY, world.clerk_id, other))
    assert await missed_now(world) == {other}


async def test_when_none_of_them_is_on_duty_both_hear_of_it(duty: DutyWorld, world: World, other: UUID) -> None:
    await duty.publish(await duty.add(await duty.plan(MONDAY), duty.late, TODAY, world.clerk_id, other))
    assert await missed_now(world) == {world.supervisor_id, other}


async def test_a_roster_that_is_only_planned_or_empty_changes_nothing(
    duty: DutyWorld, world: World, other: UUID
) -> None:
    roster = await duty.plan(MONDAY)
    assert await missed_now(world) == {world.supervisor_id, other}
    await duty.add(roster, duty.early, TODAY, world.clerk_id, other)
    assert await missed_now(world) == {world.supervisor_id, other}


async def test_who_is_at_a_post_comes_before_whom_the_roster_has(duty: DutyWorld, world: World, other: UUID) -> None:
    roster = await duty.add(await duty.plan(MONDAY), duty.early, TODAY, world.clerk_id, other, world.supervisor_id)
    await duty.publish(roster)
    assert await missed_now(world) == {world.supervisor_id, other}
    await duty.sign_in(other)
    assert await missed_now(world) == {other}
    (shown,) = [one for one in await explained(world) if one["clock"]["code"] == "K01"]
    assert [(alarm["missed"], [who["why"] for who in alarm["hearers"]]) for alarm in shown["alarms"]] == [
        (False, ["owner"]),
        (True, ["owner", "present"]),
    ]
    assert shown["alarms"][1]["hearers"][1] == {
        "staff_id": str(other),
        "name": "主管老孙",
        "why": "present",
        "role": "cs_supervisor",
        "instead_of": None,
        "post": "东门前台",
    }


async def test_who_is_away_from_the_desk_is_only_rostered(duty: DutyWorld, world: World, other: UUID) -> None:
    await duty.publish(await duty.add(await duty.plan(MONDAY), duty.early, TODAY, world.supervisor_id, other))
    duty.stays = [await duty.sign_in(other)]
    leave = await duty.post("desk-leaves", other, attendance_id=duty.stays[0]["id"], reason="去银行存款")
    path = f"desk-leaves/{leave['id']}"
    leave = await duty.post(f"{path}/approve", world.manager_id, leave["version"], relief_id=world.technician_id)
    await duty.sign_in(world.technician_id, leave_id=leave["id"])
    (leave,) = (await duty.desk_now())["leaves"]
    await duty.post(f"{path}/go", other, leave["version"])
    assert await missed_now(world) == {world.supervisor_id, other}


async def test_of_overlapping_shifts_everybody_on_duty_hears(duty: DutyWorld, world: World, other: UUID) -> None:
    gate = await duty.post("duty-posts", kind="gate", name="南门岗")
    night = await duty.shift("长班", "09:00", "21:00")
    roster = await duty.add(await duty.plan(MONDAY), duty.early, TODAY, world.clerk_id, world.supervisor_id)
    await duty.publish(await duty.add(roster, night, TODAY, other, post=gate))
    duty.at(15, 0)
    assert await missed_now(world) == {world.supervisor_id, other}
    duty.at(16, 0)
    assert await missed_now(world) == {other}


async def test_a_swap_that_was_just_approved_counts(duty: DutyWorld, world: World, other: UUID) -> None:
    roster = await duty.add(await duty.plan(MONDAY), duty.late, TODAY, world.technician_id, other)
    offered = entry_of(await duty.publish(roster), other, TODAY)
    swap = await duty.post(
        "swap-requests", other, entry_id=offered["id"], counterpart_id=world.supervisor_id, reason="孩子家长会"
    )
    swap = await duty.post(f"swap-requests/{swap['id']}/agree", world.supervisor_id, swap["version"])
    duty.at(15, 50)
    await world.register()
    duty.at(15, 59)
    await duty.post(f"swap-requests/{swap['id']}/approve", world.manager_id, swap["version"])
    duty.at(16, 5, 1)
    await world.harness.fire_timers()
    (missed,) = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.ClockMissed)]
    assert missed.recipients == (world.clerk_id, world.supervisor_id)


async def test_who_has_left_is_not_on_duty(duty: DutyWorld, world: World, other: UUID) -> None:
    await duty.publish(await duty.add(await duty.plan(MONDAY), duty.early, TODAY, world.clerk_id, other))
    await duty.sign_in(other)
    await leaves(world, other, "主管老孙", "cs_supervisor")
    assert await missed_now(world) == {world.supervisor_id}


async def test_a_role_nobody_holds_goes_up_and_at_last_to_the_administrators(duty: DutyWorld, world: World) -> None:
    administrator = uuid4()
    await world.harness.consume(world.staff_fact("管理员老郑", ("tenant_admin",), [], (), "tenant"), administrator)
    await leaves(world, world.supervisor_id, "主管老陈", "cs_supervisor")
    assert await missed_now(world) == {world.manager_id}
    (shown,) = [one for one in await explained(world) if one["clock"]["code"] == "K01"]
    manager = shown["alarms"][-1]["hearers"][-1]
    assert (manager["role"], manager["instead_of"], manager["why"]) == ("cs_manager", "cs_supervisor", "holder")
    await leaves(world, world.manager_id, "经理老吴", "cs_manager")
    assert await missed_now(world) == set()
    last = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.ClockMissed)][-1]
    assert (last.administrators, last.vacant_roles) == ((administrator,), ("cs_supervisor",))


async def explained(world: World) -> list[dict[str, Any]]:
    """The clocks of the latest ticket."""
    tickets = (await world.as_staff().get("/api/ticketing/tickets")).json()["items"]
    latest = max(tickets, key=lambda ticket: ticket["registered_at"])
    clocks: list[dict[str, Any]] = (await world.as_staff().get(f"/api/ticketing/tickets/{latest['id']}/clocks")).json()
    return clocks
