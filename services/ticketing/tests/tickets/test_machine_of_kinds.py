"""Any sequence of verbs on applications, appointments and tasks, like `test_machine` does it for what is reported.

What the table allows leads to the state it names or to a named refusal; what it does not allow is refused; nothing ever
answers 500; after the last due time no clock runs, and each was told as often as it was missed (C3.16).
"""

from datetime import timedelta
from random import Random
from typing import Any

import pytest
from ticketing_world import World

from events import ticketing as facts
from ticketing.tickets.codes import ENDED
from ticketing.tickets.transitions import BACK, TRANSITIONS, possible

TARGETS = {(row.verb, kind, source): row.target for row in TRANSITIONS for kind in row.kinds for source in row.sources}
ROUTES = {
    "accept": "accept",
    "reclassify": "reclassify",
    "hand_over": "hand-over",
    "note": "notes",
    "suspend": "suspend",
    "resume": "resume",
    "withdraw": "withdraw",
    "close": "close",
    "submit_approval": "approvals",
    "grant": "approval-decisions",
    "decline": "approval-decisions",
    "confirm_slot": "appointment/confirm",
    "reschedule": "appointment/reschedule",
    "begin_service": "appointment/begin",
    "finish_service": "appointment/finish",
    "evaluate": "appointment/evaluate",
    "miss": "appointment/no-show",
    "cancel": "appointment/cancel",
    "take_task": "task/accept",
    "begin_task": "task/begin",
    "finish_task": "task/finish",
    "confirm_task": "task/confirm",
    "return_task": "task/return",
}
BY_SOMEBODY_ELSE = {"not_your_task", "not_the_giver", "not_the_approver", "own_application", "decided_before"}
GUARDS = BY_SOMEBODY_ELSE | {"not_yet_missed", "already_handler", "invalid_fields", "class_missing", "nothing_changed"}
RARE = ("withdraw", "suspend", "note", "reclassify", "hand_over", "cancel", "miss", "decline")
LEADS_TO = {"grant": ("granted", "in_approval")}
"""The last step grants, those before pass it on"""


async def begun(world: World, kind: str, chance: Random) -> dict[str, Any]:
    now = world.harness.clock.now()
    if kind == "application":
        return await world.register(kind=kind, class_l1=chance.choice(["access_card", "renovation", "pet"]))
    if kind == "task":
        body = {
            "community_id": str(world.community), "title": "布置展板", "description": "大堂两块", "class_l1": "event",
            "assignee_id": str(world.supervisor_id), "due_at": (now + timedelta(hours=9)).isoformat(),
        }  # fmt: skip
        answer = await world.as_staff(world.manager_id).post("/api/ticketing/tasks", json=body)
    else:
        body = {
            "channel": "phone", "community_id": str(world.community), "unit_id": str(world.unit), "title": "清洗",
            "description": "两台", "contact_phone": "13812345678", "class_l1": "appliance", **slot(world, chance),
        }  # fmt: skip
        answer = await world.as_staff().post("/api/ticketing/appointments", json=body)
    assert answer.status_code == 201, answer.text
    ticket: dict[str, Any] = answer.json()
    return ticket


def slot(world: World, chance: Random) -> dict[str, str]:
    starts_at = world.harness.clock.now() + timedelta(hours=chance.choice([1, 5, 30]))
    return {"starts_at": starts_at.isoformat(), "ends_at": (starts_at + timedelta(hours=1)).isoformat()}


def body(world: World, verb: str, chance: Random) -> dict[str, Any]:
    someone = str(chance.choice([world.handler_id, world.supervisor_id, world.manager_id]))
    in_five_days = (world.harness.clock.now() + timedelta(days=5)).date().isoformat()
    bodies: dict[str, dict[str, Any]] = {
        "reclassify": {"severity": chance.choice(["general", "complex"]), "reason": "重新定级"},
        "hand_over": {"handler_id": someone, "reason": "换班"},
        "note": {"text": "记录", "visibility": "internal"},
        "suspend": {"reason": "等材料", "resume_on": in_five_days},
        "resume": {"reason": "材料齐"},
        "withdraw": {"statement": "不用了"},
        "close": {"customer_confirmed": True},
        "submit_approval": {"opinion": "材料齐全"},
        "grant": {"granted": True, "reason": "符合规定"},
        "decline": {"granted": False, "reason": "不符合"},
        "confirm_slot": {"staff_id": someone, **slot(world, chance)},
        "reschedule": {"staff_id": someone, "reason": "改期", **slot(world, chance)},
        "finish_service": {"result": "洗净"},
        "evaluate": {"score": 4},
        "cancel": {"reason": "出差"},
        "finish_task": {"result": "已布置"},
        "return_task": {"reason": "少一块"},
    }
    return bodies.get(verb, {})


def next_verb(kind: str, state: str, chance: Random) -> str:
    """Mostly something the table allows, so that walks get far; what ends them early is rare."""
    allowed = [verb for verb in possible(kind, state) if verb in ROUTES and (verb not in RARE or chance.random() < 0.1)]
    return chance.choice(allowed) if allowed and chance.random() < 0.75 else chance.choice(sorted(ROUTES))


@pytest.mark.parametrize("kind", ["application", "appointment", "task"])
@pytest.mark.parametrize("seed", range(5))
async def test_any_walk_keeps_to_the_table_and_to_one_outcome_per_clock(world: World, kind: str, seed: int) -> None:
    chance = Random(f"{kind}{seed}")
    ticket = await begun(world, kind, chance)
    for _ in range(20):
        world.harness.clock.advance(timedelta(minutes=chance.choice([0, 1, 30, 120, 700])))
        if chance.random() < 0.4:
            await world.harness.fire_timers()
            ticket = (await world.detail(ticket))["ticket"]
        state = ticket["state"]
        verb = next_verb(kind, state, chance)
        by = world.as_staff(chance.choice([world.supervisor_id, world.manager_id]))
        answer = await world.send(by, ticket, ROUTES[verb], **body(world, verb, chance))
        if answer.status_code in (200, 201):
            assert (verb, kind, state) in TARGETS
            target = TARGETS[verb, kind, state] or state
            before, ticket = ticket, answer.json()
            expected = LEADS_TO.get(verb, (before["suspended_from"] if target == BACK else target,))
            assert ticket["state"] in expected
        elif (verb, kind, state) in TARGETS:
            assert answer.json()["code"] in GUARDS, answer.text
        else:
            assert answer.json()["code"] in {"ticket_wrong_state", *BY_SOMEBODY_ELSE}, answer.text
    await check_outcomes(world, ticket)


async def check_outcomes(world: World, ticket: dict[str, Any]) -> None:
    world.harness.clock.advance(timedelta(days=30))
    await world.harness.fire_timers()
    detail = await world.detail(ticket)
    recorded = await world.harness.outbox()
    missed = sorted(fact.clock for fact in recorded if isinstance(fact, facts.ClockMissed))
    warned = sorted(fact.clock for fact in recorded if isinstance(fact, facts.ClockWarning))
    assert missed == sorted(clock["code"] for clock in detail["clocks"] if clock["result"] == "missed")
    assert warned == sorted(clock["code"] for clock in detail["clocks"] if clock["warned_at"])
    assert all(clock["result"] != "running" for clock in detail["clocks"])
    ended = [entry["to_state"] in ENDED for entry in detail["entries"] if entry["to_state"] != entry["from_state"]]
    assert not any(ended[:-1]), "nothing goes on after its end"
    assert detail["version"] == len([fact for fact in recorded if isinstance(fact, facts.TicketFact)])
