"""What somebody may send about a ticket at any time, and the guards that may refuse what the table allows."""

from datetime import timedelta
from random import Random
from typing import Any

from ticketing_world import World

GUARDS = {
    "cause_missing",
    "class_missing",
    "complaint_sheet_missing",
    "not_confirmed",
    "not_major",
    "nothing_changed",
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
TASK_ROUTES = {
    "take_task": "task/accept",
    "begin_task": "task/begin",
    "finish_task": "task/finish",
    "return_task": "task/return",
    "confirm_task": "task/confirm",
}


def body(world: World, verb: str, chance: Random) -> dict[str, Any]:
    someone = str(chance.choice([world.handler_id, world.supervisor_id, world.manager_id]))
    soon = (world.harness.clock.now() + timedelta(hours=1)).isoformat()
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
        "return": {"reason": "不满意", "promised_reply_at": soon},
        "withdraw": {"statement": "不用了"},
        "note_doubt": {"reason": "说法不一"},
        "request_validity": {"doubt": "说法不一", "opinion": "倾向成立"},
        "rule_valid": {"grounds_sufficient": True, "demand_reasonable": True, "result": "valid", "reason": "属实"}
        | {"department": "工程部", "handler_id": someone},
        "rule_invalid": {"grounds_sufficient": False, "demand_reasonable": False, "result": "invalid", "reason": "无据"}
        | {"reply": "经核实不属实", "reply_channel": "phone", "customer_reaction": "接受"},
        "object": {"new_facts": "有录像"},
        "conclude": world.findings(checks=chance.choice([["look"], ["listen", "ask", "look", "check", "think"]])),
        "submit_plan": {"items": [{"measure": "换管", "owner_id": someone, "due_on": in_five_days}]},
        "approve_plan": {"approved": True},
        "return_plan": {"approved": False, "reason": "太贵"},
        "suspend": {"reason": "等配件", "resume_on": in_five_days},
        "resume": {"reason": "到货"},
        "reopen": {"reason": "又漏了", "promised_reply_at": soon},
    }
    return bodies.get(verb, {})
