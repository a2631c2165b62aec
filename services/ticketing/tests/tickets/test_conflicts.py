"""Whoever is complained about does nothing around the complaint either: orders, tasks, questions, the number (C3.2)."""

from typing import Any
from uuid import UUID

import pytest
from organisation_facts import panel
from sqlalchemy import update
from switchboard import API, Switchboard
from ticketing_world import ALL_PERMISSIONS, World

from ticketing.tickets.models import Ticket

CONFLICT = (409, "conflict_of_interest")
TASK = {"department": "工程部", "task": "勘查漏点", "due_at": "2025-03-05T02:40:00Z"}
ASK = {"purpose": "project_findings", "question": "请勘查"}


async def answered(world: World, path: str, by: Any, version: int | None = None, **body: Any) -> tuple[int, str]:
    answer = await world.post(path, by=by, version=version, **body)
    return answer.status_code, answer.json().get("code", "")


async def about_technician(world: World, ticket: dict[str, Any]) -> None:
    """As what was noted when nobody looked at the parts they had of it."""
    async with world.harness.work() as work:
        held = update(Ticket).where(Ticket.tenant_id == work.tenant_id, Ticket.id == UUID(ticket["id"]))
        await work.session.execute(held.values(complained_about_id=world.technician_id))


async def test_nothing_of_it_is_given_to_whom_it_is_about(world: World) -> None:
    ticket = await world.assigned(complained_about_id=world.technician_id, phase="pre_handover")
    of, accused = f"tickets/{ticket['id']}", world.technician_id
    assert await answered(world, f"{of}/department-tasks", None, **TASK, assignee_id=accused) == CONFLICT
    assert await answered(world, f"{of}/referrals", None, **ASK, to_staff_id=accused) == CONFLICT
    urge = {"message": "请尽快", "to_staff_id": accused}
    assert await answered(world, f"{of}/urge-notices", world.supervisor_id, **urge) == CONFLICT
    order = {"ticket_id": ticket["id"], "kind": "owner_repair", "place": "厨房", "problem": "漏水", "urgency": "urgent"}
    assert await answered(world, "work-orders", None, **order, assignee_id=accused) == CONFLICT
    made = await world.work_order(ticket)
    dispatched = await world.send_order(world.as_staff(), made, "dispatch", assignee_id=accused)
    assert (dispatched.status_code, dispatched.json()["code"]) == CONFLICT


async def test_nobody_orders_or_cancels_work_on_a_complaint_about_themselves(world: World) -> None:
    ticket = await world.accepted(complained_about_id=world.technician_id)
    order = {"ticket_id": ticket["id"], "kind": "owner_repair", "place": "厨房", "problem": "漏水", "urgency": "urgent"}
    assert await answered(world, "work-orders", world.technician_id, **order) == CONFLICT
    made = await world.work_order(ticket)
    for verb, body in (("dispatch", {"assignee_id": world.handler_id}), ("cancel", {"reason": "不需要"})):
        refused = await world.send_order(world.as_staff(world.technician_id), made, verb, **body)
        assert (refused.status_code, refused.json()["code"]) == CONFLICT, verb
    assert (await world.order_verb(made, "cancel", by=world.clerk_id, reason="不需要"))["state"] == "cancelled"


async def test_whoever_turns_out_to_be_meant_only_gives_an_order_back(world: World) -> None:
    ticket = await world.accepted()
    order = await world.work_order(ticket, assignee_id=str(world.technician_id))
    await about_technician(world, ticket)
    refused = await world.send_order(world.as_staff(world.technician_id), order, "accept")
    assert (refused.status_code, refused.json()["code"]) == CONFLICT
    assert (await world.order_verb(order, "refuse", reason="不便处理"))["state"] == "refused"


