"""What is announced as blocked is refused with just that code, and nothing else is: every verb is tried, none kept."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import update
from ticketing_world import CENTRE, World
from uuid_utils.compat import uuid7

from kit.work import Work
from ticketing.tickets.models import Ticket

Found = dict[str, Any]
Scene = Callable[[World], Awaitable[Found]]

MAJOR = {"severity_signs": ["injury_or_danger"]}
PLAIN = {"kind": "inquiry", "class_l1": "parking"}
RULING = {"grounds_sufficient": True, "demand_reasonable": True, "result": "valid", "reason": "情况属实"}
INVALID = {
    "grounds_sufficient": False,
    "demand_reasonable": False,
    "result": "invalid",
    "reason": "与记录不符",
    "reply": "经核实并非我方责任",
    "reply_channel": "phone",
    "customer_reaction": "表示理解",
}
ALL_CODES = {
    "work_orders_open",
    "department_tasks_open",
    "plan_items_open",
    "complaint_sheet_missing",
    "plan_approval_needed",
    "own_plan",
    "supervisor_decides",
    "reopened_too_late",
    "ruled_invalid",
    "conflict_of_interest",
    "handler_rules",
    "centre_rules",
    "centre_publishes",
    "class_missing",
    "already_objected",
    "answered_before",
    "others_follow",
}
OF_FORMS = {"malformed", "invalid_fields", "stale_version", "accused_has_part"}
"""What a form filled in well never brings; whom a complaint is about is named in one, and asked after there alone"""
BESIDES = {"attach", "finish_item", "hand_on_item", "release_assistant"}
"""Done to a part of the ticket, which another path names"""


async def validity_pending(world: World) -> Found:
    ticket = await world.verb(await world.accepted(), "doubt", reason="说法不一")
    return await world.verb(ticket, "ruling-requests", doubt="说法不一", opinion="倾向于成立")


async def unclassified(world: World) -> Found:
    ticket = await world.verb(await world.accepted(class_l1=None, class_l2=None), "doubt", reason="说法不一")
    return await world.verb(ticket, "ruling-requests", doubt="说法不一", opinion="倾向于成立")


async def ruled_invalid(world: World) -> Found:
    return await world.verb(await world.accepted(), "rulings", **INVALID)


async def objected_twice(world: World) -> Found:
    ticket = await world.verb(await ruled_invalid(world), "objections", world.supervisor_id, new_facts="有录像")
    return await world.verb(ticket, "rulings", world.centre_id, **INVALID)


async def closed_as_invalid(world: World) -> Found:
    return await world.verb(await ruled_invalid(world), "close", customer_confirmed=False)


async def closed_long_ago(world: World) -> Found:
    ticket = await world.verb(await world.replied(), "close", customer_confirmed=True)
    world.harness.clock.advance(timedelta(days=31))
    return ticket


async def returned(world: World) -> Found:
    ticket = await world.verb(await world.replied(), "return", reason="还在漏")
    ticket = await world.verb(ticket, "resolve", result="已修好", evidence="照片")
    return await world.verb(ticket, "reply", channel="phone", text="再次修好")


async def returned_question(world: World) -> Found:
    ticket = await world.verb(await world.assigned(**PLAIN), "reply", channel="phone", text="是的")
    return await world.verb(ticket, "return", reason="没说清楚")


async def planning(world: World) -> Found:
    return await world.investigated(await world.assigned(**MAJOR))


async def planned(world: World) -> Found:
    items = [{"measure": "加固", "owner_id": str(world.handler_id), "due_on": "2025-03-08"}]
    return await world.verb(await planning(world), "plans", by=world.supervisor_id, items=items)


async def approved(world: World) -> Found:
    return await world.verb(await planned(world), "plan-decisions", by=world.manager_id, approved=True)


async def work_begun(world: World) -> Found:
    ticket = await world.processing()
    order = await world.order_verb(await world.work_order(ticket, assignee_id=str(world.technician_id)), "accept")
    await world.order_verb(order, "start")
    return ticket


async def approved_and_reported(world: World) -> Found:
    return await world.verb(await approved(world), "report-major", text="吊顶坠落，无人受伤")


async def with_parts(world: World, ticket: Found) -> Found:
    if ticket["kind"] in ("repair", "complaint"):
        await world.work_order(ticket)
    if ticket["state"] in ("assigned", "processing"):
        due_at = (world.harness.clock.now() + timedelta(minutes=30)).isoformat()
        task = {"department": "工程部", "task": "勘查", "assignee_id": world.technician_id, "due_at": due_at}
        assert (await world.post(f"tickets/{ticket['id']}/department-tasks", **task)).status_code == 201
    return ticket


async def online_resolved(world: World) -> Found:
    return await world.verb(await world.processing(channel="forum"), "resolve", result="已修好", evidence="照片")


async def led(world: World, ticket: Found) -> Found:
    other = await world.accepted(contact_phone="13900000001", kind=ticket["kind"], class_l1=ticket["class_l1"])
    await world.verb(other, "merge", into=ticket["id"], reason="同一处")
    return ticket


async def accused_at_work(world: World) -> Found:
    """Noted when nobody looked at the part they had of it."""
    ticket = await world.verb(await world.assigned(**PLAIN), "assistants", staff_id=world.manager_id)
    async with world.harness.work() as work:
        held = update(Ticket).where(Ticket.tenant_id == work.tenant_id, Ticket.id == UUID(ticket["id"]))
        await work.session.execute(held.values(complained_about_id=world.manager_id))
    return ticket


async def judged(world: World) -> Found:
    """The centre's own colleague was found responsible before the doubt came up."""
    ticket = await validity_pending(world)
    async with world.harness.work() as work:
        held = update(Ticket).where(Ticket.tenant_id == work.tenant_id, Ticket.id == UUID(ticket["id"]))
        await work.session.execute(held.values(responsible_id=world.centre_id))
    return ticket


