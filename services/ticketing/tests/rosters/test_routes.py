"""Planning, publishing and changing a week over HTTP."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from duty_world import MONDAY, NEXT_MONDAY, TODAY, DutyWorld, entry_of
from ticketing_world import World

from events import identity
from events import ticketing as facts
from testkit.statements import noted
from ticketing.clocks.escalation import Duty
from ticketing.clocks.repository import ColleagueRepository
from ticketing.rosters.repository import ShiftRepository

TUESDAY = NEXT_MONDAY + timedelta(days=1)


async def leave(world: World, id: UUID) -> None:
    there = world.staff_fact("离职者", ("desk_clerk",), ["ticketing.duty.work"])
    fields = {name: getattr(there, name) for name in there.__struct_fields__}
    await world.harness.consume(identity.StaffLeft(**fields), id)


async def test_a_week_is_planned_and_published(duty: DutyWorld) -> None:
    roster = await duty.add(await duty.plan(), duty.early, NEXT_MONDAY)
    (shift,) = roster["shifts"]
    assert (shift["starts_at"], shift["ends_at"]) == ("2025-03-10T00:00:00Z", "2025-03-10T08:00:00Z")
    assert [entry["display_name"] for entry in shift["staff"]] == ["前台小李", "专员小王"]
    assert {(warning["code"], warning["hinders"]) for warning in roster["warnings"]} == {("post_uncovered", False)}
    assert len(roster["warnings"]) == 6
    published = await duty.publish(roster)
    assert (published["state"], published["published_by_name"]) == ("published", "主管老陈")
    kinds = [type(fact) for fact in await duty.harness.outbox()][-3:]
    assert kinds == [facts.RosterPlanned, facts.RosterPlanned, facts.RosterPublished]
    assert await duty.refused(f"rosters/{roster['id']}/publish", None, published["version"]) == "roster_published"


async def test_two_shifts_of_a_day_are_planned_with_a_warning(duty: DutyWorld, world: World) -> None:
    roster = await duty.add(await duty.plan(), duty.early, NEXT_MONDAY)
    roster = await duty.add(roster, duty.late, NEXT_MONDAY, world.clerk_id, world.manager_id)
    late = next(shift for shift in roster["shifts"] if shift["template_id"] == duty.late["id"])
    found = [one for one in roster["warnings"] if one["code"] == "long_day"]
    assert [(one["staff_id"], one["shift_id"], one["hours"], one["hinders"]) for one in found] == [
        (str(world.clerk_id), late["id"], 16, False)
    ]
    assert (await duty.publish(roster))["state"] == "published"


def nights(roster: dict[str, Any]) -> list[tuple[str, str, bool]]:
    """The shifts nobody is on: day, template, and whether that keeps the week from publication."""
    found = [one for one in roster["warnings"] if one["code"] == "shift_unmanned"]
    return [(one["day"], one["template_id"], one["hinders"]) for one in found]


async def test_a_night_nobody_is_on_is_named_and_published(duty: DutyWorld) -> None:
    """The desk says that it is manned early and late; on Tuesday nobody has the late shift."""
    late = duty.late["id"]
    patch = {"manned_shifts": [duty.early["id"], late]}
    client, headers = duty.world.as_staff(duty.world.supervisor_id), {"If-Match": f'"{duty.desk["version"]}"'}
    changed = await client.patch(f"/api/ticketing/duty-posts/{duty.desk['id']}", json=patch, headers=headers)
    assert changed.json()["manned_shifts"] == patch["manned_shifts"]
    roster = await duty.add(await duty.plan(), duty.early, NEXT_MONDAY)
    assert nights(roster) == [(str(NEXT_MONDAY), late, False)]
    roster = await duty.add(roster, duty.late, NEXT_MONDAY, *duty.relief)
    assert nights(roster) == []
    roster = await duty.publish(await duty.add(roster, duty.early, TUESDAY))
    assert nights(roster) == [(str(TUESDAY), late, False)]
    unknown = {"manned_shifts": [str(uuid4())]}
    refused = await client.patch(
        f"/api/ticketing/duty-posts/{duty.desk['id']}", json=unknown, headers={"If-Match": '"2"'}
    )
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "unknown_shift")


async def test_a_post_that_says_nothing_is_expected_where_it_was_the_week_before(duty: DutyWorld) -> None:
    await duty.published_today()
    roster = await duty.add(await duty.plan(), duty.early, NEXT_MONDAY)
    assert nights(roster) == [(str(NEXT_MONDAY), duty.late["id"], False)]


async def test_work_elsewhere_and_before_the_week_counts_too(duty: DutyWorld, world: World) -> None:
    """Sunday's late shift in another community, and Monday's early and late ones here."""
    far = await duty.post("duty-posts", community_id=world.elsewhere, kind="gate", name="邻区岗")
    night = await duty.post("shift-templates", community_id=world.elsewhere, name="晚班", begins="16:00", ends="01:00")
    helper = uuid4()
    both = (world.community, world.elsewhere)
    await world.harness.consume(world.staff_fact("两边跑", ("guard",), ["ticketing.duty.work"], both), helper)
    week = MONDAY
    there = await duty.post("rosters", community_id=world.elsewhere, week=week)
    there = await duty.add(there, night, NEXT_MONDAY - timedelta(days=1), helper, post=far)
    assert [one for one in there["warnings"] if one["staff_id"] == str(helper)] == []
    next_week = await duty.post("rosters", community_id=world.elsewhere, week=NEXT_MONDAY)
    await duty.add(next_week, night, TUESDAY, helper, post=far)
    roster = await duty.add(await duty.plan(), duty.early, NEXT_MONDAY, helper)
    roster = await duty.add(roster, duty.early, TUESDAY, helper)
    found = [(one["code"], one["day"], one["hours"]) for one in roster["warnings"] if one["staff_id"] == str(helper)]
    assert found == [("short_rest", str(NEXT_MONDAY), 7), ("long_day", str(TUESDAY), 17)]


async def test_a_week_nobody_planned_is_empty(duty: DutyWorld) -> None:
    week = await duty.get("rosters", community_id=duty.world.community, week=TUESDAY)
    assert (week["id"], week["version"], week["week"], week["state"]) == (None, 0, str(NEXT_MONDAY), "none")
    assert {colleague["display_name"] for colleague in week["colleagues"]} >= {"前台小李", "主管老陈"}


async def test_weeks_that_do_not_fit_are_refused(duty: DutyWorld) -> None:
    roster = await duty.plan()
    assert await duty.refused("rosters", week=NEXT_MONDAY) == "roster_exists"
    assert await duty.refused("rosters", week=TUESDAY) == "not_a_monday"
    assert await duty.refused("rosters", week=MONDAY - timedelta(days=7)) == "past_day"
    assert await duty.refused(f"rosters/{roster['id']}/publish", None, 1) == "roster_empty"


async def test_entries_that_do_not_fit_are_refused_by_name(duty: DutyWorld, world: World) -> None:
    roster = await duty.add(await duty.plan(), duty.early, NEXT_MONDAY)
    gate = await duty.post("duty-posts", kind="gate", name="南门岗")
    middle = await duty.shift("大班", "12:00", "20:00")
    day, clerk = NEXT_MONDAY, world.clerk_id
    assert await duty.refused_entry(roster, middle, day, world.manager_id) == "overlapping_shifts"
    assert await duty.refused_entry(roster, middle, day, clerk, post=gate) == "two_shifts_at_once"
    assert await duty.refused_entry(roster, duty.early, day, clerk) == "already_on_shift"
    assert await duty.refused_entry(roster, duty.early, MONDAY, clerk) == "invalid_fields"
    assert await duty.refused_entry(roster, duty.late, day, uuid4()) == "invalid_fields"
    stranger, guest = uuid4(), uuid4()
    await world.harness.consume(
        world.staff_fact("外地", ("guard",), ["ticketing.duty.work"], (world.elsewhere,)), stranger
    )
    await world.harness.consume(world.staff_fact("会计", ("finance",), []), guest)
    assert await duty.refused_entry(roster, duty.late, day, stranger) == "colleague_out_of_reach"
    assert await duty.refused_entry(roster, duty.late, day, guest) == "colleague_out_of_reach"
    await leave(world, world.handler_id)
    assert await duty.refused_entry(roster, duty.late, day, world.handler_id) == "colleague_left"
    assert await duty.refused(f"rosters/{roster['id']}/publish", None, roster["version"]) == "below_minimum"


async def test_what_is_over_is_planned_no_more(duty: DutyWorld) -> None:
    roster = await duty.plan(MONDAY)
    assert await duty.refused_entry(roster, duty.early, MONDAY) == "past_day"
    duty.harness.clock.set(datetime(2025, 3, 5, 8, 0, tzinfo=UTC))
    assert await duty.refused_entry(roster, duty.early, TODAY) == "past_day"
    assert (await duty.add(roster, duty.late, TODAY))["shifts"][0]["day"] == str(TODAY)


async def test_a_night_shift_meets_the_next_morning(duty: DutyWorld, world: World) -> None:
    night = await duty.shift("夜班", "22:00", "08:30")
    roster = await duty.add(await duty.plan(), night, NEXT_MONDAY)
    assert await duty.refused_entry(roster, duty.early, TUESDAY, world.manager_id) == "overlapping_shifts"


async def test_concurrent_posts_are_held_at_the_same_time(duty: DutyWorld, world: World) -> None:
    """S4-14: whoever answers the phone also watches the cameras."""
    cameras = await duty.post("duty-posts", kind="control_room", name="监控室", concurrent=True)
    roster = await duty.add(await duty.plan(), duty.early, NEXT_MONDAY)
    roster = await duty.add(roster, duty.early, NEXT_MONDAY, world.clerk_id, post=cameras)
    assert len(roster["shifts"]) == 2


async def test_too_few_people_are_a_warning_first_and_a_refusal_then(duty: DutyWorld, world: World) -> None:
    roster = await duty.add(await duty.plan(), duty.early, NEXT_MONDAY, world.clerk_id)
    warning = next(each for each in roster["warnings"] if each["code"] == "below_minimum")
    assert (warning["missing"], warning["hinders"]) == (1, True)
    refused = await duty.send(f"rosters/{roster['id']}/publish", None, roster["version"])
    assert refused.json()["code"] == "below_minimum"
    assert refused.json()["warnings"][0]["missing"] == 1
    assert (await duty.get("rosters", community_id=world.community, week=NEXT_MONDAY))["state"] == "draft"


async def test_a_published_roster_changes_with_a_reason_and_keeps_its_history(duty: DutyWorld, world: World) -> None:
    roster = await duty.publish(await duty.add(await duty.plan(), duty.early, NEXT_MONDAY))
    entry = entry_of(roster, world.clerk_id, NEXT_MONDAY)
    path, version = f"rosters/{roster['id']}/entries/{entry['id']}", roster["version"]
    assert await duty.refused(f"{path}/remove", None, version) == "reason_missing"
    assert await duty.refused(f"{path}/remove", None, version, reason="请假") == "below_minimum"
    assert await duty.refused_entry(roster, duty.late, NEXT_MONDAY, world.clerk_id, reason="加班") == "below_minimum"
    changed = await duty.post(f"{path}/replace", None, version, staff_id=world.manager_id, reason="小李请假")
    stand_in = entry_of(changed, world.manager_id, NEXT_MONDAY)
    assert stand_in["stands_in_for_name"] == "前台小李"
    (change,) = (await duty.get(f"rosters/{roster['id']}/changes"))["items"]
    assert (change["verb"], change["before_name"], change["staff_name"]) == ("replaced", "前台小李", "经理老吴")
    assert (change["reason"], change["actor_name"]) == ("小李请假", "主管老陈")
    fact = (await duty.harness.outbox())[-1]
    assert isinstance(fact, facts.RosterChanged)
    assert set(fact.staff_ids) == {world.clerk_id, world.manager_id}


async def test_the_first_free_deputy_stands_in(duty: DutyWorld, world: World) -> None:
    path = f"/api/ticketing/duty-posts/{duty.desk['id']}"
    deputies = [str(world.handler_id), str(world.technician_id), str(world.manager_id)]
    await world.as_staff(world.supervisor_id).patch(path, json={"deputies": deputies}, headers={"If-Match": '"1"'})
    roster = await duty.add(await duty.plan(), duty.early, NEXT_MONDAY)
    entry = entry_of(roster, world.clerk_id, NEXT_MONDAY)
    changed = await duty.post(f"rosters/{roster['id']}/entries/{entry['id']}/replace", None, roster["version"])
    assert entry_of(changed, world.technician_id, NEXT_MONDAY)["stands_in_for"] == str(world.clerk_id)
    entry = entry_of(changed, world.handler_id, NEXT_MONDAY)
    await leave(world, world.manager_id)
    refused = await duty.refused(f"rosters/{roster['id']}/entries/{entry['id']}/replace", None, changed["version"])
    assert refused == "no_deputy_free"


async def test_the_week_before_is_copied_and_what_cannot_be_is_told(duty: DutyWorld, world: World) -> None:
    roster = await duty.add(await duty.plan(), duty.early, NEXT_MONDAY)
    await duty.publish(await duty.add(roster, duty.late, TUESDAY, *duty.relief))
    after = await duty.plan(NEXT_MONDAY + timedelta(days=7))
    await leave(world, world.manager_id)
    copied = await duty.post(f"rosters/{after['id']}/copy-last-week", None, after["version"])
    assert [len(shift["staff"]) for shift in copied["shifts"]] == [2, 1]
    left_out = [each for each in copied["warnings"] if each["code"] == "not_copied"]
    assert [(each["staff_id"], each["day"]) for each in left_out] == [(str(world.manager_id), "2025-03-18")]
    again = await duty.post(f"rosters/{after['id']}/copy-last-week", None, copied["version"])
    assert [len(shift["staff"]) for shift in again["shifts"]] == [2, 1]
    third = await duty.plan(NEXT_MONDAY + timedelta(days=21))
    assert await duty.refused(f"rosters/{third['id']}/copy-last-week", None, third["version"]) == "nothing_to_copy"


async def test_a_full_week_is_copied_with_as_many_statements_as_one_shift(duty: DutyWorld) -> None:
    counted = []
    week = NEXT_MONDAY
    for days in (1, 7):
        roster = await duty.plan(week)
        for day in range(days):
            roster = await duty.add(roster, duty.early, week + timedelta(days=day))
        after = await duty.plan(week + timedelta(days=7))
        with noted(duty.harness.runtime.engine) as said:
            copied = await duty.post(f"rosters/{after['id']}/copy-last-week", None, after["version"])
        assert [len(shift["staff"]) for shift in copied["shifts"]] == [2] * days
        counted.append(len(said))
        week += timedelta(days=14)
    assert len(set(counted)) == 1, counted


async def test_a_draft_forgets_whom_it_drops(duty: DutyWorld, world: World) -> None:
    roster = await duty.add(await duty.plan(), duty.early, NEXT_MONDAY, world.clerk_id)
    entry = entry_of(roster, world.clerk_id, NEXT_MONDAY)
    changed = await duty.post(f"rosters/{roster['id']}/entries/{entry['id']}/remove", None, roster["version"])
    assert changed["shifts"] == []
    assert (await duty.get(f"rosters/{roster['id']}/changes"))["items"] == []


async def test_who_is_on_duty_is_known_by_post_and_by_role(duty: DutyWorld, world: World) -> None:
    roster = await duty.add(await duty.plan(MONDAY), duty.early, TODAY)
    at = duty.harness.clock.now()
    async with duty.harness.work() as work:
        assert await ShiftRepository(work).on_duty(world.community, at) == []
    await duty.publish(roster)
    async with duty.harness.work() as work:
        shifts = ShiftRepository(work)
        both = await shifts.on_duty(world.community, at, post_id=UUID(duty.desk["id"]))
        assert {row.staff_id for row in both} == {world.clerk_id, world.handler_id}
        by_role = await ColleagueRepository(work).at_hand([world.community], ["property_specialist"])
        assert by_role.on_duty[world.community] == {world.handler_id: Duty(post="东门前台", present=False)}
        assert await shifts.on_duty(world.elsewhere, at) == []
        assert await shifts.on_duty(world.community, datetime(2025, 3, 5, 8, 0, tzinfo=UTC)) == []
    listed = await duty.get("on-duty", community_id=world.community)
    assert [(row["display_name"], row["post_name"]) for row in listed] == [
        ("专员小王", "东门前台"),
        ("前台小李", "东门前台"),
    ]


async def test_another_community_sees_nothing(duty: DutyWorld, world: World) -> None:
    roster = await duty.plan()
    foreign = world.as_staff(communities=[world.elsewhere])
    week = {"community_id": str(world.community), "week": str(NEXT_MONDAY)}
    assert (await foreign.get("/api/ticketing/rosters", params=week)).status_code == 404
    assert (await foreign.get(f"/api/ticketing/rosters/{roster['id']}/changes")).status_code == 404
    reader = world.as_staff(permissions={"ticketing.duty.read"})
    assert (await reader.post("/api/ticketing/rosters", json=week)).status_code == 403
