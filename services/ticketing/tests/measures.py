"""Cases with an approved plan, and whoever has a measure of it."""

from typing import Any
from uuid import UUID

from ticketing_world import World
from uuid_utils.compat import uuid7

from testkit.harness import Client

EXECUTE, READ = "ticketing.department_task.execute", "ticketing.ticket.read"
TECHNICIAN = {EXECUTE, "ticketing.attachment.add", "ticketing.work_order.read", "ticketing.work_order.execute"}
"""Sees what is theirs, reads no tickets"""


async def hired(world: World, name: str, permissions: set[str], **more: Any) -> UUID:
    id = uuid7()
    await world.harness.consume(world.staff_fact(name, ("technician",), sorted(permissions), **more), id)
    return id


def sees_own(world: World, id: UUID, permissions: set[str]) -> Client:
    return world.as_staff(id, permissions, own_only=True)


async def submitted(world: World, *owners: UUID, days: tuple[str, ...] = ("2025-03-06",)) -> dict[str, Any]:
    ticket = await world.investigated(await world.assigned(severity_signs=["injury_or_danger"]))
    named = zip(owners, days * len(owners), strict=False)
    items = [{"measure": f"换管{n}", "owner_id": str(one), "due_on": day} for n, (one, day) in enumerate(named)]
    return await world.verb(ticket, "plans", items=items)


async def approved(world: World, *owners: UUID, **more: Any) -> dict[str, Any]:
    ticket = await submitted(world, *owners, **more)
    return await world.verb(ticket, "plan-decisions", by=world.manager_id, approved=True)


async def measures(world: World, ticket: dict[str, Any]) -> list[str]:
    return [item["id"] for plan in (await world.procedure(ticket))["plans"] for item in plan["items"]]


async def awaited(client: Client) -> list[dict[str, Any]]:
    answer = await client.get("/api/ticketing/awaited-answers")
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items
