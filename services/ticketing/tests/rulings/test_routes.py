"""Valid or not: who may rule, on what basis, what follows, and one objection (C3.2 rows 3 to 6, 21, 22)."""

from datetime import timedelta
from typing import Any

import pytest
from ticketing_world import World

from events import ticketing as facts

DOUBT = {"doubt": "业主说法与记录不一致", "opinion": "倾向于成立"}
VALID = {"grounds_sufficient": True, "demand_reasonable": True, "result": "valid", "reason": "情况属实"}
INVALID = {
    "grounds_sufficient": False,
    "demand_reasonable": False,
    "result": "invalid",
    "reason": "与记录不符",
    "reply": "经核实并非我方责任",
    "reply_channel": "phone",
    "customer_reaction": "表示理解",
}


async def doubtful(world: World, **changes: Any) -> dict[str, Any]:
    ticket = await world.verb(await world.accepted(**changes), "doubt", reason="说法不一")
    world.harness.clock.advance(timedelta(hours=1))
    return await world.verb(ticket, "ruling-requests", **DOUBT)


async def test_a_doubtful_complaint_goes_to_the_centre_within_four_hours(world: World) -> None:
    ticket = await doubtful(world)
    assert ticket["state"] == "validity_pending"
    clocks = await world.clocks(ticket)
    assert (clocks["K02"]["result"], clocks["K02"]["due_at"]) == ("met", "2025-03-05T06:00:00Z")
    assert (clocks["K03"]["result"], clocks["K03"]["due_at"]) == ("running", "2025-03-05T07:00:00Z")
    ruled = await world.verb(ticket, "rulings", by=world.centre_id, department="工程部", **VALID)
    assert (ruled["state"], ruled["validity"], ruled["department"]) == ("assigned", "valid", "工程部")
    assert (await world.clocks(ticket))["K03"]["result"] == "met"
    (ruling,) = (await world.procedure(ticket))["rulings"]
    assert (ruling["ruled_by"], ruling["basis"]) == (str(world.centre_id), "own")


async def test_only_the_centre_rules_on_doubt_and_only_the_handler_on_a_clear_case(world: World) -> None:
    ticket = await doubtful(world)
    assert await world.refusal(ticket, "rulings", department="工程部", **VALID) == (409, "centre_rules")
    clear = await world.accepted()
    assert await world.refusal(clear, "rulings", by=world.supervisor_id, **INVALID) == (409, "handler_rules")
    assert (await world.verb(clear, "rulings", **INVALID))["state"] == "invalid_replied"


async def test_of_an_invalid_major_complaint_nobody_files_a_sheet(world: World) -> None:
    ticket = await world.accepted(severity="major", phase="in_warranty")
    assert (await world.clocks(ticket))["K05"]["result"] == "running"
    ruled = await world.verb(ticket, "rulings", by=world.centre_id, **INVALID)
    assert (await world.clocks(ruled))["K05"]["result"] == "cancelled"


@pytest.mark.parametrize("case", [{"channel": "forum"}, {"severity": "major", "phase": "in_warranty"}])
async def test_an_invalid_complaint_is_answered_by_the_desk_that_answers(world: World, case: dict[str, str]) -> None:
    """What is said in public, or of a major case, is the centre's to say, whoever is sure of the ruling (S0-50)."""
    ticket = await world.accepted(**case)
    assert await world.refusal(ticket, "rulings", **INVALID) == (409, "centre_publishes")
    assert (await world.verb(ticket, "rulings", by=world.centre_id, **INVALID))["state"] == "invalid_replied"


async def test_the_answer_to_an_invalid_major_complaint_is_the_centres_reply(world: World) -> None:
    ticket = await world.assigned(severity="major", phase="in_warranty")
    ticket = await world.verb(ticket, "report-major", text="投诉处理单")
    assert (await world.clocks(ticket))["K04"]["result"] == "running"
    undecided = await world.accepted(severity="major", phase="in_warranty")
    undecided = await world.verb(undecided, "report-major", text="投诉处理单")
    await world.verb(undecided, "rulings", by=world.centre_id, **INVALID)
    assert (await world.clocks(undecided))["K04"]["result"] == "met"


