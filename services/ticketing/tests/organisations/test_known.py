"""A department is named as it is called: words that name none would stand in no digest and no assessment (S4-41)."""

from typing import Any

import httpx
import pytest
from organisation_facts import departments
from ticketing_world import World

from events import identity

MISSPELT = "工程布"


def fault(answer: httpx.Response) -> tuple[int, list[tuple[str, str]]]:
    return answer.status_code, [(one["field"], one["code"]) for one in answer.json().get("errors", [])]


async def assign(world: World, name: str) -> httpx.Response:
    said = {"handler_id": world.handler_id, "department": name}
    return await world.send(world.as_staff(world.handler_id), await world.accepted(), "assign", **said)


async def rule(world: World, name: str) -> httpx.Response:
    valid = {"grounds_sufficient": True, "demand_reasonable": True, "result": "valid", "reason": "属实"}
    ticket = await world.verb(await world.accepted(), "doubt", reason="说法不一")
    ticket = await world.verb(ticket, "ruling-requests", doubt="说法不一", opinion="倾向于成立")
    said = valid | {"handler_id": world.handler_id, "department": name}
    return await world.send(world.as_staff(world.centre_id), ticket, "rulings", **said)


async def order(world: World, name: str) -> httpx.Response:
    ticket = await world.assigned()
    task = {"task": "勘查", "assignee_id": world.technician_id, "due_at": "2025-03-05T02:30:00Z"}
    return await world.post(f"tickets/{ticket['id']}/department-tasks", department=name, **task)


async def conclude(world: World, name: str) -> httpx.Response:
    ticket = await world.verb(await world.assigned(), "investigate")
    found = world.findings(responsible_department=name)
    return await world.send(world.as_staff(world.handler_id), ticket, "conclude", **found)


@pytest.mark.parametrize("say", [assign, rule, order, conclude])
async def test_a_name_nobody_has_is_refused(world: World, say: Any) -> None:
    field = "responsible_department" if say is conclude else "department"
    known = await departments(world)
    assert fault(await say(world, MISSPELT)) == (422, [(field, "unknown")])
    assert (await say(world, "工程部")).is_success
    gone = identity.DepartmentRemoved(code="finance", name="finance 部", kind="finance", parent_id=known["company"])
    await world.harness.consume(gone, known["finance"])
    assert fault(await say(world, "finance 部")) == (422, [(field, "unknown")])


async def test_a_department_is_named_as_it_is_called_now(world: World) -> None:
    known = await departments(world)
    renamed = identity.DepartmentChanged(code=None, name="财务中心", kind="finance", parent_id=known["company"])
    await world.harness.consume(renamed, known["finance"])
    for said in ("财务中心", "finance 部"):  # a form may still hold the name of before
        assert (await assign(world, said)).json()["department"] == "财务中心"


@pytest.mark.parametrize("say", [assign, conclude])
async def test_a_company_without_departments_writes_what_it_likes(world: World, say: Any) -> None:
    assert (await say(world, MISSPELT)).is_success