SCENES: dict[str, tuple[Scene, set[str]]] = {
    "registered": (lambda world: world.register(), set()),
    "accepted": (lambda world: world.accepted(), {"handler_rules"}),
    "accepted_online": (lambda world: world.accepted(channel="forum"), {"handler_rules", "centre_publishes"}),
    "accepted_major": (lambda world: world.accepted(**MAJOR), {"handler_rules", "centre_publishes"}),
    "accepted_with_order": (
        lambda world: accepted_with(world, with_parts),
        {"handler_rules", "work_orders_open"},
    ),
    "accepted_and_led": (lambda world: accepted_with(world, led), {"handler_rules", "others_follow"}),
    "validity_pending": (validity_pending, {"centre_rules"}),
    "doubtful_and_unclassified": (unclassified, {"centre_rules", "class_missing"}),
    "responsible_judge": (judged, {"centre_rules", "conflict_of_interest"}),
    "ruled_invalid": (ruled_invalid, set()),
    "objected_twice": (objected_twice, {"already_objected"}),
    "closed_as_invalid": (closed_as_invalid, {"ruled_invalid"}),
    "closed_long_ago": (closed_long_ago, {"reopened_too_late"}),
    "planning": (planning, {"plan_approval_needed"}),
    "planned": (planned, {"own_plan"}),
    "approved": (approved, {"complaint_sheet_missing", "plan_items_open"}),
    "approved_and_reported": (approved_and_reported, {"plan_items_open"}),
    "processing_with_parts": (
        lambda world: processing_with(world, with_parts),
        {"work_orders_open", "department_tasks_open"},
    ),
    "work_begun": (work_begun, {"work_orders_open"}),
    "processing_and_led": (lambda world: processing_with(world, led), {"others_follow"}),
    "resolved_online": (online_resolved, {"centre_publishes"}),
    "returned": (returned, {"supervisor_decides"}),
    "returned_question": (returned_question, {"answered_before"}),
    "question_and_accused_at_work": (accused_at_work, set()),
    "question_with_task": (lambda world: question_with(world, with_parts), {"department_tasks_open"}),
    "question_and_led": (lambda world: question_with(world, led), {"others_follow"}),
}

