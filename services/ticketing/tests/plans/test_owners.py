"""A measure belongs to somebody who can see to it: they hear of it, find it, open its case and say that it is done."""

from uuid import UUID

import pytest
from measures import EXECUTE, READ, TECHNICIAN, approved, awaited, hired, measures, sees_own, submitted
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import ticketing as facts

CLERK = {EXECUTE, READ, "ticketing.work_order.read"}
"""A billing clerk"""
DONE = {"result": "已换管，试压正常"}
EXPERT = {READ, "ticketing.consultation.answer"}


@pytest.fixture
async def technician(world: World) -> UUID:
    return await hired(world, "水电小孙", TECHNICIAN, scope="own")


async def test_whoever_has_one_says_that_it_is_done_and_nobody_else_of_their_rank(
    world: World, technician: UUID
) -> None:
    ticket = await approved(world, technician, world.handler_id)
    mine, other = await measures(world, ticket)
    client, beside = sees_own(world, technician, TECHNICIAN), sees_own(world, uuid7(), TECHNICIAN)
    assert (await beside.post(f"/api/ticketing/plan-items/{mine}/done", json=DONE)).status_code == 404
    refused = await client.post(f"/api/ticketing/plan-items/{other}/done", json=DONE)
    assert (refused.status_code, refused.json()["code"]) == (409, "not_your_measure")
    done = await client.post(f"/api/ticketing/plan-items/{mine}/done", json=DONE)
    assert (done.status_code, done.json()["id"]) == (201, ticket["id"])
    expert = world.as_staff(technician, EXPERT)
    assert (await expert.post(f"/api/ticketing/plan-items/{mine}/done", json=DONE)).status_code == 403


async def test_the_case_opens_to_them_once_the_plan_is_approved(world: World) -> None:
    clerk = await hired(world, "计费小何", CLERK, scope="own")
    ticket = await submitted(world, clerk)
    path = f"/api/ticketing/tickets/{ticket['id']}"
    client = sees_own(world, clerk, CLERK)
    assert (await client.get(path)).status_code == 404, "nobody has decided on it"
    await world.verb(ticket, "plan-decisions", by=world.manager_id, approved=True)
    assert (await client.get(path)).status_code == 200
    assert (await client.get(f"{path}/procedure")).status_code == 200
    assert (await sees_own(world, uuid7(), CLERK).get(path)).status_code == 404
    away = world.as_staff(clerk, CLERK, own_only=True, communities=[world.elsewhere])
    assert (await away.get(path)).status_code == 404, "they work elsewhere by now"


async def test_it_is_planned_for_and_given_to_whoever_may_do_it_here(world: World, technician: UUID) -> None:
    expert = await hired(world, "专家老林", EXPERT)
    far = await hired(world, "邻区老郑", TECHNICIAN, communities=(world.elsewhere,))
    ticket = await world.investigated(await world.assigned(severity_signs=["injury_or_danger"]))
    owners = (technician, expert, far, uuid7())
    items = [{"measure": "换管", "owner_id": str(one), "due_on": "2025-03-06"} for one in owners]
    answer = await world.send(world.as_staff(world.handler_id), ticket, "plans", items=items)
    wrong = ["handler_not_eligible", "handler_not_eligible", "unknown"]
    assert [(one["field"], one["code"]) for one in answer.json()["errors"]] == [
        (f"items.{number}.owner_id", code) for number, code in enumerate(wrong, start=1)
    ]
    ticket = await approved(world, technician)
    (item,) = await measures(world, ticket)
    for to in (expert, far):
        given = await world.post(f"plan-items/{item}/hand-on", owner_id=to, reason="老孙休假")
        assert given.status_code == 422
        assert [(e["field"], e["code"]) for e in given.json()["errors"]] == [("owner_id", "handler_not_eligible")]


async def test_the_decision_names_who_has_to_do_what_by_when(world: World, technician: UUID) -> None:
    await approved(world, technician, world.handler_id, days=("2025-03-06", "2025-03-08"))
    back = await submitted(world, technician)
    await world.verb(back, "plan-decisions", by=world.manager_id, approved=False, reason="报价太高")
    decided = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.ComplaintPlanDecided)]
    assert [[(one.owner_id, one.due_on.isoformat()) for one in fact.measures] for fact in decided] == [
        [(technician, "2025-03-06"), (world.handler_id, "2025-03-08")],
        [],
    ]


async def test_it_waits_for_them_until_it_is_done_the_most_pressing_first(world: World, technician: UUID) -> None:
    client = sees_own(world, technician, TECHNICIAN)
    waiting = await submitted(world, technician)
    assert await awaited(client) == [], "nothing is to be done before the decision"
    late = await approved(world, technician, world.handler_id, technician, days=("2025-03-08",))
    early = await approved(world, technician)
    found = await awaited(client)
    assert [(one["asking"], one["ticket_no"], one["due_on"], one["due_at"]) for one in found] == [
        ("plan_item", early["no"], "2025-03-06", "2025-03-06T16:00:00Z"),
        ("plan_item", late["no"], "2025-03-08", "2025-03-08T16:00:00Z"),
        ("plan_item", late["no"], "2025-03-08", "2025-03-08T16:00:00Z"),
    ]
    assert (found[0]["text"], found[0]["asked_by_name"], found[0]["state"]) == ("换管0", "专员小王", "open")
    assert waiting["no"] not in {one["ticket_no"] for one in found}
    assert (await client.post(f"/api/ticketing/plan-items/{found[0]['id']}/done", json=DONE)).status_code == 201
    assert [one["ticket_no"] for one in await awaited(client)] == [late["no"]] * 2
    suspended = (await world.detail(late))["ticket"]
    await world.verb(suspended, "suspend", by=world.supervisor_id, reason="等材料", resume_on="2025-03-10")
    assert await awaited(client) == [], "nothing can be done while the case rests"


async def test_whom_the_case_is_about_is_waited_for_no_longer(world: World, technician: UUID) -> None:
    ticket = await approved(world, technician)
    client = sees_own(world, technician, TECHNICIAN)
    assert len(await awaited(client)) == 1
    about = {"complained_about_id": technician, "reason": "客户说是他"}
    await world.verb(ticket, "reclassify", by=world.supervisor_id, **about)
    assert await awaited(client) == []
