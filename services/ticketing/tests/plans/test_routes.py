"""Plans with measures, owner and day; approval by somebody else (C3.2 rows 10 to 13)."""

from datetime import timedelta
from typing import Any

from ticketing_world import World
from uuid_utils.compat import uuid7


def plan(world: World, **changes: Any) -> dict[str, Any]:
    items = [
        {"measure": "更换主管道", "owner_id": str(world.technician_id), "due_on": "2025-03-08"},
        {"measure": "恢复吊顶", "owner_id": str(world.handler_id), "due_on": "2025-03-10"},
    ]
    return {"items": items, "cost_cents": 350_000} | changes


async def planning(world: World, **changes: Any) -> dict[str, Any]:
    return await world.investigated(await world.assigned(**changes))


async def test_an_expensive_case_needs_an_approved_plan(world: World) -> None:
    ticket = await planning(world)
    measure = {"measure": "先关总阀", "planned_on": "2025-03-06", "cost_cents": 350_000}
    answer = await world.send(world.as_staff(world.handler_id), ticket, "first-measure", **measure)
    assert (answer.json()["code"], answer.json()["reasons"]) == ("plan_approval_needed", ["cost_above_limit"])
    ticket = await world.verb(ticket, "plans", **plan(world))
    assert ticket["state"] == "plan_review"
    returned = {"approved": False, "reason": "报价太高"}
    ticket = await world.verb(ticket, "plan-decisions", by=world.manager_id, **returned)
    assert ticket["state"] == "planning"
    ticket = await world.verb(ticket, "plans", **plan(world, cost_cents=90_000))
    ticket = await world.verb(ticket, "plan-decisions", by=world.manager_id, approved=True)
    assert (ticket["state"], ticket["measure"], ticket["measure_planned_on"]) == (
        "processing", "更换主管道", "2025-03-08",
    )  # fmt: skip
    assert (await world.clocks(ticket))["K08"]["result"] == "met"
    first, second = (await world.procedure(ticket))["plans"]
    assert (first["state"], first["decision"], first["reasons"]) == ("returned", "报价太高", ["cost_above_limit"])
    assert (second["state"], second["number"], second["reasons"]) == ("approved", 2, [])


async def test_major_and_shared_cases_need_a_plan_too(world: World) -> None:
    ticket = await planning(world, severity_signs=["injury_or_danger"])
    measure = {"measure": "先关总阀", "planned_on": "2025-03-06"}
    assert await world.refusal(ticket, "first-measure", **measure) == (409, "plan_approval_needed")
    shared = await world.assigned()
    for department in ("工程部", "设计部"):
        task = {"department": department, "task": "勘查", "assignee_id": world.technician_id}
        answer = await world.post(f"tickets/{shared['id']}/department-tasks", due_at="2025-03-05T02:30:00Z", **task)
        assert answer.status_code == 201, answer.text
    shared = await world.investigated(shared)
    assert (await world.procedure(shared))["approval_reasons"] == ["several_departments"]
    assert await world.refusal(shared, "first-measure", **measure) == (409, "plan_approval_needed")


async def test_what_cannot_wait_is_done_before_the_plan(world: World) -> None:
    ticket = await world.assigned(severity_signs=["danger_in_delay"])
    ticket = await world.verb(ticket, "first-measure", measure="关阀断电", planned_on="2025-03-05")
    assert (ticket["state"], ticket["severity"]) == ("assigned", "urgent")
    assert (await world.clocks(ticket))["K08"]["result"] == "met"


async def test_nobody_decides_on_their_own_plan(world: World) -> None:
    ticket = await planning(world)
    ticket = await world.verb(ticket, "plans", by=world.manager_id, **plan(world))
    decided = {"by": world.manager_id, "approved": True}
    assert await world.refusal(ticket, "plan-decisions", **decided) == (409, "own_plan")
    silent = {"by": world.supervisor_id, "approved": False}
    assert await world.refusal(ticket, "plan-decisions", **silent) == (422, "invalid_fields")


