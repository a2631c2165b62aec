"""The procedure over HTTP: the path to the end, every refusal by name, versions, reach."""

from datetime import timedelta
from typing import Any

import pytest
from ticketing_world import ALL_PERMISSIONS, CENTRE, World
from uuid_utils.compat import uuid7

from events import identity
from events import ticketing as facts

REMADE = {"result": "重做防水", "cause": "防水层破损", "cause_kind": "construction", "evidence": "闭水试验"}


async def refused(world: World, ticket: dict[str, Any], verb: str, by: Any = None, **body: Any) -> tuple[int, str]:
    answer = await world.send(world.as_staff(by or world.handler_id), ticket, verb, **body)
    return answer.status_code, answer.json()["code"]


async def test_a_complaint_from_the_first_call_to_its_end(world: World) -> None:
    ticket = await world.register()
    classes = {"class_l1": "engineering_quality", "class_l2": "leakage", "nature": "quality"}
    for verb, body, state in (
        ("accept", {}, "accepted"),
        ("assign", {"handler_id": world.handler_id, "department": "工程部", **classes}, "assigned"),
        ("investigate", {}, "investigating"),
        ("conclude", world.findings(), "planning"),
        ("first-measure", {"measure": "先关总阀", "planned_on": "2025-03-06"}, "processing"),
        ("notes", {"text": "已联系楼上"}, "processing"),
        ("resolve", {"result": "已更换管道", "evidence": "新管道照片"}, "resolved"),
        ("reply", {"channel": "phone", "text": "已为您修好"}, "feedback_given"),
        ("close", {"customer_confirmed": True}, "closed"),
    ):
        world.harness.clock.advance(timedelta(minutes=10))
        ticket = await world.verb(ticket, verb, **body)
        assert ticket["state"] == state
    assert (ticket["handler_id"], ticket["first_receiver_id"]) == (str(world.handler_id), str(world.clerk_id))
    assert ticket["close_reason"] == "confirmed"
    detail = await world.detail(ticket)
    assert [(e["verb"], e["from_state"], e["to_state"]) for e in detail["entries"]] == [
        ("register", None, "registered"),
        ("accept", "registered", "accepted"),
        ("assign", "accepted", "assigned"),
        ("investigate", "assigned", "investigating"),
        ("conclude", "investigating", "planning"),
        ("take_measure", "planning", "processing"),
        ("note", "processing", "processing"),
        ("resolve", "processing", "resolved"),
        ("reply", "resolved", "feedback_given"),
        ("close", "feedback_given", "closed"),
        ("visit_due", "closed", "closed"),
    ]
    assert [e["dwell_seconds"] for e in detail["entries"]] == [None, *[600] * 5, None, 1200, 600, 600, None]
    results = {c["code"]: c["result"] for c in detail["clocks"]}
    assert results == {"K01": "met", "K08": "met", "K13": "met", "K16": "running"}
    assert detail["possible"] == ["reopen"]
    recorded = await world.harness.outbox()
    assert [type(fact) for fact in recorded] == [
        facts.ComplaintRegistered,
        facts.ComplaintAccepted,
        facts.ComplaintAssigned,
        facts.ComplaintProgressed,
        facts.ComplaintProgressed,
        facts.ComplaintFirstMeasure,
        facts.ComplaintProgressed,
        facts.ComplaintResolved,
        facts.ComplaintReplied,
        facts.ComplaintClosed,
        facts.ReturnVisitScheduled,
    ]
    assert ticket["version"] == len(recorded) - 1


async def test_other_kinds_speak_of_tickets(world: World) -> None:
    ticket = await world.register(kind="inquiry", class_l1="parking")
    ticket = await world.verb(ticket, "accept")
    ticket = await world.verb(ticket, "reply", channel="phone", text="车位每月300元")
    await world.verb(ticket, "close", customer_confirmed=True)
    assert [type(fact) for fact in await world.harness.outbox()] == [
        facts.TicketRegistered,
        facts.TicketAccepted,
        facts.TicketAnswered,
        facts.TicketClosed,
    ]


