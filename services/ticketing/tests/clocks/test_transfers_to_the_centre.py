"""K04: what is transferred to the centre waits for the centre's first reply, and only that (S0-47, S0-48, S0-97)."""

from typing import Any

from ticketing_world import World


async def k04(world: World, ticket: dict[str, Any]) -> str | None:
    clock = (await world.clocks(ticket)).get("K04")
    return clock["result"] if clock else None


async def reported(world: World, **case: str) -> dict[str, Any]:
    return await world.verb(await world.assigned(severity="major", **case), "report-major", text="投诉处理单")


async def test_in_warranty_the_centre_owes_the_reply(world: World) -> None:
    ticket = await reported(world, phase="in_warranty")
    assert await k04(world, ticket) == "running"
    await world.verb(ticket, "notes", text="师傅已到", visibility="public", channel="phone")
    assert await k04(world, ticket) == "running"
    said = {"text": "我们已请专家会诊", "visibility": "public", "channel": "phone"}
    await world.verb((await world.detail(ticket))["ticket"], "notes", by=world.centre_id, **said)
    assert await k04(world, ticket) == "met"


async def test_after_warranty_the_company_answers_itself_and_the_centre_owes_nothing(world: World) -> None:
    assert await k04(world, await reported(world, phase="after_warranty")) is None


async def test_what_comes_to_the_centre_later_is_owed_from_then_on(world: World) -> None:
    ticket = await reported(world, phase="after_warranty")
    ticket = await world.verb(ticket, "reclassify", phase="in_warranty", reason="尚在保修期内")
    assert await k04(world, ticket) == "running"


async def test_what_leaves_the_centre_is_answered_by_whoever_the_table_names(world: World) -> None:
    ticket = await world.investigated(await reported(world, phase="in_warranty"))
    ticket = await world.verb(ticket, "reclassify", phase="after_warranty", reason="保修期已过")
    assert await k04(world, ticket) == "running"
    plan = {"items": [{"measure": "换管", "owner_id": str(world.handler_id), "due_on": "2025-03-07"}]}
    ticket = await world.verb(ticket, "plans", cost_cents=10_000, **plan)
    ticket = await world.verb(ticket, "plan-decisions", by=world.centre_id, approved=True)
    (item,) = (await world.procedure(ticket))["plans"][0]["items"]
    assert (await world.post(f"plan-items/{item['id']}/done", result="已处理")).status_code == 201
    ticket = await world.verb((await world.detail(ticket))["ticket"], "resolve", result="已修好", evidence="复查照片")
    assert await world.verb(ticket, "reply", channel="phone", text="已为您修好")
    assert await k04(world, ticket) == "met"
