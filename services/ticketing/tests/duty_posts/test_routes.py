"""Duty posts over HTTP."""

from duty_world import DutyWorld
from ticketing_world import World

from events import ticketing as facts


async def test_a_reception_has_two_people_and_the_usual_checklist(duty: DutyWorld) -> None:
    assert duty.desk["minimum_heads"] == 2
    assert duty.desk["checklist"] == ["power_off", "doors_locked", "cash_locked", "board_cleared", "desk_tidied"]
    gate = await duty.post("duty-posts", kind="gate", name="南门岗", checklist=["关闭道闸"])
    assert (gate["minimum_heads"], gate["checklist"]) == (1, ["关闭道闸"])
    listed = await duty.get("duty-posts", community_id=duty.world.community)
    assert {post["name"] for post in listed} == {"东门前台", "南门岗"}
    assert facts.DutyPostDefined in {type(fact) for fact in await duty.harness.outbox()}


async def test_what_does_not_fit_is_refused(duty: DutyWorld, world: World) -> None:
    assert await duty.refused("duty-posts", kind="reception", name="西门前台", minimum_heads=1) == "too_few_heads"
    assert await duty.refused("duty-posts", kind="gate", name="东门前台") == "post_name_taken"
    foreign = world.as_staff(communities=[world.elsewhere])
    body = {"community_id": str(world.community), "kind": "gate", "name": "岗"}
    refused = await foreign.post("/api/ticketing/duty-posts", json=body)
    assert refused.json()["errors"][0]["code"] == "unknown_community"


async def test_a_reception_never_gets_fewer_than_two(duty: DutyWorld, world: World) -> None:
    path = f"/api/ticketing/duty-posts/{duty.desk['id']}"
    planner = world.as_staff(world.supervisor_id)
    refused = await planner.patch(path, json={"minimum_heads": 1}, headers={"If-Match": '"1"'})
    assert (refused.status_code, refused.json()["code"]) == (422, "too_few_heads")
    body = {"minimum_heads": 3, "deputies": [str(world.manager_id)], "checklist": ["关灯"], "active": False}
    changed = (await planner.patch(path, json=body, headers={"If-Match": '"1"'})).json()
    assert {name: changed[name] for name in body} == body
    assert (await planner.patch(path, json=body, headers={"If-Match": '"1"'})).status_code == 412
