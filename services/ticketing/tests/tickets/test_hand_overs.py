"""Every hand-over says from whom, to whom, why and how long it lay there, whatever the kind (C3.1-5)."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from ticketing_world import World

from events import ticketing as facts


async def appointment(world: World) -> dict[str, Any]:
    starts_at = world.harness.clock.now() + timedelta(hours=30)
    slot = {"starts_at": starts_at.isoformat(), "ends_at": (starts_at + timedelta(hours=1)).isoformat()}
    wish = {
        "channel": "phone", "community_id": str(world.community), "unit_id": str(world.unit), "title": "清洗",
        "description": "两台", "contact_phone": "13812345678", **slot,
    }  # fmt: skip
    ticket = (await world.as_staff().post("/api/ticketing/appointments", json=wish)).json()
    return await world.verb(ticket, "appointment/confirm", staff_id=world.handler_id, **slot)


async def task(world: World) -> dict[str, Any]:
    due = world.harness.clock.now() + timedelta(hours=9)
    body = {
        "community_id": str(world.community), "title": "布置展板", "description": "大堂两块",
        "assignee_id": str(world.handler_id), "due_at": due.isoformat(),
    }  # fmt: skip
    given: dict[str, Any] = (await world.as_staff(world.manager_id).post("/api/ticketing/tasks", json=body)).json()
    return given


async def begun(world: World, kind: str) -> dict[str, Any]:
    if kind == "appointment":
        return await appointment(world)
    if kind == "task":
        return await task(world)
    return await world.accepted(kind=kind, class_l1={"application": "pet"}.get(kind))


@pytest.mark.parametrize("kind", ["complaint", "repair", "inquiry", "application", "appointment", "task"])
async def test_each_hand_over_keeps_who_why_and_for_how_long(world: World, kind: str) -> None:
    ticket = await begun(world, kind)
    clocks = {clock["code"]: clock["due_at"] for clock in (await world.detail(ticket))["clocks"]}
    lain = []
    last = world.technician_id if kind == "appointment" else world.clerk_id
    for minutes, to_id in ((20, world.supervisor_id), (5, last)):
        world.harness.clock.advance(timedelta(minutes=minutes))
        if kind == "appointment":
            found = (await world.procedure(ticket))["appointment"]
            slot = {name: found[name] for name in ("starts_at", "ends_at")}
            ticket = await world.verb(
                ticket, "appointment/reschedule", by=world.supervisor_id, staff_id=to_id, reason="换班", **slot
            )
        else:
            ticket = await world.verb(ticket, "hand-over", by=world.manager_id, handler_id=to_id, reason="换班")
        lain.append(minutes * 60)
    passed = [entry for entry in (await world.detail(ticket))["entries"] if entry["from_handler_id"]]
    passed = [entry for entry in passed if entry["verb"] in ("hand_over", "reschedule")]
    assert [entry["dwell_seconds"] for entry in passed] == lain
    assert [entry["text"] for entry in passed] == ["换班"] * 2
    chain = [str(world.handler_id), str(world.supervisor_id), ticket["handler_id"]]
    handed = [(entry["from_handler_id"], entry["to_handler_id"]) for entry in passed]
    assert handed == list(pairwise(chain))
    # Delegation starts no clock again.
    now = {clock["code"]: clock["due_at"] for clock in (await world.detail(ticket))["clocks"]}
    assert now == clocks
    told = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.TicketFact)]
    assert str(told[-1].handler_id) == ticket["handler_id"]