@pytest.mark.parametrize(
    ("verb", "body"),
    [
        ("assign", {"handler_id": uuid7(), "department": "工程部"}),
        ("first-measure", {"measure": "关阀", "planned_on": "2025-03-06"}),
        ("reopen", {"reason": "又漏了"}),
        ("resume", {"reason": "可以继续"}),
        ("resolve", {"result": "好了", "cause": "老化", "cause_kind": "ageing"}),
        ("reply", {"channel": "phone", "text": "好了"}),
        ("close", {"customer_confirmed": True}),
        ("return", {"reason": "不满意"}),
        ("report-major", {"text": "单据"}),
        ("hand-over", {"handler_id": uuid7(), "reason": "换班"}),
        ("contact-attempts", {"channel": "phone"}),
    ],
)
async def test_what_the_table_does_not_allow_is_refused(world: World, verb: str, body: dict[str, Any]) -> None:
    ticket = await world.register()
    assert await refused(world, ticket, verb, by=world.supervisor_id, **body) == (409, "ticket_wrong_state")
    assert len(await world.harness.outbox()) == 1


async def test_accepting_late_never_promises_beyond_the_clock(world: World) -> None:
    ticket = await world.register(promised_reply_at="2025-03-05T04:15:00Z")
    accepted = await world.verb(ticket, "accept")
    assert accepted["promised_reply_at"] == "2025-03-05T04:00:00Z"


async def test_the_promise_may_be_changed_at_acceptance_within_the_limit(world: World) -> None:
    ticket = await world.register()
    late = {"promised_reply_at": "2025-03-05T04:00:01Z"}
    assert await refused(world, ticket, "accept", **late) == (422, "promise_beyond_limit")
    past = {"promised_reply_at": "2025-03-05T01:00:00Z"}
    assert await refused(world, ticket, "accept", **past) == (422, "promise_in_the_past")
    accepted = await world.verb(ticket, "accept", promised_reply_at="2025-03-05T03:30:00Z")
    assert accepted["promised_reply_at"] == "2025-03-05T03:30:00Z"


async def test_only_an_able_colleague_becomes_the_handler(world: World) -> None:
    ticket = await world.verb(await world.register(), "accept")
    stranger, far, gone = uuid7(), uuid7(), uuid7()
    everything = sorted(ALL_PERMISSIONS)
    await world.harness.consume(world.staff_fact("远方", ("property_specialist",), everything, (world.elsewhere,)), far)
    there = world.staff_fact("离职", ("property_specialist",), everything)
    await world.harness.consume(there, gone)
    left = identity.StaffLeft(**{name: getattr(there, name) for name in there.__struct_fields__})
    await world.harness.consume(left, gone)
    for id in (stranger, far, gone):
        assert await refused(world, ticket, "assign", handler_id=id, department="工程部") == (
            409,
            "handler_not_eligible",
        )


async def test_a_hand_over_keeps_reason_and_dwell_time(world: World) -> None:
    ticket = await world.verb(await world.register(), "accept")
    world.harness.clock.advance(timedelta(minutes=25))
    given = {"handler_id": world.supervisor_id, "reason": "需主管协调"}
    ticket = await world.verb(ticket, "hand-over", by=world.supervisor_id, **given)
    assert ticket["handler_id"] == str(world.supervisor_id)
    assert ticket["first_receiver_id"] == str(world.clerk_id)
    entry = (await world.detail(ticket))["entries"][-1]
    assert (entry["verb"], entry["dwell_seconds"], entry["text"]) == ("hand_over", 1500, "需主管协调")
    assert (entry["from_handler_id"], entry["to_handler_id"]) == (str(world.handler_id), str(world.supervisor_id))
    assert await refused(world, ticket, "hand-over", by=world.supervisor_id, **given) == (409, "already_handler")


async def test_major_cases_are_reported_once_and_before_the_result(world: World) -> None:
    ticket = await world.processing()
    ticket = await world.verb(ticket, "reclassify", severity="major", reason="五户受影响")
    done = {"result": "好了", "evidence": "复查照片"}
    assert await refused(world, ticket, "resolve", **done) == (409, "complaint_sheet_missing")
    ticket = await world.verb(ticket, "report-major", text="投诉处理单:五户漏水")
    assert await refused(world, ticket, "report-major", text="再报一次") == (409, "already_reported")
    assert (await world.verb(ticket, "resolve", **done))["state"] == "resolved"
    calm = await world.processing()
    assert await refused(world, calm, "report-major", text="不重大") == (409, "not_major")


async def test_a_complaint_needs_evidence_and_a_repair_does_not(world: World) -> None:
    ticket = await world.processing()
    assert await refused(world, ticket, "resolve", result="好了") == (422, "evidence_missing")
    repair = await world.processing(kind="repair", class_l1="public")
    assert (await world.verb(repair, "resolve", result="好了"))["state"] == "resolved"


async def test_a_measure_is_planned_for_today_or_later(world: World) -> None:
    ticket = await world.verb(await world.register(), "accept")
    ticket = await world.verb(ticket, "assign", handler_id=world.handler_id, department="工程部")
    yesterday = {"measure": "关阀", "planned_on": "2025-03-04"}
    assert await refused(world, ticket, "first-measure", **yesterday) == (422, "planned_in_the_past")


