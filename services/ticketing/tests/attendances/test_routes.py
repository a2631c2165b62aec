"""Signing in and out, and what keeps somebody at the post."""

from uuid import uuid4

from duty_world import TODAY, DutyWorld
from ticketing_world import World

from events import identity
from events import ticketing as facts


async def test_who_is_rostered_signs_in_and_late_is_counted(duty: DutyWorld, world: World) -> None:
    duty.at(7, 30)
    await duty.published_today()
    duty.at(6, 59)
    path = f"duty-posts/{duty.desk['id']}/sign-in"
    assert await duty.refused(path, world.clerk_id) == "not_rostered"
    duty.at(7, 50)
    early = await duty.sign_in(world.clerk_id)
    duty.at(8, 12, 30)
    late = await duty.sign_in(world.handler_id)
    assert (early["late_seconds"], late["late_seconds"]) == (0, 750)
    assert await duty.refused(path, world.clerk_id) == "already_signed_in"
    assert await duty.refused(path, world.technician_id) == "not_rostered"
    listed = await duty.get("attendances", community_id=world.community)
    assert [(row["display_name"], row["post_name"], row["shift_name"]) for row in listed["items"]] == [
        ("专员小王", "东门前台", "早班"),
        ("前台小李", "东门前台", "早班"),
    ]
    begun = [fact for fact in await duty.harness.outbox() if isinstance(fact, facts.AttendanceBegun)]
    assert [(fact.staff_id, fact.late_seconds) for fact in begun] == [(world.clerk_id, 0), (world.handler_id, 750)]


async def test_during_the_shift_nobody_just_goes(duty: DutyWorld) -> None:
    await duty.staffed()
    duty.at(11, 0)
    assert await duty.kept_in(duty.stays[0]) == "leave_not_approved"


async def test_the_off_going_stay_until_the_hand_over_is_signed(duty: DutyWorld, world: World) -> None:
    await duty.staffed()
    duty.at(16, 5)
    assert await duty.kept_in(duty.stays[0]) == "handover_not_signed"
    await duty.sign_in(world.technician_id)
    assert await duty.kept_in(duty.stays[0]) == "handover_not_signed"
    await duty.hand_over(world.clerk_id, world.technician_id)
    ended = [await duty.sign_out(stay) for stay in duty.stays]
    assert [(stay["ending"], stay["early_seconds"]) for stay in ended] == [("signed_out", 0)] * 2
    assert await duty.kept_in({**ended[0]}) == "already_signed_out"


async def test_with_a_signed_hand_over_the_early_minutes_are_counted(duty: DutyWorld, world: World) -> None:
    await duty.staffed()
    duty.at(15, 50)
    await duty.sign_in(world.technician_id)
    await duty.hand_over(world.clerk_id, world.technician_id)
    assert (await duty.sign_out(duty.stays[0]))["early_seconds"] == 600


async def test_the_last_shift_closes_the_post(duty: DutyWorld, world: World) -> None:
    duty.at(7, 30)
    await duty.publish(await duty.add(await duty.plan(TODAY.replace(day=3)), duty.late, TODAY, *duty.relief))
    duty.at(15, 55)
    first, second = [await duty.sign_in(id) for id in duty.relief]
    duty.at(0, 1, days=1)
    assert await duty.kept_in(first) == "checklist_open"
    shift = await duty.shift_id("中班")
    for item in duty.desk["checklist"]:
        await duty.post(f"duty-shifts/{shift}/checks", world.technician_id, item=item)
    assert await duty.kept_in(first) == "handover_not_signed"
    handover = await duty.post("shift-handovers", world.technician_id, shift_id=shift)
    await duty.sign(handover, world.technician_id)
    assert (await duty.sign_out(first))["ended_at"] is not None
    assert (await duty.sign_out(second))["ended_at"] is not None


async def test_the_same_people_on_two_shifts_need_no_hand_over(duty: DutyWorld, world: World) -> None:
    duty.at(7, 30)
    roster = await duty.add(await duty.plan(TODAY.replace(day=3)), duty.early, TODAY)
    await duty.publish(await duty.add(roster, duty.late, TODAY))
    duty.at(8, 0)
    stays = [await duty.sign_in(id) for id in duty.crew]
    duty.at(15, 50)
    for id in duty.crew:
        await duty.sign_in(id)
    duty.at(16, 0)
    assert (await duty.sign_out(stays[0]))["early_seconds"] == 0
    assert await duty.harness.fire_timers() > 0
    assert not [fact for fact in await duty.harness.outbox() if isinstance(fact, facts.DutyDeskEmpty)]


async def test_nobody_is_at_two_posts_unless_one_goes_beside_the_other(duty: DutyWorld, world: World) -> None:
    gate = await duty.post("duty-posts", kind="gate", name="南门岗", concurrent=True)
    other = await duty.post("duty-posts", kind="gate", name="北门岗")
    duty.at(7, 30)
    roster = await duty.add(await duty.plan(TODAY.replace(day=3)), duty.early, TODAY)
    roster = await duty.add(roster, duty.early, TODAY, world.clerk_id, post=gate)
    short = await duty.shift("短班", "16:00", "18:00")
    await duty.publish(await duty.add(roster, short, TODAY, world.clerk_id, post=other))
    duty.at(7, 50)
    await duty.sign_in(world.clerk_id)
    assert (await duty.post(f"duty-posts/{gate['id']}/sign-in", world.clerk_id))["post_id"] == gate["id"]
    duty.at(15, 30)
    assert await duty.refused(f"duty-posts/{other['id']}/sign-in", world.clerk_id) == "signed_in_elsewhere"


async def test_everybody_signs_out_for_themselves(duty: DutyWorld, world: World) -> None:
    await duty.staffed()
    stay = duty.stays[0]
    path = f"attendances/{stay['id']}/sign-out"
    assert await duty.refused(path, world.handler_id, stay["version"]) == "not_your_attendance"
    stranger = world.as_staff(uuid4(), own_only=True)
    headers = {"If-Match": f'"{stay["version"]}"'}
    assert (await stranger.post(f"/api/ticketing/{path}", headers=headers)).status_code == 404
    foreign = world.as_staff(world.clerk_id, communities=[world.elsewhere])
    assert (await foreign.post(f"/api/ticketing/duty-posts/{duty.desk['id']}/sign-in", json={})).status_code == 404


async def test_who_leaves_the_company_is_at_no_post(duty: DutyWorld, world: World) -> None:
    await duty.staffed()
    duty.at(10, 0)
    there = world.staff_fact("前台小李", ("desk_clerk",), ["ticketing.duty.work"])
    fields = {name: getattr(there, name) for name in there.__struct_fields__}
    await world.harness.consume(identity.StaffLeft(**fields), world.clerk_id, twice=True)
    (desk,) = await duty.get("duty-desks", community_id=world.community)
    assert [person["display_name"] for person in desk["people"]] == ["专员小王"]
    row = (await duty.get("attendances", staff_id=world.clerk_id))["items"][0]
    assert (row["ending"], row["early_seconds"]) == ("left_company", 6 * 3600)
