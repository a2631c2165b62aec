"""Shifts of a community over HTTP."""

from duty_world import DutyWorld
from ticketing_world import World


async def test_a_shift_may_pass_midnight(duty: DutyWorld) -> None:
    night = await duty.shift("夜班", "22:00", "06:00")
    assert (night["passes_midnight"], duty.early["passes_midnight"]) == (True, False)
    listed = await duty.get("shift-templates", community_id=duty.world.community)
    assert [each["name"] for each in listed] == ["早班", "中班", "夜班"]


async def test_what_does_not_fit_is_refused(duty: DutyWorld) -> None:
    assert await duty.refused("shift-templates", name="零", begins="08:00", ends="08:00") == "shift_without_length"
    assert await duty.refused("shift-templates", name="早班", begins="07:00", ends="08:00") == "shift_name_taken"
    assert (await duty.send("shift-templates", name="坏", begins="24:00", ends="08:00")).status_code == 400


async def test_a_change_must_leave_a_length(duty: DutyWorld, world: World) -> None:
    path = f"/api/ticketing/shift-templates/{duty.early['id']}"
    planner = world.as_staff(world.supervisor_id)
    refused = await planner.patch(path, json={"ends": "08:00"}, headers={"If-Match": '"1"'})
    assert (refused.status_code, refused.json()["code"]) == (422, "shift_without_length")
    changed = await planner.patch(path, json={"ends": "17:00", "active": False}, headers={"If-Match": '"1"'})
    assert (changed.json()["ends"], changed.json()["active"], changed.json()["version"]) == ("17:00", False, 2)