async def test_a_complaint_is_classified_before_it_is_assigned(world: World) -> None:
    ticket = await world.verb(await world.register(class_l1=None), "accept")
    to: dict[str, Any] = {"handler_id": world.handler_id, "department": "工程部"}
    assert await refused(world, ticket, "assign", **to) == (422, "class_missing")
    marked = (await world.send(world.as_staff(world.handler_id), ticket, "assign", **to)).json()["errors"]
    assert [(error["field"], error["code"]) for error in marked] == [("class_l1", "class_missing")]
    assert (await world.verb(ticket, "assign", class_l1="neighbour", **to))["class_l1"] == "neighbour"
    repair = await world.verb(await world.register(kind="repair", class_l1=None), "accept")
    assert (await world.verb(repair, "assign", **to))["state"] == "assigned"


async def test_a_class_belongs_to_its_kind(world: World) -> None:
    ticket = await world.register()
    changed = {"class_l1": "mep_fitout", "reason": "重新分类"}
    assert await refused(world, ticket, "reclassify", **changed) == (422, "unknown_class")


async def test_closing_needs_confirmation_or_two_days_of_trying(world: World) -> None:
    ticket = await world.replied()
    unconfirmed: dict[str, Any] = {"customer_confirmed": False}
    assert await refused(world, ticket, "close", **unconfirmed) == (409, "not_confirmed")
    ticket = await world.verb(ticket, "contact-attempts", channel="phone", text="无人接听")
    world.harness.clock.advance(timedelta(hours=2))
    ticket = await world.verb(ticket, "contact-attempts", channel="phone")
    assert await refused(world, ticket, "close", **unconfirmed) == (409, "not_confirmed")
    world.harness.clock.advance(timedelta(days=1))
    ticket = await world.verb(ticket, "contact-attempts", channel="visit")
    ticket = await world.verb(ticket, "close", **unconfirmed)
    assert (ticket["state"], ticket["close_reason"]) == ("closed", "unreachable")


async def test_attempts_before_a_return_do_not_count(world: World) -> None:
    ticket = await world.replied()
    for _ in range(2):
        ticket = await world.verb(ticket, "contact-attempts", channel="phone")
        world.harness.clock.advance(timedelta(days=1))
    ticket = await world.verb(ticket, "return", reason="又漏了")
    ticket = await world.verb(ticket, "resolve", **REMADE)
    ticket = await world.verb(ticket, "reply", channel="phone", text="已重做")
    assert await refused(world, ticket, "close", customer_confirmed=False) == (409, "not_confirmed")


async def test_a_second_return_is_decided_by_a_supervisor(world: World) -> None:
    ticket = await world.verb(await world.replied(), "return", reason="又漏了")
    ticket = await world.verb(ticket, "resolve", **REMADE)
    ticket = await world.verb(ticket, "reply", channel="phone", text="已重做")
    assert await refused(world, ticket, "return", reason="还漏") == (409, "supervisor_decides")
    ticket = await world.verb(ticket, "return", by=world.supervisor_id, reason="还漏")
    assert (ticket["state"], ticket["return_count"]) == ("processing", 2)


async def test_withdrawing_ends_the_ticket_and_its_clocks(world: World) -> None:
    ticket = await world.verb(await world.register(), "accept")
    ticket = await world.verb(ticket, "withdraw", statement="已自行解决")
    assert (ticket["state"], ticket["close_reason"]) == ("withdrawn", "withdrawn")
    assert {clock["result"] for clock in (await world.clocks(ticket)).values()} == {"met", "cancelled"}
    assert await refused(world, ticket, "notes", text="补充") == (409, "ticket_wrong_state")


async def test_versions_are_required_and_checked(world: World) -> None:
    ticket = await world.register()
    path = f"/api/ticketing/tickets/{ticket['id']}/accept"
    staff = world.as_staff()
    assert (await staff.post(path, json={})).status_code == 428
    stale = await staff.post(path, json={}, headers={"If-Match": '"7"'})
    assert (stale.status_code, stale.json()["current_version"]) == (412, 1)
    accepted = await staff.post(path, json={}, headers={"If-Match": '"1"'})
    assert (accepted.status_code, accepted.headers["etag"]) == (200, '"2"')
    assert (await staff.post(path, json={}, headers={"If-Match": '"1"'})).status_code == 412


