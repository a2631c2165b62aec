"""A measure of an approved plan goes to somebody else: who had it has left, or the complaint is about them."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from ticketing_world import ALL_PERMISSIONS, World
from uuid_utils.compat import uuid7

from events import identity
from events import ticketing as facts

MEASURES = (("更换主管道", "2025-03-08"), ("恢复吊顶", "2025-03-10"))


@pytest.fixture
async def ticket(world: World) -> dict[str, Any]:
    """Its plan is approved; both measures are the technician's."""
    found = await world.investigated(await world.assigned(severity_signs=["injury_or_danger"]))
    items = [{"measure": said, "owner_id": str(world.technician_id), "due_on": day} for said, day in MEASURES]
    found = await world.verb(found, "plans", items=items)
    return await world.verb(found, "plan-decisions", by=world.manager_id, approved=True)


async def measures(world: World, ticket: dict[str, Any]) -> list[dict[str, Any]]:
    (plan,) = (await world.procedure(ticket))["plans"]
    found: list[dict[str, Any]] = plan["items"]
    return found


async def hand_on(world: World, item: dict[str, Any], to: UUID, by: UUID | None = None) -> tuple[int, Any]:
    path = f"plan-items/{item['id']}/hand-on"
    answer = await world.post(path, by=by, owner_id=to, reason="老赵已离职")
    return answer.status_code, answer.json()


async def test_it_is_somebody_elses_and_nothing_else_changes(world: World, ticket: dict[str, Any]) -> None:
    first, second = await measures(world, ticket)
    clocks = await world.clocks(ticket)
    status, read = await hand_on(world, first, world.clerk_id)
    assert (status, read["state"], read["version"]) == (200, "processing", ticket["version"] + 1)
    assert await measures(world, ticket) == [first | {"owner_id": str(world.clerk_id)}, second]
    assert await world.clocks(ticket) == clocks
    found = await world.detail(ticket)
    entry = found["entries"][-1]
    said = {"measure": "更换主管道", "from": str(world.technician_id), "to": str(world.clerk_id)}
    assert (entry["verb"], entry["text"], entry["details"]) == ("hand_on_item", "老赵已离职", said)
    assert {found["names"]["staff"][said[name]] for name in ("from", "to")} == {"维修老赵", "前台小李"}
    (stated,) = [one for one in await world.harness.outbox() if isinstance(one, facts.ComplaintMeasureReassigned)]
    who = (world.technician_id, world.clerk_id)
    assert (stated.from_id, stated.owner_id, stated.due_on) == (*who, date(2025, 3, 8))
    assert (await world.post(f"plan-items/{first['id']}/done", result="已处理", by=world.clerk_id)).status_code == 201


async def test_the_handler_or_a_supervisor_says_so(world: World, ticket: dict[str, Any]) -> None:
    first, second = await measures(world, ticket)
    for by in (world.technician_id, world.clerk_id):
        status, refused = await hand_on(world, first, world.handler_id, by=by)
        assert (status, refused["code"]) == (409, "not_your_plan")
    assert (await hand_on(world, first, world.handler_id, by=world.supervisor_id))[0] == 200
    assert (await hand_on(world, second, world.clerk_id, by=world.handler_id))[0] == 200


async def test_whoever_it_is_about_neither_gets_nor_gives_it(world: World, ticket: dict[str, Any]) -> None:
    first, second = await measures(world, ticket)
    about = {"complained_about_id": world.technician_id, "reason": "客户说是他"}
    await world.verb(ticket, "reclassify", by=world.supervisor_id, **about)
    assert (await hand_on(world, first, world.clerk_id))[0] == 200, "it is taken from them"
    for to, by in ((world.technician_id, world.handler_id), (world.clerk_id, world.technician_id)):
        status, refused = await hand_on(world, first if to == world.technician_id else second, to, by=by)
        assert (status, refused["code"]) == (409, "conflict_of_interest")


async def test_it_goes_to_colleagues_who_are_there(world: World, ticket: dict[str, Any]) -> None:
    first, _ = await measures(world, ticket)
    gone, there = uuid7(), world.staff_fact("离职小钱", ("technician",), sorted(ALL_PERMISSIONS))
    await world.harness.consume(there, gone)
    assert (await hand_on(world, first, gone))[0] == 200
    left = {name: getattr(there, name) for name in there.__struct_fields__} | {"status": "left"}
    await world.harness.consume(identity.StaffLeft(**left), gone)
    for to, code in ((uuid7(), "unknown"), (gone, "unknown")):
        status, refused = await hand_on(world, first, to)
        assert (status, [(one["field"], one["code"]) for one in refused["errors"]]) == (422, [("owner_id", code)])
    assert (await hand_on(world, first, world.technician_id))[0] == 200
    status, refused = await hand_on(world, first, world.technician_id)
    assert (status, refused["errors"][0]["code"]) == (422, "theirs_already")


async def test_only_what_is_approved_and_not_done(world: World, ticket: dict[str, Any]) -> None:
    first, second = await measures(world, ticket)
    assert (
        await world.post(f"plan-items/{first['id']}/done", result="已处理", by=world.technician_id)
    ).status_code == 201
    status, refused = await hand_on(world, first, world.clerk_id)
    assert (status, refused["code"]) == (409, "item_already_done")
    assert (await hand_on(world, {"id": str(uuid7())}, world.clerk_id))[0] == 404
    found = (await world.detail(ticket))["ticket"]
    await world.verb(found, "suspend", by=world.supervisor_id, reason="等材料", resume_on="2025-03-10")
    status, refused = await hand_on(world, second, world.clerk_id)
    assert (status, refused["code"]) == (409, "ticket_wrong_state")
    asked = await world.investigated(await world.assigned(severity_signs=["injury_or_danger"]))
    items = [{"measure": "换管", "owner_id": str(world.technician_id), "due_on": "2025-03-08"}]
    await world.verb(asked, "plans", items=items)
    (item,) = await measures(world, asked)
    status, refused = await hand_on(world, item, world.clerk_id)
    assert (status, refused["code"]) == (409, "plan_not_approved")
