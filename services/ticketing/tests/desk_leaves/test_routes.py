"""Leaving the desk: approval and a relief who signs in, in this order."""

from duty_world import DutyWorld, Json
from ticketing_world import World

from events import ticketing as facts


async def asked(duty: DutyWorld) -> Json:
    await duty.staffed()
    duty.at(11, 30)
    return await duty.post("desk-leaves", duty.world.clerk_id, attendance_id=duty.stays[0]["id"], reason="去银行存款")


async def step(duty: DutyWorld, leave: Json, verb: str, **body: str) -> Json:
    by = duty.world.supervisor_id if verb in ("approve", "decline") else duty.world.clerk_id
    leave_now = await current(duty, leave)
    return await duty.post(f"desk-leaves/{leave['id']}/{verb}", by, leave_now, **body)


async def current(duty: DutyWorld, leave: Json) -> int:
    """The version the leave has now; a relief that signs in counts it up."""
    open_now = {each["id"]: each["version"] for each in (await duty.desk_now())["leaves"]}
    return int(open_now.get(leave["id"], leave["version"]))


async def test_approval_and_relief_come_before_going(duty: DutyWorld, world: World) -> None:
    leave = await asked(duty)
    path = f"desk-leaves/{leave['id']}"
    assert await duty.refused(f"{path}/go", world.clerk_id, leave["version"]) == "leave_wrong_state"
    assert await duty.refused(f"{path}/approve", world.clerk_id, leave["version"]) == "own_leave"
    sign_in = f"duty-posts/{duty.desk['id']}/sign-in"
    assert await duty.refused(sign_in, world.centre_id, leave_id=leave["id"]) == "leave_wrong_state"
    leave = await step(duty, leave, "approve")
    assert await duty.refused(f"{path}/go", world.clerk_id, leave["version"]) == "relief_missing"
    assert await duty.refused(sign_in, world.clerk_id, leave_id=leave["id"]) == "already_signed_in"
    relief = await duty.sign_in(world.centre_id, leave_id=leave["id"])
    assert relief["relieves"] == str(world.clerk_id)
    await step(duty, leave, "go")
    desk = await duty.desk_now()
    assert desk["state"] == "relief"
    assert {person["display_name"] for person in desk["people"] if person["away_since"]} == {"前台小李"}
    assert await duty.kept_in(relief) == "relief_not_over"
    duty.at(12, 15)
    ended = await step(duty, leave, "come-back")
    assert ended["ended_at"] == "2025-03-05T04:15:00Z"
    assert (await duty.sign_out(relief))["ending"] == "signed_out"
    assert (await duty.desk_now())["state"] == "staffed"
    kinds = [type(fact) for fact in await duty.harness.outbox() if isinstance(fact, facts.DeskLeaveFact)]
    assert kinds == [
        facts.DeskLeaveRequested,
        facts.DeskLeaveApproved,
        facts.DeskLeaveRelieved,
        facts.DeskLeaveStarted,
        facts.DeskLeaveEnded,
    ]
    assert not [fact for fact in await duty.harness.outbox() if isinstance(fact, facts.DutyDeskEmpty)]


async def test_the_supervisor_hears_of_it(duty: DutyWorld, world: World) -> None:
    await asked(duty)
    (fact,) = [f for f in await duty.harness.outbox() if isinstance(f, facts.DeskLeaveRequested)]
    assert (fact.recipients, fact.post_label) == ((world.supervisor_id,), "东门前台")


async def test_it_may_be_declined_or_withdrawn(duty: DutyWorld, world: World) -> None:
    leave = await asked(duty)
    body = {"attendance_id": duty.stays[0]["id"], "reason": "吃饭"}
    assert await duty.refused("desk-leaves", world.clerk_id, **body) == "leave_pending"
    assert await duty.refused("desk-leaves", world.manager_id, **body) == "not_your_attendance"
    declined = await step(duty, leave, "decline", reason="人手不足")
    assert (declined["state"], declined["answer"]) == ("declined", "人手不足")
    again = await duty.post("desk-leaves", world.clerk_id, **body)
    again = await step(duty, again, "approve")
    relief = await duty.sign_in(world.centre_id, leave_id=again["id"])
    assert (await step(duty, again, "withdraw"))["state"] == "withdrawn"
    assert (await duty.sign_out(relief))["ending"] == "signed_out"


async def test_without_the_relief_nobody_goes(duty: DutyWorld, world: World) -> None:
    leave = await step(duty, await asked(duty), "approve")
    await duty.sign_in(world.centre_id, leave_id=leave["id"])
    version = await current(duty, leave)
    await duty.post(f"duty-posts/{duty.desk['id']}/report-empty", world.supervisor_id)
    assert (await duty.desk_now())["leaves"] == []
    assert await duty.refused(f"desk-leaves/{leave['id']}/go", world.clerk_id, version + 1) == "leave_wrong_state"


async def test_who_never_comes_back_is_relieved_by_the_next_shift(duty: DutyWorld, world: World) -> None:
    leave = await step(duty, await asked(duty), "approve")
    relief = await duty.sign_in(world.centre_id, leave_id=leave["id"])
    await step(duty, leave, "go")
    duty.at(16, 5)
    assert await duty.kept_in(relief) == "handover_not_signed"
    await duty.sign_in(world.technician_id)
    await duty.hand_over(world.handler_id, world.technician_id)
    assert (await duty.sign_out(relief))["ending"] == "signed_out"
    away = next(p for p in (await duty.desk_now())["people"] if p["staff_id"] == str(world.clerk_id))
    gone = await duty.sign_out(duty.stays[0] | {"version": away["version"]})
    assert gone["away_since"] is None
    assert (await duty.desk_now())["leaves"] == []
