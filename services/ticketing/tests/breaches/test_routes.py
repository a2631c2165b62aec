"""What breaks a limit within the hour, what is owed after it was broken, and who may see it."""

import re
from datetime import timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.dialects import postgresql
from ticketing_world import ALL_PERMISSIONS, World

from ticketing.breaches import service
from ticketing.breaches.repository import BreachFilter, BreachRepository

BREACHES = "/api/ticketing/breaches"


async def pressing(world: World, **filters: Any) -> list[tuple[str, str]]:
    answer = await world.as_staff().get(BREACHES, params=filters)
    assert answer.status_code == 200, answer.text
    return [(row["ticket_no"], row["clock_code"]) for row in answer.json()["items"]]


async def later(world: World, **span: int) -> None:
    world.harness.clock.advance(timedelta(**span))
    await world.harness.fire_timers()


async def test_a_limit_shows_from_an_hour_before_it_is_due(world: World) -> None:
    waiting = await world.register()
    assert await pressing(world) == [(waiting["no"], "K01")]
    taken = await world.verb(waiting, "accept")
    assert await pressing(world) == []
    await later(world, minutes=59)
    assert await pressing(world) == []
    await later(world, minutes=1)
    page = (await world.as_staff().get(BREACHES)).json()
    (row,) = page["items"]
    assert page["count"] == 1
    assert (row["ticket_id"], row["clock_code"], row["clock_due_at"]) == (taken["id"], "K13", "2025-03-05T04:00:00Z")
    assert (row["unit_code"], row["handler_name"], row["order_no"]) == ("3-1-1201", "专员小王", None)


async def test_what_was_missed_stays_until_it_is_done(world: World) -> None:
    ticket = await world.register()
    await later(world, minutes=16)
    assert await pressing(world) == [(ticket["no"], "K01")]
    ticket = await world.verb(ticket, "accept")
    assert await pressing(world) == []
    await later(world, hours=3)
    assert await pressing(world) == [(ticket["no"], "K13")]
    await world.verb(ticket, "notes", text="内部备注")
    assert await pressing(world) == [(ticket["no"], "K13")]
    await world.verb(ticket, "notes", text="师傅下午到", visibility="public", channel="phone")
    assert await pressing(world) == []
    await later(world, hours=22)
    assert await pressing(world) == [(ticket["no"], "K08")]
    ticket = (await world.detail(ticket))["ticket"]
    ticket = await world.verb(ticket, "assign", handler_id=world.handler_id, department="工程部")
    await world.verb(ticket, "first-measure", measure="关总阀", planned_on="2025-03-08")
    assert await pressing(world) == []


async def test_major_cases_are_owed_their_report_only_while_they_are_major(world: World) -> None:
    ticket = await world.verb(await world.register(severity="major"), "accept")
    await later(world, hours=5)
    assert (await pressing(world))[0] == (ticket["no"], "K05")
    ticket = (await world.detail(ticket))["ticket"]
    ticket = await world.verb(ticket, "report-major", text="属实")
    assert await pressing(world) == []


async def test_each_ticket_stands_once_and_the_most_pressing_comes_first(world: World, monkeypatch: Any) -> None:
    late = await world.verb(await world.register(severity="major"), "accept")
    await later(world, hours=25)
    soon = await world.register()
    await world.verb(await world.register(), "withdraw", statement="不用了")
    assert await pressing(world) == [(late["no"], "K05"), (soon["no"], "K01")]
    monkeypatch.setattr(service, "SHOWN", 1)
    page = (await world.as_staff().get(BREACHES)).json()
    assert (len(page["items"]), page["count"]) == (1, 2)


async def test_filters_and_the_newest_work_order(world: World) -> None:
    ticket = await world.register(kind="repair", class_l1="public", accept=True)
    await world.work_order(ticket)
    order = await world.work_order(ticket, assignee_id=str(world.technician_id))
    away = await world.register(community_id=world.elsewhere, unit_id=None, place="东门")
    await later(world, minutes=70)
    assert len(await pressing(world)) == 2
    assert await pressing(world, community_id=str(world.elsewhere)) == [(away["no"], "K01")]
    assert await pressing(world, assignee_id=str(world.clerk_id)) == []
    answer = await world.as_staff().get(BREACHES, params={"assignee_id": str(world.technician_id)})
    (row,) = answer.json()["items"]
    assert (row["ticket_no"], row["order_no"], row["assignee_name"]) == (ticket["no"], order["no"], "维修老赵")
    assert (await world.as_staff().get(BREACHES, params={"community_id": "nonsense"})).status_code == 400


async def test_reach_permission_and_tenant(world: World) -> None:
    await world.register()
    for client in (
        world.as_staff(communities=[world.elsewhere]),
        world.as_staff(world.manager_id, own_only=True),
        (await world.harness.other_tenant()).staff(ALL_PERMISSIONS),
    ):
        page = (await client.get(BREACHES)).json()
        assert (page["items"], page["count"]) == ([], 0)
    assert (await world.as_staff(permissions={"ticketing.work_order.read"}).get(BREACHES)).status_code == 403
    assert (await world.harness.anonymous().get(BREACHES)).status_code == 401


async def test_running_clocks_are_found_by_their_index(world: World) -> None:
    async with world.harness.work() as work:
        statement = BreachRepository(work)._falling_due(BreachFilter(), work.now)
        sql = str(statement.compile(dialect=postgresql.asyncpg.dialect(), compile_kwargs={"literal_binds": True}))
        await work.session.execute(text("SET LOCAL enable_seqscan = off"))
        plan = await work.session.execute(text(f"EXPLAIN {sql}".replace(":", "\\:")))
        lines = "\n".join(row[0] for row in plan)
    assert "Seq Scan" not in lines
    assert re.search(r"Index Cond: \(\(tenant_id = .*(warn_at|due_at) <=", lines), lines
