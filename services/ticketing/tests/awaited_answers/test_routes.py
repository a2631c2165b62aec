"""Whoever was asked finds it in one place, whichever part of the procedure asked (C3.1-6, C3.2)."""

from typing import Any
from uuid import UUID

from ticketing_world import World


async def awaited(world: World, staff_id: UUID) -> dict[str, Any]:
    answer = await world.as_staff(staff_id).get("/api/ticketing/awaited-answers")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def asked(world: World, path: str, **body: Any) -> dict[str, Any]:
    answer = await world.post(path, **body)
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def test_what_is_due_soonest_comes_first_and_what_is_answered_is_gone(world: World) -> None:
    ticket = await world.assigned(phase="pre_handover")
    path = f"tickets/{ticket['id']}"
    task = {"department": "工程部", "task": "查明漏点", "due_at": "2025-03-05T02:20:00Z"}
    tasked = await asked(world, f"{path}/department-tasks", assignee_id=str(world.technician_id), **task)
    question = {"purpose": "project_findings", "question": "漏点在哪"}
    referred = await asked(world, f"{path}/referrals", to_staff_id=str(world.technician_id), **question)
    offer = {"to_staff_id": str(world.technician_id), "reason": "本周休假"}
    offered = await asked(world, f"{path}/transfers", by=world.handler_id, **offer)
    urge = {"to_staff_id": str(world.technician_id), "message": "请今天答复"}
    urged = await asked(world, f"{path}/urge-notices", by=world.supervisor_id, **urge)

    found = await awaited(world, world.technician_id)
    assert found["count"] == 4
    assert [(one["asking"], one["id"]) for one in found["items"]] == [
        ("referral", referred["id"]),
        ("department_task", tasked["id"]),
        ("transfer", offered["id"]),
        ("urge_notice", urged["id"]),
    ]
    first = found["items"][1]
    assert (first["text"], first["title"], first["ticket_no"], first["state"]) == (
        "查明漏点",
        ticket["title"],
        ticket["no"],
        "open",
    )
    assert first["asked_by_name"] == "专员小王"
    seen = (await world.detail(ticket))["names"]["unit"]
    assert (first["unit_code"], first["place"]) == (seen, ticket["place"])
    assert (await awaited(world, world.clerk_id)) == {"items": [], "count": 0}

    by = world.technician_id
    await world.post(f"department-tasks/{tasked['id']}/done", by=by, version=1, result="已查明")
    await world.post(f"transfers/{offered['id']}/refuse", by=by, version=1, reason="太忙")
    await world.post(f"urge-notices/{urged['id']}/reply", by=by, version=1, reply="今天办结")
    await world.post(f"referrals/{referred['id']}/answer", by=by, version=1, answer="管井接头")
    assert (await awaited(world, by))["count"] == 0


async def test_everybody_of_the_company_sees_their_own_and_nobody_else_any(world: World) -> None:
    """Whoever does tasks is asked, though they read no tickets."""
    ticket = await world.assigned()
    task = {"department": "工程部", "task": "查明漏点", "due_at": "2025-03-05T02:20:00Z"}
    await asked(world, f"tickets/{ticket['id']}/department-tasks", assignee_id=str(world.technician_id), **task)
    for id, count in ((world.technician_id, 1), (world.clerk_id, 0)):
        answer = await world.as_staff(id, permissions=set()).get("/api/ticketing/awaited-answers")
        assert (answer.status_code, answer.json()["count"]) == (200, count)
    for client, status in ((world.harness.anonymous(), 401), (world.harness.operator(), 403)):
        assert (await client.get("/api/ticketing/awaited-answers")).status_code == status