Change = Callable[[World, Found], Awaitable[Found]]


async def accepted_with(world: World, change: Change) -> Found:
    return await change(world, await world.accepted())


async def processing_with(world: World, change: Change) -> Found:
    return await change(world, await world.processing())


async def question_with(world: World, change: Change) -> Found:
    return await change(world, await world.assigned(**PLAIN))


def attempts(world: World, ticket: Found, into: Found) -> dict[str, tuple[str, Found]]:
    """How each verb is sent by somebody who has filled in its form well."""
    clerk, why = str(world.clerk_id), {"reason": "核对后"}
    now = world.harness.clock.now()
    later, tomorrow = (now + timedelta(hours=1)).isoformat(), (now + timedelta(days=1)).date().isoformat()
    item = {"measure": "换管", "owner_id": str(world.handler_id), "due_on": tomorrow}
    task = {"department": "工程部", "task": "勘查", "assignee_id": str(world.technician_id), "due_at": later}
    order = {"ticket_id": ticket["id"], "kind": "owner_repair", "place": "卫生间", "problem": "漏水"}
    entrusted = {"handler_id": str(world.handler_id), "department": "工程部"}
    other_kind = {"kind": "repair", "class_l1": "public", "place": "东门"}
    tickets = {
        "accept": ("accept", {}),
        "assign": ("assign", entrusted | ({} if ticket["class_l1"] else {"class_l1": "other"})),
        "rule_valid": ("rulings", RULING | entrusted),
        "rule_invalid": ("rulings", INVALID),
        "investigate": ("investigate", {}),
        "conclude": ("conclude", world.findings()),
        "submit_plan": ("plans", {"items": [item]}),
        "approve_plan": ("plan-decisions", {"approved": True}),
        "return_plan": ("plan-decisions", {"approved": False} | why),
        "take_measure": ("first-measure", {"measure": "关总阀", "planned_on": tomorrow}),
        "report_major": ("report-major", {"text": "属实"}),
        "resolve": ("resolve", {"result": "已修好", "cause": "老化", "cause_kind": "ageing", "evidence": "照片"}),
        "reply": ("reply", {"channel": "phone", "text": "已修好"}),
        "close": ("close", {"customer_confirmed": True}),
        "return": ("return", why | {"promised_reply_at": later}),
        "reopen": ("reopen", why | {"promised_reply_at": later}),
        "suspend": ("suspend", {"resume_on": tomorrow} | why),
        "note": ("notes", {"text": "备注"}),
        "note_doubt": ("doubt", why),
        "request_validity": ("ruling-requests", {"doubt": "说法不一", "opinion": "倾向于成立"}),
        "object": ("objections", {"new_facts": "有录像"}),
        "record_attempt": ("contact-attempts", {"channel": "phone"}),
        "hand_over": ("hand-over", {"handler_id": clerk} | why),
        "reclassify": ("reclassify", {"class_l1": "other"} | why),
        "locate": ("locate", {"place": "东门"}),
        "order_task": ("department-tasks", task),
        "refer": ("referrals", {"purpose": "specialist_plan", "to_staff_id": clerk, "question": "请勘查"}),
        "transfer": ("transfers", {"to_staff_id": clerk} | why),
        "assist": ("assistants", {"staff_id": clerk}),
        "urge": ("urge-notices", {"to_staff_id": clerk, "message": "请答复"}),
        "merge": ("merge", {"into": into["id"]} | why),
        "convert": ("convert", other_kind | why),
        "withdraw": ("withdraw", {"statement": "不用了"}),
    }
    paths = {verb: (f"tickets/{ticket['id']}/{path}", body) for verb, (path, body) in tickets.items()}
    return paths | {"order_work": ("work-orders", order | {"urgency": "urgent"})}


