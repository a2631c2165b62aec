"""Any sequence of verbs, whoever sends it and however late the worker is, against real PostgreSQL.

The table of transitions is the model: what it allows leads to the state it names or to a named refusal of a guard,
what it does not allow is refused, nothing ever answers 500, and each clock ends in at most one outcome.
"""

from datetime import timedelta
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from ticketing_world import World

from events import ticketing as facts
from ticketing.tickets.codes import ENDED
from ticketing.tickets.transitions import BACK, TRANSITIONS, possible

TARGETS = {(row.verb, kind, source): row.target for row in TRANSITIONS for kind in row.kinds for source in row.sources}
GUARDS = {
    "cause_missing",
    "class_missing",
    "complaint_sheet_missing",
    "not_confirmed",
    "not_major",
    "already_reported",
    "already_handler",
    "already_objected",
    "centre_publishes",
    "centre_rules",
    "checklist_incomplete",
    "evidence_missing",
    "handler_rules",
    "own_plan",
    "plan_approval_needed",
    "plan_items_open",
    "reopened_too_late",
    "ruled_invalid",
    "invalid_fields",
    "measure_stands",
    "supervisor_decides",
}
ROUTES = {
    "accept": "accept",
    "assign": "assign",
    "reclassify": "reclassify",
    "hand_over": "hand-over",
    "report_major": "report-major",
    "take_measure": "first-measure",
    "note": "notes",
    "resolve": "resolve",
    "reply": "reply",
    "record_attempt": "contact-attempts",
    "close": "close",
    "return": "return",
    "withdraw": "withdraw",
    "note_doubt": "doubt",
    "request_validity": "ruling-requests",
    "rule_valid": "rulings",
    "rule_invalid": "rulings",
    "object": "objections",
    "investigate": "investigate",
    "conclude": "conclude",
    "submit_plan": "plans",
    "approve_plan": "plan-decisions",
    "return_plan": "plan-decisions",
    "suspend": "suspend",
    "resume": "resume",
    "reopen": "reopen",
}


RARE = ("withdraw", "suspend", "rule_invalid", "note", "reclassify", "hand_over")


def body(world: World, verb: str, chance: Random) -> dict[str, Any]:
    someone = str(chance.choice([world.handler_id, world.supervisor_id, world.manager_id]))
    in_five_days = (world.harness.clock.now() + timedelta(days=5)).date().isoformat()
    bodies: dict[str, dict[str, Any]] = {
        "assign": {"handler_id": someone, "department": "工程部"} | chance.choice([{}, {"class_l1": "other"}]),
        "reclassify": {
            "severity": chance.choice(["general", "complex", "major", "urgent"]),
            "phase": chance.choice(["pre_handover", "in_warranty", "after_warranty"]),
            "reason": "重新定级",
        },
        "hand_over": {"handler_id": someone, "reason": "换班"},
        "report_major": {"text": "投诉处理单"},
        "take_measure": {"measure": "先关总阀", "planned_on": "2026-01-01"},
        "note": {"text": "记录", "visibility": chance.choice(["internal", "public"])},
        "resolve": {"result": "好了"} | chance.choice([{}, {"cause": "老化", "cause_kind": "ageing"}]),
        "reply": {"channel": "phone", "text": "已修好"},
        "record_attempt": {"channel": "phone"},
        "close": {"customer_confirmed": chance.choice([True, False])},
        "return": {"reason": "不满意"},
        "withdraw": {"statement": "不用了"},
        "note_doubt": {"reason": "说法不一"},
        "request_validity": {"doubt": "说法不一", "opinion": "倾向成立"},
        "rule_valid": {"grounds_sufficient": True, "demand_reasonable": True, "result": "valid", "reason": "属实"}
        | {"department": "工程部", "handler_id": someone},
        "rule_invalid": {"grounds_sufficient": False, "demand_reasonable": False, "result": "invalid", "reason": "无据"}
        | {"reply": "经核实不属实", "reply_channel": "phone", "customer_reaction": "接受"},
        "object": {"new_facts": "有录像"},
        "conclude": world.findings(checks=chance.choice([["look"], ["listen", "ask", "look", "check", "think"]])),
        "submit_plan": {"items": [{"measure": "换管", "owner_id": someone, "due_on": "2026-01-01"}]},
        "approve_plan": {"approved": True},
        "return_plan": {"approved": False, "reason": "太贵"},
        "suspend": {"reason": "等配件", "resume_on": in_five_days},
        "resume": {"reason": "到货"},
        "reopen": {"reason": "又漏了"},
    }
    return bodies.get(verb, {})


def next_verb(kind: str, state: str, chance: Random) -> str:
    """Mostly something the table allows, so that walks get far; withdrawing is rare."""
    allowed = [verb for verb in possible(kind, state) if verb in ROUTES and (verb not in RARE or chance.random() < 0.1)]
    return chance.choice(allowed) if allowed and chance.random() < 0.75 else chance.choice(sorted(ROUTES))


@pytest.mark.parametrize("seed", range(24))
async def test_any_walk_keeps_to_the_table_and_to_one_outcome_per_clock(world: World, seed: int) -> None:
    chance = Random(seed)
    kind = chance.choice(["complaint", "complaint", "repair", "inquiry", "help_request"])
    ticket = await world.register(kind=kind, class_l1=None, severity=chance.choice(["general", "major"]))
    for _ in range(24):
        world.harness.clock.advance(timedelta(minutes=chance.choice([0, 1, 5, 30, 120, 700])))
        if chance.random() < 0.4:
            await world.harness.fire_timers()
        state = ticket["state"]
        verb = next_verb(kind, state, chance)
        by = world.as_staff(chance.choice([world.supervisor_id, world.centre_id]))
        answer = await world.send(by, ticket, ROUTES[verb], **body(world, verb, chance))
        if answer.status_code in (200, 201):
            assert (verb, kind, state) in TARGETS
            target = TARGETS[verb, kind, state] or state
            ticket, before = answer.json(), ticket
            assert ticket["state"] == (before["suspended_from"] if target == BACK else target)
        elif (verb, kind, state) in TARGETS:
            assert answer.json()["code"] in GUARDS, answer.text
        else:
            assert answer.json()["code"] == "ticket_wrong_state", answer.text
    world.harness.clock.advance(timedelta(days=30))
    await world.harness.fire_timers()
    await check_outcomes(world, ticket)


async def check_outcomes(world: World, ticket: dict[str, Any]) -> None:
    """After the last due time no clock runs; missed ones were told once, others never."""
    detail = await world.detail(ticket)
    recorded = await world.harness.outbox()
    missed = [fact.clock for fact in recorded if isinstance(fact, facts.ClockMissed)]
    warned = [fact.clock for fact in recorded if isinstance(fact, facts.ClockWarning)]
    assert sorted(missed) == sorted(c["code"] for c in detail["clocks"] if c["result"] == "missed")
    assert sorted(warned) == sorted(c["code"] for c in detail["clocks"] if c["warned_at"])
    for clock in detail["clocks"]:
        assert clock["result"] != "running"
        if clock["result"] in ("met", "cancelled"):
            assert clock["stopped_at"] <= clock["due_at"]
        else:
            assert clock["stopped_at"] > clock["due_at"]
    steps = [entry for entry in detail["entries"] if entry["to_state"] != entry["from_state"]]
    assert all(step["to_state"] not in ENDED or following["verb"] == "reopen" for step, following in pairwise(steps))
    assert detail["version"] == len([f for f in recorded if isinstance(f, facts.TicketFact)])