async def test_notes_need_no_version(world: World) -> None:
    ticket = await world.register()
    path = f"/api/ticketing/tickets/{ticket['id']}/notes"
    assert (await world.as_staff().post(path, json={"text": "业主补充照片"})).status_code == 201


EVERYTHING = ALL_PERMISSIONS | CENTRE
VERBS: dict[str, tuple[str, dict[str, Any]]] = {
    "accept": ("ticketing.ticket.accept", {}),
    "assign": ("ticketing.ticket.assign", {"handler_id": str(uuid7()), "department": "工程部"}),
    "reclassify": ("ticketing.ticket.assign", {"reason": "改类"}),
    "hand-over": ("ticketing.ticket.supervise", {"handler_id": str(uuid7()), "reason": "换班"}),
    "report-major": ("ticketing.ticket.process", {"text": "单据"}),
    "first-measure": ("ticketing.ticket.process", {"measure": "关阀", "planned_on": "2025-03-06"}),
    "notes": ("ticketing.ticket.process", {"text": "记录"}),
    "resolve": ("ticketing.ticket.process", {"result": "好了"}),
    "reply": ("ticketing.ticket.reply", {"channel": "phone", "text": "好了"}),
    "contact-attempts": ("ticketing.ticket.process", {"channel": "phone"}),
    "close": ("ticketing.ticket.close", {"customer_confirmed": True}),
    "return": ("ticketing.ticket.close", {"reason": "不满意", "promised_reply_at": "2025-03-05T03:00:00Z"}),
    "withdraw": ("ticketing.ticket.withdraw", {"statement": "撤回"}),
    "reopen": ("ticketing.ticket.supervise", {"reason": "又漏了", "promised_reply_at": "2025-03-05T03:00:00Z"}),
    "suspend": ("ticketing.ticket.supervise", {"reason": "等配件", "resume_on": "2025-03-10"}),
    "resume": ("ticketing.ticket.supervise", {"reason": "到货"}),
    "objections": ("ticketing.ticket.supervise", {"new_facts": "有录像"}),
    "plan-decisions": ("ticketing.plan.decide", {"approved": True}),
    "merge": ("ticketing.ticket.assign", {"into": str(uuid7()), "reason": "同一处"}),
    "rulings": (
        "ticketing.ticket.process",
        {"grounds_sufficient": True, "demand_reasonable": True, "result": "valid", "reason": "属实"},
    ),
    "urge-notices": ("ticketing.ticket.supervise", {"message": "请尽快"}),
    "transfers": ("ticketing.ticket.process", {"to_staff_id": str(uuid7()), "reason": "换班"}),
    "referrals": (
        "ticketing.ticket.process",
        {"purpose": "project_findings", "to_staff_id": str(uuid7()), "question": "请勘查"},
    ),
    "department-tasks": (
        "ticketing.ticket.process",
        {"department": "工程部", "task": "修", "assignee_id": str(uuid7()), "due_at": "2025-03-05T03:00:00Z"},
    ),
    "contact/unmask": ("ticketing.contact.unmask", {"purpose": "回访"}),
}


@pytest.mark.parametrize("verb", VERBS)
async def test_who_may_not_or_does_not_see_it_changes_nothing(world: World, verb: str) -> None:
    ticket = await world.register()
    permission, body = VERBS[verb]
    assert (await world.send(world.harness.anonymous(), ticket, verb, **body)).status_code == 401
    powerless = world.as_staff(world.handler_id, permissions=EVERYTHING - {permission})
    assert (await world.send(powerless, ticket, verb, **body)).status_code == 403
    nowhere = {"id": uuid7(), "version": 1}
    expected = (await world.send(world.as_staff(permissions=EVERYTHING), nowhere, verb, **body)).json()
    other_company = await world.harness.other_tenant()
    for client in (
        world.as_staff(permissions=EVERYTHING, communities=[world.elsewhere]),
        world.as_staff(world.handler_id, permissions=EVERYTHING, own_only=True),
        other_company.staff(EVERYTHING),
    ):
        answer = await world.send(client, ticket, verb, **body)
        assert answer.status_code == 404
        assert {**answer.json(), "request_id": ""} == {**expected, "request_id": ""}
    assert len(await world.harness.outbox()) == 1


async def test_own_reach_covers_first_receiver_and_handler(world: World) -> None:
    ticket = await world.verb(await world.register(), "accept")
    path = f"/api/ticketing/tickets/{ticket['id']}"
    for id, status in ((world.clerk_id, 200), (world.handler_id, 200), (world.manager_id, 404)):
        assert (await world.as_staff(id, own_only=True).get(path)).status_code == status
    assert (await world.as_staff(communities=[world.community]).get(path)).status_code == 200