async def test_nobody_works_on_what_is_ruled_invalid(world: World) -> None:
    ticket = await world.accepted()
    order = await world.work_order(ticket)
    ticket = (await world.detail(ticket))["ticket"]
    assert await world.refusal(ticket, "rulings", **INVALID) == (409, "work_orders_open")
    await world.order_verb(order, "cancel", by=world.clerk_id, reason="不成立")
    assert (await world.verb(ticket, "rulings", **INVALID))["state"] == "invalid_replied"


async def test_an_invalid_complaint_is_answered_with_its_reason_and_closed_as_invalid(world: World) -> None:
    ticket = await world.verb(await world.accepted(), "rulings", **INVALID)
    assert (ticket["validity"], ticket["replied_at"]) == ("invalid", "2025-03-05T02:00:00Z")
    results = {code: clock["result"] for code, clock in (await world.clocks(ticket)).items()}
    assert results == {"K01": "met", "K08": "met", "K13": "met"}
    told = [type(fact) for fact in await world.harness.outbox()]
    assert told[-2:] == [facts.ComplaintRuled, facts.ComplaintReplied]
    closed = await world.verb(ticket, "close", customer_confirmed=False)
    assert (closed["state"], closed["close_reason"]) == ("closed", "invalid")
    refused = await world.refusal(closed, "reopen", by=world.supervisor_id, reason="不服")
    assert refused == (409, "ruled_invalid")


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"grounds_sufficient": True, "demand_reasonable": True}, "result", "contradicts_tests"),
        ({"reply": None}, "reply", "required"),
        ({"reply_channel": None}, "reply_channel", "required"),
        ({"customer_reaction": None}, "customer_reaction", "required"),
        ({"basis": "leader_consulted", "consulted_at": "2025-03-05T01:00:00Z"}, "leader_id", "no_leader"),
    ],
)
async def test_a_ruling_that_does_not_hold_together_is_refused(
    world: World, changes: dict[str, Any], field: str, code: str
) -> None:
    ticket = await world.accepted()
    body = {name: value for name, value in (INVALID | changes).items() if value is not None}
    answer = await world.send(world.as_staff(world.handler_id), ticket, "rulings", **body)
    assert (answer.status_code, [(e["field"], e["code"]) for e in answer.json()["errors"]]) == (422, [(field, code)])
    assert (await world.detail(ticket))["ticket"]["state"] == "accepted"


async def test_a_consulted_leader_is_named_with_the_time(world: World) -> None:
    ticket = await doubtful(world)
    leader = world.manager_id
    await world.harness.consume(world.staff_fact("分管领导", ("leader_in_charge",), []), leader)
    basis = {"basis": "leader_consulted", "leader_id": leader, "department": "工程部"}
    later = await world.send(
        world.as_staff(world.centre_id), ticket, "rulings", **VALID, **basis, consulted_at="2025-03-05T09:00:00Z"
    )
    assert later.json()["errors"][0]["code"] == "in_the_future"
    await world.verb(ticket, "rulings", by=world.centre_id, **VALID, **basis, consulted_at="2025-03-05T02:30:00Z")
    (ruling,) = (await world.procedure(ticket))["rulings"]
    assert (ruling["leader_id"], ruling["consulted_at"]) == (str(leader), "2025-03-05T02:30:00Z")


