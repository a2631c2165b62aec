"""What is in the way of a step is said before its form is opened, with the code the step itself would answer."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from ticketing_world import World
from uuid_utils.compat import uuid7

MAJOR = {"severity_signs": ["injury_or_danger"]}
DONE = {"result": "已修好", "evidence": "照片"}


async def seen(world: World, ticket: dict[str, Any], by: UUID | None = None) -> dict[str, Any]:
    answer = await world.as_staff(by or world.handler_id).get(f"/api/ticketing/tickets/{ticket['id']}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def reasons(world: World, ticket: dict[str, Any], verb: str, by: UUID | None = None) -> list[str]:
    return [one["code"] for one in (await seen(world, ticket, by))["blocked"] if one["verb"] == verb]


async def test_a_major_case_is_planned_and_reported_first(world: World) -> None:
    ticket = await world.investigated(await world.assigned(**MAJOR))
    found = await seen(world, ticket)
    assert {(one["verb"], one["code"], one["remedy"]) for one in found["blocked"]} == {
        ("take_measure", "plan_approval_needed", "submit_plan")
    }
    assert {"submit_plan", "report_major"} <= set(found["possible"])
    items = [{"measure": "加固", "owner_id": str(world.handler_id), "due_on": "2025-03-08"}]
    ticket = await world.verb(ticket, "plans", items=items)
    assert await reasons(world, ticket, "approve_plan") == ["own_plan"]
    assert await reasons(world, ticket, "return_plan") == ["own_plan"]
    assert await reasons(world, ticket, "approve_plan", world.manager_id) == []
    ticket = await world.verb(ticket, "plan-decisions", by=world.manager_id, approved=True)
    assert await reasons(world, ticket, "resolve") == ["complaint_sheet_missing", "plan_items_open"]
    assert await world.refusal(ticket, "resolve", **DONE) == (409, "complaint_sheet_missing")
    ticket = await world.verb(ticket, "report-major", text="吊顶坠落，无人受伤")
    found = await seen(world, ticket)
    assert "report_major" not in found["possible"]
    [blocker] = [one for one in found["blocked"] if one["verb"] == "resolve"]
    assert (blocker["code"], [one["title"] for one in blocker["matters"]]) == ("plan_items_open", ["加固"])
    done = await world.post(f"plan-items/{blocker['matters'][0]['id']}/done", result="已处理")
    assert (await seen(world, done.json()))["blocked"] == []


async def test_what_is_not_major_is_not_reported(world: World) -> None:
    ticket = await world.assigned()
    assert "report_major" not in (await seen(world, ticket))["possible"]
    assert (await world.refusal(ticket, "report-major", text="。")) == (409, "not_major")


async def test_a_case_nobody_can_be_asked_about_is_not_passed_on(world: World) -> None:
    ticket = await world.assigned()
    assert "refer" not in (await seen(world, ticket))["possible"]
    early = await world.verb(ticket, "reclassify", phase="pre_handover", reason="尚未交付")
    assert "refer" in (await seen(world, early))["possible"]


async def test_everything_under_way_is_named(world: World) -> None:
    ticket = await world.processing()
    order = await world.work_order(ticket)
    due_at = (world.harness.clock.now() + timedelta(hours=1)).isoformat()
    task = {"department": "工程部", "task": "勘查", "assignee_id": world.technician_id, "due_at": due_at}
    assert (await world.post(f"tickets/{ticket['id']}/department-tasks", **task)).status_code == 201
    found = [one for one in (await seen(world, ticket))["blocked"] if one["verb"] == "resolve"]
    assert [(one["code"], one["matters"][0]["kind"], one["matters"][0]["title"]) for one in found] == [
        ("work_orders_open", "work_order", order["no"]),
        ("department_tasks_open", "department_task", "工程部 · 勘查"),
    ]
    assert found[0]["matters"][0]["id"] == order["id"]


async def test_a_question_is_answered_when_nothing_is_under_way(world: World) -> None:
    ticket = await world.assigned(kind="inquiry", class_l1=None)
    assert await reasons(world, ticket, "reply") == []
    due_at = (world.harness.clock.now() + timedelta(minutes=10)).isoformat()
    task = {"department": "工程部", "task": "勘查", "assignee_id": world.technician_id, "due_at": due_at}
    assert (await world.post(f"tickets/{ticket['id']}/department-tasks", **task)).status_code == 201
    assert await reasons(world, ticket, "reply") == ["department_tasks_open"]
    answer = {"channel": "phone", "text": "是的"}
    assert await world.refusal(ticket, "reply", **answer) == (409, "department_tasks_open")


async def test_a_second_return_is_the_supervisors(world: World) -> None:
    ticket = await world.verb(await world.replied(), "return", reason="还在漏")
    assert await reasons(world, ticket, "convert") == []
    ticket = await world.verb(ticket, "resolve", **DONE)
    ticket = await world.verb(ticket, "reply", channel="phone", text="再次修好")
    assert await reasons(world, ticket, "return") == ["supervisor_decides"]
    assert await reasons(world, ticket, "return", world.supervisor_id) == []


async def test_an_old_matter_is_registered_anew(world: World) -> None:
    ticket = await world.verb(await world.replied(), "close", customer_confirmed=True)
    assert (await seen(world, ticket, world.supervisor_id))["blocked"] == []
    world.harness.clock.advance(timedelta(days=31))
    assert await reasons(world, ticket, "reopen", world.supervisor_id) == ["reopened_too_late"]


async def test_whoever_is_complained_about_reads_that_nothing_is_theirs_to_do(world: World) -> None:
    accused = uuid7()
    fact = world.staff_fact("专员小孙", ("property_specialist",), ["ticketing.ticket.process"])
    await world.harness.consume(fact, accused)
    ticket = await world.assigned(complained_about_id=accused)
    found = await seen(world, ticket, accused)
    blocked = {one["verb"] for one in found["blocked"] if one["code"] == "conflict_of_interest"}
    assert blocked == set(found["possible"]) - {"note", "attach"}