async def test_tasks_and_questions_wait_for_somebody_else(world: World) -> None:
    ticket = await world.assigned(phase="pre_handover")
    of, accused = f"tickets/{ticket['id']}", world.technician_id
    task = (await world.post(f"{of}/department-tasks", **TASK, assignee_id=accused)).json()
    asked = (await world.post(f"{of}/referrals", **ASK, to_staff_id=accused)).json()
    urge = {"message": "请尽快", "to_staff_id": accused}
    notice = (await world.post(f"{of}/urge-notices", by=world.supervisor_id, **urge)).json()
    await about_technician(world, ticket)
    said: tuple[tuple[str, dict[str, Any]], ...] = (
        (f"department-tasks/{task['id']}/done", {"result": "已查明"}),
        (f"department-tasks/{task['id']}/block", {"reason": "等业主"}),
        (f"department-tasks/{task['id']}/cancel", {"reason": "不需要"}),
        (f"referrals/{asked['id']}/answer", {"answer": "外墙渗水"}),
        (f"urge-notices/{notice['id']}/reply", {"reply": "我来"}),
    )
    for path, body in said:
        assert await answered(world, path, accused, 1, **body) == CONFLICT, path
    awaited = (await world.as_staff(accused).get(f"{API}/awaited-answers")).json()
    assert awaited == {"items": [], "count": 0}, "nobody waits for them any more"
    cancelled = await world.post(f"department-tasks/{task['id']}/cancel", version=1, reason="换人")
    assert cancelled.json()["state"] == "cancelled"


async def test_the_panel_is_asked_by_and_answers_for_somebody_else(world: World) -> None:
    asking = {"ticketing.consultation.open", "ticketing.consultation.answer", "ticketing.consultation.read"}
    for id in (world.technician_id, world.manager_id):
        fact = world.staff_fact("专家", ("expert",), sorted(asking), scope="tenant")
        await world.harness.consume(fact, id)
    await panel(world, "engineering_quality", world.technician_id, world.manager_id, leader=world.centre_id)
    ticket = await world.accepted(complained_about_id=world.technician_id)
    path, body = (
        f"{API}/tickets/{ticket['id']}/consultations",
        {"discipline": "engineering_quality", "question": "是否属于质量问题"},
    )
    accused, other = (world.as_staff(id, ALL_PERMISSIONS | asking) for id in (world.technician_id, world.clerk_id))
    for client, more in ((accused, {}), (other, {"expert_id": str(world.technician_id)})):
        refused = await client.post(path, json=body | more)
        assert (refused.status_code, refused.json()["code"]) == CONFLICT
    opened = await other.post(path, json=body)
    assert (opened.status_code, opened.json()["expert_id"]) == (201, str(world.manager_id))
    cancel = f"{API}/consultations/{opened.json()['id']}/cancel"
    refused = await accused.post(cancel, json={"reason": "不必"}, headers={"If-Match": '"1"'})
    assert (refused.status_code, refused.json()["code"]) == CONFLICT


async def test_who_complained_stays_masked_for_whom_it_is_about(world: World) -> None:
    ticket = await world.accepted(complained_about_id=world.technician_id)
    path, why = f"tickets/{ticket['id']}/contact/unmask", {"purpose": "回电核实"}
    assert await answered(world, path, world.technician_id, **why) == CONFLICT
    assert (await world.post(path, **why)).json()["phone"] == "13812345678"


@pytest.mark.parametrize("ways", [("ticket_id",), ("call_id",), ("ticket_id", "call_id")])
async def test_a_promise_to_call_back_is_no_way_to_the_number(
    world: World, pbx: Switchboard, ways: tuple[str, ...]
) -> None:
    """Whether it names the complaint, was made in the call about it, or names another ticket besides."""
    ticket = await world.accepted(complained_about_id=world.technician_id)
    from_ = {"ticket_id": ticket["id"]}
    if "call_id" in ways:
        other_matter = await world.accepted()
        from_ = {"call_id": await pbx.spoken("c1", ticket=ticket), "ticket_id": other_matter["id"]}
    named = {way: from_[way] for way in ways}
    asked = {"kind": "appointed", "matter": "回电", "due_at": "2025-03-05T05:00:00Z"} | named
    accused, other = pbx.as_staff(world.technician_id), pbx.as_staff()
    theirs = asked | {"owner_id": str(world.technician_id)}
    for client, body in ((accused, asked), (other, theirs)):
        refused = await client.post(f"{API}/callbacks", json=body)
        assert (refused.status_code, refused.json()["code"]) == CONFLICT
    callback = (await other.post(f"{API}/callbacks", json=asked)).json()
    of, etag = f"{API}/callbacks/{callback['id']}", {"If-Match": f'"{callback["version"]}"'}
    for verb, body in (("take", {}), ("number", {}), ("settle", {"outcome": "reached"})):
        refused = await accused.post(f"{of}/{verb}", json=body or None, headers=etag)
        assert (refused.status_code, refused.json()["code"]) == CONFLICT, verb
    assert (await other.post(f"{of}/number")).json()["number"] == "13812345678"


