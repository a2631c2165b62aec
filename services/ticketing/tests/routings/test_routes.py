"""Whom the routing suggests, for tickets and for drafts, and the company's own table."""

from typing import Any
from uuid import UUID

from organisation_facts import departments, team
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import identity
from events import ticketing as facts
from testkit.statements import noted
from ticketing.routings import table

MANAGER = {"ticketing.ticket.read", "ticketing.routing.manage"}
OWED = {"centre_reply": "true"}


async def draft(world: World, **known: Any) -> dict[str, Any]:
    query = {"community_id": str(world.community), "channel": "phone"} | {k: str(v) for k, v in known.items()}
    answer = await world.as_staff().get("/api/ticketing/routing/suggestion", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def colleague(world: World, name: str, *permissions: str) -> UUID:
    id = uuid7()
    fact = world.staff_fact(name, (), list(permissions or ("ticketing.ticket.process",)))
    await world.harness.consume(fact, id)
    return id


async def test_the_seat_of_the_team_handles_a_case(world: World) -> None:
    known = await departments(world)
    delegate = await colleague(world, "赵代表")
    await team(world, dedicated_clerk=world.handler_id, project_delegate=delegate)
    quality = await draft(world, unit_id=world.unit, class_l1="engineering_quality")
    assert (quality["phase"], quality["row"], quality["handler"]) == (
        "in_warranty",
        "in_warranty_engineering",
        {"id": str(delegate), "display_name": "赵代表", "via": "team_seat"},
    )
    assert quality["department"]["id"] == str(known["project_department"])
    fee = await draft(world, class_l1="payment_fee")
    assert (fee["phase"], fee["handler"]["id"], fee["department"]["code"]) == (
        "after_warranty", str(world.handler_id), "finance",
    )  # fmt: skip


async def test_an_empty_seat_falls_back_to_the_head_and_then_to_the_centre(world: World) -> None:
    known = await departments(world, property_department=world.manager_id)
    first = await draft(world)
    assert (first["handler"]["id"], first["handler"]["via"]) == (str(world.manager_id), "department_head")
    headless = identity.DepartmentChanged(
        code="property_department", name="物业管理部", kind="property_department", vacated_by=world.manager_id
    )
    await world.harness.consume(headless, known["property_department"])
    then = await draft(world)
    assert (then["handler"]["id"], then["handler"]["via"]) == (str(world.centre_id), "centre")


async def test_who_cannot_handle_it_is_not_suggested(world: World) -> None:
    await departments(world)
    guest = await colleague(world, "不处理工单", "ticketing.ticket.read")
    await team(world, dedicated_clerk=guest)
    assert (await draft(world))["handler"]["id"] == str(world.centre_id)


async def test_many_of_the_centre_who_cannot_take_no_more_statements(world: World) -> None:
    await departments(world)
    counted = []
    for number in range(4):
        with noted(world.harness.runtime.engine) as said:
            await draft(world)
        counted.append(len(said))
        busy = world.staff_fact(f"值班{number}", ("csc_staff",), ["ticketing.ticket.read"])
        await world.harness.consume(busy, UUID(int=number + 1))  # asked before those who can
    assert len(set(counted)) == 1, counted


async def test_a_ticket_is_routed_as_it_stands(world: World) -> None:
    await departments(world)
    await team(world, dedicated_clerk=world.handler_id)
    ticket = await world.register(channel="forum", class_l1="neighbour")
    path = f"/api/ticketing/tickets/{ticket['id']}/routing"
    found = (await world.as_staff().get(path)).json()
    assert (found["row"], found["reply_permission"], found["reasons"]) == (
        "online_other", "ticketing.reply.publish", ["phase_in_warranty", "other_class", "online"],
    )  # fmt: skip
    other = world.as_staff(communities=[world.elsewhere])
    assert (await other.get(path)).status_code == 404


async def test_a_draft_of_a_foreign_place_is_refused(world: World) -> None:
    answer = await world.as_staff(communities=[world.elsewhere]).get(
        "/api/ticketing/routing/suggestion", params={"community_id": str(world.community), "channel": "phone"}
    )
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "community_id")