@pytest.mark.parametrize("through", ["itself", "a_repeat", "a_merger"])
async def test_the_leader_consulted_is_nobody_it_is_about(world: World, through: str) -> None:
    leader, other = world.manager_id, world.supervisor_id
    for id in (leader, other):
        await world.harness.consume(world.staff_fact("分管领导", ("leader_in_charge",), []), id)
    first = await world.accepted(complained_about_id=leader)
    if through == "itself":
        ticket = await world.verb(first, "ruling-requests", **DOUBT)
    else:
        ticket = await doubtful(world, **({"repeat_of": first["id"]} if through == "a_repeat" else {}))
    if through == "a_merger":
        first = (await world.detail(first))["ticket"]
        await world.verb(first, "merge", by=world.clerk_id, into=ticket["id"], reason="同一件事")
    said = {"basis": "leader_consulted", "department": "工程部", "consulted_at": "2025-03-05T01:30:00Z"} | VALID
    ticket = (await world.detail(ticket))["ticket"]
    answer = await world.send(world.as_staff(world.centre_id), ticket, "rulings", leader_id=leader, **said)
    named = [(error["field"], error["code"]) for error in answer.json()["errors"]]
    assert (answer.status_code, named) == (422, [("leader_id", "complained_about")])
    await world.verb(ticket, "rulings", by=world.centre_id, leader_id=other, **said)


async def test_nobody_judges_or_handles_a_complaint_about_themselves(world: World) -> None:
    ticket = await world.accepted(complained_about_id=world.centre_id)
    ticket = await world.verb(ticket, "ruling-requests", **DOUBT)
    body = {"by": world.centre_id, "department": "工程部"} | VALID
    assert await world.refusal(ticket, "rulings", **body) == (409, "conflict_of_interest")
    about_handler = await world.register(complained_about_id=world.handler_id)
    assert await world.refusal(about_handler, "accept") == (409, "conflict_of_interest")


async def test_whoever_is_complained_about_has_nothing_to_do_with_the_case(world: World) -> None:
    """Nor do they say whom else it is about; what they have to say is written down, for colleagues to read."""
    ticket = await world.accepted(complained_about_id=world.centre_id)
    conflict = (409, "conflict_of_interest")
    for verb, body in (
        ("reclassify", {"complained_about_id": world.technician_id, "reason": "补充信息"}),
        ("withdraw", {"statement": "不用了"}),
        ("rulings", INVALID),
        ("notes", {"text": "已解释", "visibility": "public", "channel": "phone"}),
    ):
        assert await world.refusal(ticket, verb, by=world.centre_id, **body) == conflict, verb
    noted = await world.verb(ticket, "notes", by=world.centre_id, text="当时我不在班")
    change = {"complained_about_id": world.technician_id, "claim_cents": 100, "reason": "投诉人说错了人"}
    assert await world.refusal(noted, "reclassify", **change) == (409, "accused_known")
    changed = await world.verb(noted, "reclassify", by=world.supervisor_id, **change)
    details = (await world.detail(changed))["entries"][-1]["details"]
    assert details["complained_about_id"] == [str(world.centre_id), str(world.technician_id)]
    assert details["claim_cents"] == [None, 100]


async def test_an_objection_with_new_facts_is_heard_once(world: World) -> None:
    ticket = await world.verb(await world.accepted(), "rulings", **INVALID)
    assert await world.refusal(ticket, "objections", new_facts="有录像") == (403, "forbidden")
    ticket = await world.verb(ticket, "objections", by=world.supervisor_id, new_facts="有录像")
    assert (ticket["state"], ticket["validity"]) == ("validity_pending", None)
    assert (await world.clocks(ticket))["K03"]["result"] == "running"
    ticket = await world.verb(ticket, "rulings", by=world.centre_id, **INVALID)
    again = await world.refusal(ticket, "objections", by=world.supervisor_id, new_facts="又有录像")
    assert again == (409, "already_objected")


async def test_a_second_ruling_has_four_hours_of_its_own(world: World) -> None:
    ticket = await doubtful(world)
    ticket = await world.verb(ticket, "rulings", by=world.centre_id, **INVALID)
    world.harness.clock.advance(timedelta(hours=3))
    ticket = await world.verb(ticket, "objections", by=world.supervisor_id, new_facts="有录像")
    found = [clock for clock in (await world.detail(ticket))["clocks"] if clock["code"] == "K03"]
    assert sorted((clock["result"], clock["due_at"]) for clock in found) == [
        ("met", "2025-03-05T07:00:00Z"),
        ("running", "2025-03-05T10:00:00Z"),
    ]