async def test_whom_the_caller_complains_about_owes_no_call_back(world: World, pbx: Switchboard) -> None:
    """They were not reached: the promise is anybody's."""
    call = await pbx.report("ringing")
    assert (await pbx.as_staff().post(f"{API}/calls/{call}/answer")).is_success
    tried = {"kind": "warm", "to_id": str(world.technician_id), "result": "failed"}
    assert (await pbx.as_staff().post(f"{API}/calls/{call}/transfers", json=tried)).is_success
    ticket = await world.accepted(complained_about_id=world.technician_id)
    assert (await pbx.as_staff().post(f"{API}/calls/{call}/tickets", json={"ticket_id": ticket["id"]})).is_success
    assert (await pbx.as_staff().post(f"{API}/calls/{call}/transfers", json=tried)).is_success
    owners = {callback["owner_id"] for callback in await pbx.callbacks()}
    assert owners == {str(world.technician_id), None}, "theirs only until the call was known to be about them"


NAME = {"reason": "业主指名"}


async def named(world: World, ticket: dict[str, Any]) -> list[tuple[str, str]]:
    """What stands in the way of saying that it is about the technician; nothing where that was taken down."""
    ticket = (await world.detail(ticket))["ticket"]
    body = {"complained_about_id": world.technician_id, **NAME}
    answer = await world.send(world.as_staff(world.supervisor_id), ticket, "reclassify", **body)
    if answer.is_success:
        return []
    assert (answer.status_code, answer.json()["code"]) == (409, "accused_has_part")
    assert {error["field"] for error in answer.json()["errors"]} == {"complained_about_id"}
    return [(error["code"], error["message"]) for error in answer.json()["errors"]]


async def test_nobody_is_named_who_has_something_to_do_on_it(world: World) -> None:
    """All of it is named, and each is taken from them before."""
    ticket = await world.assigned(severity_signs=["injury_or_danger"])
    to = {"assignee_id": world.technician_id}
    ticket = await world.verb(ticket, "assistants", staff_id=world.technician_id)
    task = (await world.post(f"tickets/{ticket['id']}/department-tasks", **TASK, **to)).json()
    order = await world.work_order(ticket, assignee_id=str(world.technician_id))
    ticket = await world.investigated((await world.detail(ticket))["ticket"])
    items = [{"measure": "换管", "owner_id": str(world.technician_id), "due_on": "2025-03-08"}]
    ticket = await world.verb(ticket, "plans", items=items)
    parts = [
        ("accused_assistant", ticket["no"]),
        ("accused_work_order", order["no"]),
        ("accused_department_task", "工程部 · 勘查漏点"),
        ("accused_plan_item", "换管"),
    ]
    assert await named(world, ticket) == parts
    await world.post(f"department-tasks/{task['id']}/cancel", version=1, reason="换人")
    await world.order_verb(order, "refuse", reason="不便处理")
    ticket = await world.verb(ticket, "plan-decisions", by=world.manager_id, approved=False, reason="换人负责")
    assert await named(world, ticket) == parts[:1]
    released = await world.post(f"tickets/{ticket['id']}/assistants/{world.technician_id}/release", version=None)
    assert released.is_success, released.text
    assert await named(world, ticket) == []


async def test_nobody_is_named_who_handles_it_or_is_asked_as_an_expert(world: World) -> None:
    asking = {"ticketing.consultation.open", "ticketing.consultation.answer", "ticketing.consultation.read"}
    await world.harness.consume(
        world.staff_fact("专家", ("expert",), sorted(asking), scope="tenant"), world.technician_id
    )
    await panel(world, "engineering_quality", world.technician_id, leader=world.centre_id)
    ticket = await world.assigned()
    of, asks = f"{API}/tickets/{ticket['id']}/consultations", world.as_staff(None, ALL_PERMISSIONS | asking)
    question = {"discipline": "engineering_quality", "question": "是否属于质量问题"}
    opened = (await asks.post(of, json=question)).json()
    assert await named(world, ticket) == [("accused_consultation", "是否属于质量问题")]
    ended = f"{API}/consultations/{opened['id']}/cancel"
    assert (await asks.post(ended, json={"reason": "不必"}, headers={"If-Match": '"1"'})).is_success
    handler = {"complained_about_id": world.handler_id, **NAME}
    ticket = (await world.detail(ticket))["ticket"]
    assert await world.refusal(ticket, "reclassify", by=world.supervisor_id, **handler) == (409, "accused_has_part")
    assert await named(world, ticket) == []


