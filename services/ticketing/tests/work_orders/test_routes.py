"""Work orders from dispatch to payment."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from ticketing_world import ALL_PERMISSIONS, World
from uuid_utils.compat import uuid7

from events import billing
from events import ticketing as facts
from ticketing.work_orders.repository import WorkOrderRepository

ORDERS = "/api/ticketing/work-orders"
DONE: dict[str, Any] = {
    "work_done": "更换角阀",
    "labour_cents": 5000,
    "material": [{"name": "角阀", "quantity": "2", "unit": "个", "unit_price": "17.55"}],
}


async def repair(world: World) -> dict[str, Any]:
    return await world.register(kind="repair", class_l1="mep_fitout", title="水管爆裂", accept=True)


async def dispatched(world: World, **changes: Any) -> dict[str, Any]:
    return await world.work_order(await repair(world), assignee_id=str(world.technician_id), **changes)


async def completed(world: World, **changes: Any) -> dict[str, Any]:
    order = await world.order_verb(await dispatched(world, **changes), "accept")
    order = await world.order_verb(order, "start", quote_accepted=True)
    return await world.order_verb(order, "complete", **DONE)


async def order_facts(world: World) -> list[facts.WorkOrderFact]:
    return [fact for fact in await world.harness.outbox() if isinstance(fact, facts.WorkOrderFact)]


async def refused(world: World, order: dict[str, Any], verb: str, by: Any = None, **body: Any) -> tuple[int, str]:
    answer = await world.send_order(world.as_staff(by or world.technician_id), order, verb, **body)
    return answer.status_code, answer.json()["code"]


async def test_paid_work_goes_to_billing_and_closes_when_it_is_paid(world: World) -> None:
    order = await completed(world, charge_mode="paid", estimate_cents=8000)
    assert order["no"] == "PGHC202503050001"
    assert (order["labour_cents"], order["material_cents"]) == (5000, 3510)
    order = await world.order_verb(order, "confirm-by-requester", by=world.clerk_id, name="张三丰")
    assert (order["state"], order["verified_by"]) == ("verified", "requester")
    recorded = await order_facts(world)
    assert [type(fact).__name__.removeprefix("WorkOrder") for fact in recorded] == [
        "Created",
        "Dispatched",
        "Accepted",
        "Started",
        "Completed",
        "Verified",
        "Chargeable",
    ]
    chargeable = recorded[-1]
    assert isinstance(chargeable, facts.WorkOrderChargeable)
    assert (chargeable.labour_cents, chargeable.material_cents, chargeable.unit_id) == (5000, 3510, world.unit)
    (used,) = chargeable.material
    assert (used.name, used.quantity, used.unit, used.unit_price, used.amount_cents) == (
        "角阀",
        "2",
        "个",
        "17.55",
        3510,
    )
    assert await refused(world, order, "close", by=world.clerk_id) == (409, "work_order_not_settled")
    settled = billing.WorkOrderSettled(work_order_id=UUID(order["id"]), bill_id=uuid7())
    await world.harness.consume(settled, uuid7(), twice=True)
    await world.harness.consume(settled, uuid7())
    detail = (await world.as_staff().get(f"{ORDERS}/{order['id']}")).json()
    assert (detail["order"]["state"], detail["version"]) == ("closed", 8)
    assert [line["amount_cents"] for line in detail["material"]] == [3510]
    assert detail["material"][0]["unit_price"] == "17.55"
    assert [type(fact) for fact in (await order_facts(world))[7:]] == [facts.WorkOrderClosed]


async def test_free_work_is_closed_by_hand(world: World) -> None:
    order = await completed(world)
    order = await world.order_verb(order, "confirm-by-supervisor", by=world.supervisor_id)
    order = await world.order_verb(order, "close", by=world.clerk_id)
    assert order["state"] == "closed"
    assert not any(isinstance(fact, facts.WorkOrderChargeable) for fact in await order_facts(world))


async def test_starting_the_work_moves_the_repair_and_finishing_lets_it_be_resolved(world: World) -> None:
    ticket = await repair(world)
    order = await world.work_order(ticket, assignee_id=str(world.technician_id))
    order = await world.order_verb(order, "accept")
    technician = world.as_staff(world.technician_id, own_only=True)
    answer = await world.send_order(technician, order, "start")
    assert answer.status_code == 200, answer.text
    ticket = (await world.detail(ticket))["ticket"]
    assert ticket["state"] == "processing"
    early = await world.send(world.as_staff(), ticket, "resolve", result="好了")
    assert (early.status_code, early.json()["code"], early.json()["open"]) == (409, "work_orders_open", 1)
    await world.order_verb(answer.json(), "complete", **DONE)
    detail = await world.detail(await world.verb(ticket, "resolve", result="好了"))
    assert [entry["verb"] for entry in detail["entries"]] == [
        "register",
        "accept",
        "work_order_created",
        "work_order_dispatched",
        "work_order_accepted",
        "work_order_started",
        "begin_work",
        "work_order_completed",
        "resolve",
    ]
    assert [row["no"] for row in detail["work_orders"]] == ["PGHC202503050001"]
    assert detail["names"]["staff"][str(world.technician_id)] == "维修老赵"


async def test_an_order_tells_who_did_what_when(world: World) -> None:
    await dispatched(world)
    order = await world.order_verb(await dispatched(world), "refuse", reason="缺配件")
    world.harness.clock.advance(timedelta(minutes=5))
    order = await world.order_verb(order, "dispatch", by=world.supervisor_id, assignee_id=world.technician_id)
    technician = world.as_staff(world.technician_id, permissions={"ticketing.work_order.read"}, own_only=True)
    entries = (await technician.get(f"{ORDERS}/{order['id']}")).json()["entries"]
    assert [(entry["verb"], entry["actor_name"], entry["assignee_name"], entry["text"]) for entry in entries] == [
        ("work_order_created", "前台小李", None, None),
        ("work_order_dispatched", "前台小李", "维修老赵", None),
        ("work_order_refused", "维修老赵", None, "缺配件"),
        ("work_order_dispatched", "主管老陈", "维修老赵", None),
    ]
    assert [entry["at"] for entry in entries] == ["2025-03-05T02:00:00Z"] * 3 + ["2025-03-05T02:05:00Z"]


async def test_a_refused_order_is_nobodys_and_can_be_sent_again(world: World) -> None:
    order = await world.order_verb(await dispatched(world), "refuse", reason="缺配件")
    assert (order["state"], order["assignee_id"], order["reason"]) == ("refused", None, "缺配件")
    order = await world.order_verb(order, "dispatch", by=world.clerk_id, assignee_id=world.technician_id)
    assert (order["state"], order["reason"]) == ("dispatched", None)


async def test_a_cancelled_order_does_not_hold_the_ticket(world: World) -> None:
    ticket = await world.processing(kind="repair", class_l1="public")
    order = await world.work_order(ticket)
    order = await world.order_verb(order, "cancel", by=world.clerk_id, reason="业主自行解决")
    assert order["state"] == "cancelled"
    assert (await world.verb((await world.detail(ticket))["ticket"], "resolve", result="好了"))["state"] == "resolved"


async def test_withdrawing_a_ticket_cancels_the_work_nobody_has_begun(world: World) -> None:
    ticket = await repair(world)
    waiting = await world.work_order(ticket)
    accepted = await world.work_order(ticket, assignee_id=str(world.technician_id))
    accepted = await world.order_verb(accepted, "accept")
    ticket = (await world.detail(ticket))["ticket"]
    clerk_only = world.as_staff(permissions={"ticketing.ticket.read", "ticketing.ticket.withdraw"}, own_only=True)
    answer = await world.send(clerk_only, ticket, "withdraw", statement="业主自行解决")
    assert answer.status_code == 200, answer.text
    detail = await world.detail(ticket)
    assert detail["ticket"]["state"] == "withdrawn"
    assert [row["state"] for row in detail["work_orders"]] == ["cancelled", "cancelled"]
    last = [(entry["verb"], entry["text"], (entry["details"] or {}).get("no")) for entry in detail["entries"][-3:]]
    assert last == [
        ("work_order_cancelled", "业主自行解决", waiting["no"]),
        ("work_order_cancelled", "业主自行解决", accepted["no"]),
        ("withdraw", "业主自行解决", None),
    ]
    cancelled = [fact for fact in await order_facts(world) if isinstance(fact, facts.WorkOrderCancelled)]
    assert [(fact.no, fact.assignee_id) for fact in cancelled] == [
        (waiting["no"], None),
        (accepted["no"], world.technician_id),
    ]


async def test_work_in_progress_holds_a_ticket_that_would_be_withdrawn(world: World) -> None:
    ticket = await repair(world)
    waiting = await world.work_order(ticket)
    order = await world.work_order(ticket, assignee_id=str(world.technician_id))
    for verb in ("accept", "start"):
        order = await world.order_verb(order, verb)
    ticket = (await world.detail(ticket))["ticket"]
    early = await world.send(world.as_staff(), ticket, "withdraw", statement="不用了")
    assert (early.status_code, early.json()["code"], early.json()["open"]) == (409, "work_orders_open", 1)
    states = {row["id"]: row["state"] for row in (await world.detail(ticket))["work_orders"]}
    assert states == {waiting["id"]: "created", order["id"]: "in_progress"}
    await world.order_verb(order, "complete", **DONE)
    assert (await world.verb(ticket, "withdraw", statement="不用了"))["state"] == "withdrawn"
    states = {row["id"]: row["state"] for row in (await world.detail(ticket))["work_orders"]}
    assert states == {waiting["id"]: "cancelled", order["id"]: "completed"}


async def test_only_able_colleagues_of_the_community_are_sent(world: World) -> None:
    order = await world.work_order(await repair(world))
    far, unable = uuid7(), uuid7()
    await world.harness.consume(
        world.staff_fact("远方", ("technician",), sorted(ALL_PERMISSIONS), (world.elsewhere,)), far
    )
    await world.harness.consume(world.staff_fact("文员", ("cashier",), ["ticketing.ticket.read"]), unable)
    for id in (far, unable, uuid7()):
        assert await refused(world, order, "dispatch", by=world.clerk_id, assignee_id=id) == (
            409,
            "assignee_not_eligible",
        )
    able = await world.as_staff().get(
        "/api/ticketing/colleagues",
        params={"community_id": str(world.community), "able_to": "ticketing.work_order.execute"},
    )
    names = [colleague["display_name"] for colleague in able.json()]
    assert "维修老赵" in names
    assert not {"远方", "文员"} & set(names)


async def test_only_the_assignee_works_on_it(world: World) -> None:
    order = await dispatched(world)
    for verb, body in (("accept", {}), ("refuse", {"reason": "不是我的"})):
        assert await refused(world, order, verb, by=world.manager_id, **body) == (409, "not_your_order")


async def test_paid_work_needs_an_estimate_and_an_accepted_quote(world: World) -> None:
    order = await world.work_order(await repair(world), charge_mode="paid")
    to = {"assignee_id": world.technician_id}
    assert await refused(world, order, "dispatch", by=world.clerk_id, **to) == (422, "estimate_missing")
    order = await world.order_verb(order, "dispatch", by=world.clerk_id, estimate_cents=9000, **to)
    order = await world.order_verb(order, "accept")
    assert await refused(world, order, "start") == (409, "quote_not_accepted")
    order = await world.order_verb(order, "start", quote_accepted=True)
    assert order["quote_accepted_at"] is not None


async def test_verification_needs_a_proof_and_another_person(world: World) -> None:
    order = await completed(world)
    assert await refused(world, order, "confirm-by-requester") == (422, "proof_missing")
    assert await refused(world, order, "confirm-by-requester", code="00000x") == (
        422,
        "wrong_verification_code",
    )
    assert await refused(world, order, "confirm-by-supervisor") == (409, "own_work")
    assert await refused(world, order, "confirm-by-requester", name="张三丰") == (409, "own_work")
    assert "verification_code" not in order


async def test_who_sent_himself_is_verified_by_somebody_else_even_with_the_code(world: World) -> None:
    order = await world.work_order(await repair(world), charge_mode="paid", estimate_cents=9000)
    order = await world.order_verb(order, "dispatch", assignee_id=world.technician_id)
    for verb, body in (("accept", {}), ("start", {"quote_accepted": True}), ("complete", DONE)):
        order = await world.order_verb(order, verb, **body)
    async with world.harness.work() as work:
        code = (await WorkOrderRepository(work).get(UUID(order["id"]))).verification_code
    assert await refused(world, order, "confirm-by-requester", code=code) == (409, "own_work")
    order = await world.order_verb(order, "confirm-by-requester", by=world.clerk_id, code=code)
    assert (order["state"], order["verified_by"]) == ("verified", "requester")


@pytest.mark.parametrize(
    ("kind", "class_l1", "code"),
    [("inquiry", "parking", "ticket_wrong_state"), ("suggestion", "greening", "ticket_wrong_state")],
)
async def test_only_repairs_and_complaints_take_work_orders(world: World, kind: str, class_l1: str, code: str) -> None:
    ticket = await world.register(kind=kind, class_l1=class_l1, accept=True)
    body = {"ticket_id": ticket["id"], "kind": "owner_repair", "place": "大堂", "problem": "灯不亮"}
    answer = await world.as_staff().post(ORDERS, json=body)
    assert (answer.status_code, answer.json()["code"]) == (409, code)


async def test_an_unaccepted_ticket_takes_no_work_order(world: World) -> None:
    ticket = await world.register(kind="repair", class_l1="public")
    body = {"ticket_id": ticket["id"], "kind": "public_repair", "place": "大堂", "problem": "灯不亮"}
    assert (await world.as_staff().post(ORDERS, json=body)).json()["code"] == "ticket_wrong_state"


@pytest.mark.parametrize(
    "material",
    [
        [{"name": "阀", "quantity": "-1", "unit": "个", "unit_price": "5"}],
        [{"name": "阀", "quantity": "1", "unit": "个", "unit_price": "-5"}],
        [{"name": "阀", "quantity": "NaN", "unit": "个", "unit_price": "5"}],
    ],
)
async def test_impossible_material_is_refused(world: World, material: list[dict[str, str]]) -> None:
    order = await world.order_verb(await dispatched(world), "accept")
    order = await world.order_verb(order, "start")
    answer = await world.send_order(
        world.as_staff(world.technician_id), order, "complete", work_done="更换", material=material
    )
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"][0]["code"] == "out_of_range"


async def test_the_technician_sees_whom_to_call_while_it_is_theirs(world: World) -> None:
    order = await dispatched(world)
    technician = world.as_staff(world.technician_id, own_only=True)
    path = f"{ORDERS}/{order['id']}/contact"
    assert (await technician.post(path)).json()["code"] == "contact_not_due"
    order = await world.order_verb(order, "accept")
    assert (await technician.post(path)).json() == {"name": "张三丰", "phone": "13812345678", "email": None}
    assert (await world.as_staff(world.manager_id).post(path)).json()["code"] == "not_your_order"
    order = await world.order_verb(order, "start")
    order = await world.order_verb(order, "complete", **DONE)
    world.harness.clock.advance(timedelta(hours=24))
    technician = world.as_staff(world.technician_id, own_only=True)
    assert (await technician.post(path)).status_code == 200
    world.harness.clock.advance(timedelta(seconds=1))
    assert (await technician.post(path)).json()["code"] == "contact_not_due"


async def test_reach_and_permission(world: World) -> None:
    order = await dispatched(world)
    path = f"{ORDERS}/{order['id']}"
    assert (await world.as_staff(world.technician_id, own_only=True).get(path)).status_code == 200
    assert (await world.as_staff(world.manager_id, own_only=True).get(path)).status_code == 404
    assert (await world.as_staff(communities=[world.elsewhere]).get(path)).status_code == 404
    assert (await (await world.harness.other_tenant()).staff(ALL_PERMISSIONS).get(path)).status_code == 404
    powerless = world.as_staff(world.technician_id, permissions={"ticketing.work_order.read"})
    assert (await world.send_order(powerless, order, "accept")).status_code == 403
    assert (await world.as_staff(world.technician_id).post(f"{path}/accept")).status_code == 428
    stale = await world.send_order(world.as_staff(world.technician_id), order | {"version": 1}, "accept")
    assert stale.status_code == 412


async def test_dispatching_at_creation_needs_that_permission(world: World) -> None:
    ticket = await repair(world)
    desk = world.as_staff(permissions={"ticketing.work_order.create"})
    body = {
        "ticket_id": ticket["id"],
        "kind": "owner_repair",
        "place": "厨房",
        "problem": "漏水",
        "assignee_id": str(world.technician_id),
    }
    assert (await desk.post(ORDERS, json=body)).status_code == 403
    del body["assignee_id"]
    assert (await desk.post(ORDERS, json=body)).status_code == 201


async def test_the_board_ranks_by_urgency_then_age(world: World) -> None:
    ticket = await repair(world)
    normal = await world.work_order(ticket, urgency="normal")
    emergency = await world.work_order(ticket, urgency="emergency")
    urgent = await world.work_order(ticket, urgency="urgent")
    sent = await world.work_order(ticket, assignee_id=str(world.technician_id))
    board = (await world.as_staff().get(f"{ORDERS}/board")).json()
    columns = {column["state"]: column for column in board["columns"]}
    assert [row["no"] for row in columns["created"]["orders"]] == [emergency["no"], urgent["no"], normal["no"]]
    assert (columns["created"]["count"], columns["dispatched"]["count"]) == (3, 1)
    assert columns["dispatched"]["orders"][0]["assignee_name"] == "维修老赵"
    assert list(columns) == ["created", "dispatched", "refused", "accepted", "in_progress", "completed", "verified"]
    mine = await world.as_staff(world.technician_id).get(ORDERS, params={"mine": "true"})
    assert [row["no"] for row in mine.json()["items"]] == [sent["no"]]
    assert mine.json()["counts"] == {"dispatched": 1}
    elsewhere = (await world.as_staff(communities=[world.elsewhere]).get(f"{ORDERS}/board")).json()
    assert all(not column["orders"] and not column["count"] for column in elsewhere["columns"])


async def test_orders_are_listed_page_by_page(world: World) -> None:
    ticket = await repair(world)
    numbers = []
    for _ in range(3):
        numbers.append((await world.work_order(ticket))["no"])
        world.harness.clock.advance(timedelta(seconds=1))
    first = (await world.as_staff().get(ORDERS, params={"limit": 2, "state": "created"})).json()
    cursor = first["next_cursor"]
    rest = (await world.as_staff().get(ORDERS, params={"limit": 2, "state": "created", "cursor": cursor})).json()
    assert [row["no"] for row in first["items"] + rest["items"]] == numbers[::-1]
    assert rest["next_cursor"] is None
    wrong = await world.as_staff().get(ORDERS, params={"limit": 2, "cursor": cursor})
    assert (wrong.status_code, wrong.json()["code"]) == (400, "invalid_cursor")