async def test_a_plan_names_people_and_days_that_can_be(world: World) -> None:
    ticket = await planning(world)
    past = [{"measure": "修", "owner_id": str(world.handler_id), "due_on": "2025-03-04"}]
    assert await world.refusal(ticket, "plans", items=past) == (422, "planned_in_the_past")
    nobody = [{"measure": "修", "owner_id": str(uuid7()), "due_on": "2025-03-08"}]
    answer = await world.send(world.as_staff(world.handler_id), ticket, "plans", items=nobody)
    assert answer.json()["errors"][0]["field"] == "items.0.owner_id"


async def test_measures_are_done_one_by_one_before_the_result(world: World) -> None:
    ticket = await world.verb(await planning(world), "plans", **plan(world))
    ticket = await world.verb(ticket, "plan-decisions", by=world.manager_id, approved=True)
    done = {"result": "已修好", "evidence": "照片"}
    assert await world.refusal(ticket, "resolve", **done) == (409, "plan_items_open")
    items = (await world.procedure(ticket))["plans"][0]["items"]
    for item in items:
        world.harness.clock.advance(timedelta(hours=1))
        answer = await world.post(f"plan-items/{item['id']}/done", result="已处理")
        assert answer.status_code == 201, answer.text
        ticket = answer.json()
    again = await world.post(f"plan-items/{items[0]['id']}/done", result="已处理")
    assert (again.status_code, again.json()["code"]) == (409, "item_already_done")
    unknown = await world.post(f"plan-items/{uuid7()}/done", result="已处理")
    assert unknown.status_code == 404
    assert (await world.verb(ticket, "resolve", **done))["state"] == "resolved"


async def test_only_whoever_has_to_do_with_it_says_that_a_measure_is_done(world: World) -> None:
    ticket = await world.verb(await planning(world), "plans", **plan(world))
    ticket = await world.verb(ticket, "plan-decisions", by=world.manager_id, approved=True)
    by_technician, by_handler = (await world.procedure(ticket))["plans"][0]["items"]
    path = f"plan-items/{by_handler['id']}/done"
    refused = await world.post(path, result="已处理", by=world.technician_id)
    assert (refused.status_code, refused.json()["code"]) == (409, "not_your_measure")
    mine = f"plan-items/{by_technician['id']}/done"
    assert (await world.post(mine, result="已处理", by=world.technician_id)).status_code == 201
    ticket = await world.verb(
        (await world.detail(ticket))["ticket"],
        "suspend",
        by=world.supervisor_id,
        reason="等材料",
        resume_on="2025-03-10",
    )
    ended = await world.post(path, result="已处理")
    assert (ended.status_code, ended.json()["code"]) == (409, "ticket_wrong_state")
    ticket = await world.verb(ticket, "resume", by=world.supervisor_id, reason="材料已到")
    assert (await world.post(path, by=world.supervisor_id, result="已处理")).status_code == 201


async def test_what_was_done_is_asked_for_and_stays_with_the_measure(world: World) -> None:
    ticket = await world.verb(await planning(world), "plans", **plan(world))
    ticket = await world.verb(ticket, "plan-decisions", by=world.manager_id, approved=True)
    first = (await world.procedure(ticket))["plans"][0]["items"][0]
    path, done = f"plan-items/{first['id']}/done", "主管道已更换，试压正常"
    assert (await world.post(path, by=world.technician_id)).status_code == 400
    for said in ("", "长" * 4001):
        refused = await world.post(path, by=world.technician_id, result=said)
        assert (refused.status_code, refused.json()["errors"][0]["field"]) == (400, "result"), refused.text
    assert (await world.post(path, by=world.technician_id, result=done)).status_code == 201
    kept, other = (await world.procedure(ticket))["plans"][0]["items"]
    assert (kept["result"], kept["done_by"], other["result"]) == (done, str(world.technician_id), None)
    entry = (await world.detail(ticket))["entries"][-1]
    assert (entry["verb"], entry["text"], entry["details"]) == ("finish_item", done, {"measure": first["measure"]})