async def begun(world: World) -> tuple[dict[str, Any], dict[str, Any]]:
    """A complaint the technician is at work on."""
    ticket = await world.processing()
    order = await world.order_verb(await world.work_order(ticket, assignee_id=str(world.technician_id)), "accept")
    return ticket, await world.order_verb(order, "start")


async def steps(world: World, order: dict[str, Any]) -> set[str]:
    answer = await world.as_staff().get(f"{API}/work-orders/{order['id']}")
    return set(answer.json()["possible"])


async def test_whoever_is_at_work_on_it_is_named_and_somebody_else_is_sent(world: World) -> None:
    """What has begun cannot be given away before, so it keeps nobody from being named, and goes to another after."""
    ticket, order = await begun(world)
    send = {"assignee_id": world.handler_id}
    refused = await world.send_order(world.as_staff(), order, "dispatch", **send)
    assert (refused.status_code, refused.json()["code"]) == (409, "work_order_wrong_state")
    assert await steps(world, order) == {"complete"}
    assert await named(world, ticket) == []
    number = await world.as_staff(world.technician_id).post(f"{API}/work-orders/{order['id']}/contact")
    assert (number.status_code, number.json()["code"]) == CONFLICT
    assert await steps(world, order) == {"dispatch", "complete"}
    again = await world.send_order(world.as_staff(), order, "dispatch", assignee_id=world.technician_id)
    assert (again.status_code, again.json()["code"]) == CONFLICT
    sent = await world.order_verb(order, "dispatch", by=world.clerk_id, **send)
    assert (sent["state"], sent["assignee_id"]) == ("dispatched", str(world.handler_id))
    late = await world.send_order(world.as_staff(world.technician_id), sent, "complete", work_done="已换管")
    assert late.status_code in (404, 409)
    accepted = await world.order_verb(sent, "accept", by=world.handler_id)
    assert (await world.order_verb(accepted, "start", by=world.handler_id))["state"] == "in_progress"


async def test_whoever_is_named_at_work_finishes_it_and_others_look_at_it(world: World) -> None:
    ticket, order = await begun(world)
    assert await named(world, ticket) == []
    done = await world.order_verb(order, "complete", work_done="已换管", labour_cents=0)
    assert done["state"] == "completed"
    looked = await world.send_order(world.as_staff(world.technician_id), done, "confirm-by-requester", name="业主")
    assert (looked.status_code, looked.json()["code"]) == CONFLICT


async def test_whoever_has_a_measure_of_the_approved_plan_is_named_and_the_handler_sees_to_it(world: World) -> None:
    ticket = await world.investigated(await world.assigned(severity_signs=["injury_or_danger"]))
    items = [{"measure": "换管", "owner_id": str(world.technician_id), "due_on": "2025-03-08"}]
    ticket = await world.verb(ticket, "plans", items=items)
    assert await named(world, ticket) == [("accused_plan_item", "换管")]
    await world.verb(ticket, "plan-decisions", by=world.manager_id, approved=True)
    assert await named(world, ticket) == []
    (plan,) = (await world.procedure(ticket))["plans"]
    path = f"plan-items/{plan['items'][0]['id']}/done"
    assert await answered(world, path, world.technician_id, result="已处理") == CONFLICT
    assert (await world.post(path, result="已处理", by=world.handler_id)).is_success


async def test_what_is_known_of_a_complaint_changes_though_whom_it_is_about_has_a_part_of_old(world: World) -> None:
    """As where they were named when nobody looked at it: only naming asks for it."""
    ticket = await world.assigned()
    ticket = await world.verb(ticket, "assistants", staff_id=world.technician_id)
    await about_technician(world, ticket)
    found = await world.detail(ticket)
    assert [one["code"] for one in found["blocked"] if one["verb"] == "reclassify"] == []
    about = {"complained_about_id": world.technician_id}
    changed = await world.verb(found["ticket"], "reclassify", by=world.supervisor_id, claim_cents=5000, **about, **NAME)
    assert changed["claim_cents"] == 5000