async def test_the_company_puts_its_own_table_in_force(world: World) -> None:
    known = await departments(world)
    await team(world, dedicated_clerk=world.handler_id)
    manager = world.as_staff(world.centre_id, MANAGER)
    shipped = (await manager.get("/api/ticketing/routing")).json()
    assert (shipped["version"], any(row["changed"] for row in shipped["rows"])) == (1, False)
    desks = dict.fromkeys(("intake", "planner", "executor", "replier"), "centre")
    body = {"rows": {"after_warranty_other": desks}, "departments": {"payment_fee": str(known["engineering"])}}
    changed = await manager.put("/api/ticketing/routing", json=body, headers={"If-Match": '"1"'})
    assert (changed.status_code, changed.json()["version"]) == (200, 2)
    found = await draft(world, class_l1="payment_fee")
    assert (found["planner"], found["handler"]["id"], found["department"]["code"]) == (
        "centre", str(world.centre_id), "csc",
    )  # fmt: skip
    assert (await draft(world, class_l1="payment_fee", phase="in_warranty"))["department"]["code"] == "engineering"
    again = await manager.put("/api/ticketing/routing", json=body, headers={"If-Match": '"1"'})
    assert again.status_code == 412


async def test_a_table_that_does_not_fit_is_refused(world: World) -> None:
    await departments(world)
    manager = world.as_staff(world.centre_id, MANAGER)
    desks = dict.fromkeys(("intake", "planner", "executor"), "centre") | {"replier": "property_specialist"}
    for body, code in (
        ({"rows": {"online_other": desks}}, "online_reply_is_the_centres"),
        ({"rows": {"weekend": desks}}, "unknown_routing_row"),
        ({"departments": {"sales": "nowhere"}}, "invalid_fields"),
    ):
        refused = await manager.put("/api/ticketing/routing", json=body, headers={"If-Match": '"1"'})
        assert (refused.status_code, refused.json()["code"]) == (422, code)
    assert (
        await world.as_staff().put("/api/ticketing/routing", json={}, headers={"If-Match": '"1"'})
    ).status_code == 403


async def test_the_reply_is_given_by_the_desk_the_table_names(world: World) -> None:
    ticket = await world.processing(phase="pre_handover")
    ticket = await world.verb(ticket, "resolve", result="已修好", evidence="复查照片")
    assert (await world.detail(ticket))["reply_permission"] == "ticketing.reply.publish"
    told = {"channel": "phone", "text": "已为您修好"}
    assert await world.refusal(ticket, "reply", **told) == (409, "centre_publishes")
    assert (await world.verb(ticket, "reply", by=world.centre_id, **told))["state"] == "feedback_given"
    plain = await world.register(kind="repair", class_l1=None, phase="pre_handover")
    assert (await world.detail(plain))["reply_permission"] == "ticketing.ticket.reply"


async def test_cases_whose_reply_the_centre_owes_are_listed_and_told(world: World) -> None:
    """By the shipped table and by one of the company's own; whoever reads sees only the own communities."""
    solved = {"result": "已修好", "evidence": "复查照片"}
    online = await world.verb(await world.processing(channel="forum"), "resolve", **solved)
    ours = await world.verb(await world.processing(), "resolve", **solved)
    await world.verb(await world.processing(kind="repair", class_l1=None, channel="email"), "resolve", result="已修好")
    await world.processing(channel="forum")

    async def owed(**scope: Any) -> tuple[set[str], dict[str, int]]:
        answer = await world.as_staff(world.centre_id, **scope).get("/api/ticketing/tickets", params=OWED)
        found = answer.json()
        return {row["id"] for row in found["items"]}, found["counts"]

    assert await owed() == ({online["id"]}, {"resolved": 1})
    assert await owed(communities=[world.elsewhere]) == (set(), {})
    stated = {fact.centre_replies for fact in await world.harness.outbox() if isinstance(fact, facts.ComplaintResolved)}
    assert stated == {True, False}
    manager = world.as_staff(world.centre_id, MANAGER)
    row = (await world.detail(ours))["ticket"]
    key = table.route(table.Case(**{name: row[name] for name in table.Case.__struct_fields__})).row
    desks = {"intake": "centre", "planner": "centre", "executor": "centre", "replier": "centre"}
    saved = await manager.put("/api/ticketing/routing", json={"rows": {key: desks}}, headers={"If-Match": '"1"'})
    assert saved.status_code == 200, saved.text
    assert await owed() == ({online["id"], ours["id"]}, {"resolved": 2})
    reply = {"channel": "web_form", "text": "已为您修好"}
    await world.verb(online, "reply", by=world.centre_id, **reply)
    assert await owed() == ({ours["id"]}, {"resolved": 1})
