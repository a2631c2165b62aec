from ticketing_world import World

FLOWS = "/api/ticketing/approval-flows"


async def test_flows_are_changed_by_version_and_leave_submitted_applications_alone(world: World) -> None:
    centre = world.as_staff(world.centre_id)
    flows = (await centre.get(FLOWS)).json()
    assert (flows["version"], flows["renovation"]["steps"]) == (0, ["engineering_supervisor", "cs_manager"])
    ticket = await world.accepted(kind="application", class_l1="pet")
    await world.verb(ticket, "approvals", opinion="可以")
    content = {name: value for name, value in flows.items() if name != "version"}
    content["pet"] = {"steps": ["cs_manager"], "reply_days": 2}
    changed = await centre.put(FLOWS, json=content, headers={"If-Match": '"0"'})
    assert (changed.status_code, changed.json()["version"]) == (200, 1)
    assert (await centre.put(FLOWS, json=content, headers={"If-Match": '"0"'})).status_code == 412
    (step,) = (await world.procedure(ticket))["approval_steps"]
    assert step["role"] == "cs_supervisor"


async def test_a_flow_has_one_to_three_different_roles(world: World) -> None:
    centre = world.as_staff(world.centre_id)
    flows = (await centre.get(FLOWS)).json()
    content = {name: value for name, value in flows.items() if name != "version"}
    for steps in ([], ["cs_manager"] * 4, ["technician"]):
        body = content | {"pet": {"steps": steps, "reply_days": 2}}
        assert (await centre.put(FLOWS, json=body, headers={"If-Match": '"0"'})).status_code in (400, 422)
    body = content | {"pet": {"steps": ["cs_manager", "cs_manager"], "reply_days": 2}}
    answer = await centre.put(FLOWS, json=body, headers={"If-Match": '"0"'})
    assert answer.json()["errors"][0]["field"] == "pet.steps"