async def seen(world: World, ticket: Found, by: UUID) -> Found:
    answer = await world.as_staff(by).get(f"/api/ticketing/tickets/{ticket['id']}")
    assert answer.status_code == 200, answer.text
    found: Found = answer.json()
    return found


async def agreed(world: World, ticket: Found, into: Found, by: UUID) -> set[str]:
    """Try every verb as one person; returns the codes that were announced to them and came."""
    found, came = await seen(world, ticket, by), set()
    ways = attempts(world, found["ticket"], into)
    assert set(found["possible"]) - BESIDES <= ways.keys()
    for verb in found["possible"]:
        if verb in BESIDES:
            continue
        path, body = ways[verb]
        announced = [one["code"] for one in found["blocked"] if one["verb"] == verb]
        headers = {"If-Match": f'"{found["version"]}"'}
        answer = await world.as_staff(by).post(f"/api/ticketing/{path}", json=body, headers=headers)
        code = None if answer.is_success else answer.json()["code"]
        if code == "forbidden":
            continue  # no step of theirs
        if announced:
            assert code == announced[0], (verb, answer.text)
            came |= set(announced)
        else:
            assert code not in ALL_CODES | OF_FORMS, (verb, answer.text)
    return came


def keep_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on every request is carried out to its end and then forgotten."""

    async def forget(work: Work) -> None:
        await work.flush()
        await work.rollback()

    monkeypatch.setattr(Work, "commit", forget)


@pytest.mark.parametrize("name", SCENES)
async def test_what_is_announced_is_what_is_refused(world: World, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    scene, expected = SCENES[name]
    into = await world.accepted(contact_phone="13900000009", **(PLAIN if "question" in name else {}))
    ticket = await scene(world)
    keep_nothing(monkeypatch)
    came = set()
    for by in (world.handler_id, world.clerk_id, world.supervisor_id, world.centre_id):
        came |= await agreed(world, ticket, into, by)
    assert came == expected


@pytest.mark.parametrize("state", ["registered", "accepted", "validity_pending", "processing", "replied", "closed"])
async def test_whoever_the_case_is_about_is_refused_everything_announced(
    world: World, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    accused = uuid7()
    await world.harness.consume(world.staff_fact("中心小孙", ("csc_staff",), sorted(CENTRE)), accused)
    monkeypatch.setattr(world, "supervisor_id", accused)
    into = await world.accepted(contact_phone="13900000009")
    about = {"complained_about_id": accused}
    match state:
        case "registered":
            ticket = await world.register(**about)
        case "validity_pending":
            ticket = await world.accepted(**about)
            ticket = await world.verb(ticket, "ruling-requests", doubt="说法不一", opinion="倾向于成立")
        case "closed":
            ticket = await world.verb(await world.replied(**about), "close", customer_confirmed=True)
        case _:
            ticket = await getattr(world, state)(**about)
    keep_nothing(monkeypatch)
    assert await agreed(world, ticket, into, accused) == {"conflict_of_interest"}


async def test_so_is_whom_a_complaint_that_follows_is_about(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    accused = uuid7()
    await world.harness.consume(world.staff_fact("中心小孙", ("csc_staff",), sorted(CENTRE)), accused)
    lead, into = await world.assigned(), await world.accepted(contact_phone="13900000009")
    about = await world.register(complained_about_id=accused)
    await world.verb(about, "merge", by=world.supervisor_id, into=lead["id"], reason="同一起因")
    keep_nothing(monkeypatch)
    assert await agreed(world, lead, into, accused) == {"conflict_of_interest"}


def test_no_code_of_the_announcements_is_left_out() -> None:
    brought = set().union(*(codes for _, codes in SCENES.values()))
    assert brought == ALL_CODES
