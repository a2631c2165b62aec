"""Shifts of cashiers over the wire: opened, money through them, counted, checked by somebody else."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from billing_estate import ALL, Estate, if_match
from uuid_utils.compat import uuid7

from billing.day_closings.models import expected_cash
from events import billing as published
from testkit.harness import Client, Harness

PATH = "/api/billing/day-closings"
FINANCE = {"billing.day_closing.read", "billing.day_closing.oversee", "billing.day_closing.check"}
SETTLER = {"billing.day_closing.read", "billing.day_closing.oversee", "billing.day_closing.accept_difference"}


def finance(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ALL | FINANCE, **more)


def supervisor(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(SETTLER, **more)


async def take(estate: Estate, unit: UUID, cents: int, **body: Any) -> dict[str, Any]:
    paid = await estate.pay(unit, cents, overpayment="credit", **body)
    assert paid.status_code == 201, paid.text
    payment: dict[str, Any] = paid.json()
    return payment


async def give_back(estate: Estate, payment: dict[str, Any], client: Client | None = None) -> httpx.Response:
    path = f"/api/billing/payments/{payment['id']}/reverse"
    return await (client or estate.finance).post(path, json={"reason": "录错金额"}, headers=if_match(1))


async def submit(
    estate: Estate, shift: dict[str, Any], counted: int, client: Client | None = None, **more: Any
) -> httpx.Response:
    path = f"{PATH}/{shift['id']}/submit"
    body = {"counted_cents": counted} | more
    return await (client or estate.cashier).post(path, json=body, headers=if_match(shift["version"]))


async def check(client: Client, closing: dict[str, Any], **body: Any) -> httpx.Response:
    return await client.post(f"{PATH}/{closing['id']}/check", json=body, headers=if_match(closing["version"]))


async def settle(client: Client, closing: dict[str, Any], text: str = "核实后计入营业外支出") -> httpx.Response:
    path = f"{PATH}/{closing['id']}/accept-difference"
    return await client.post(path, json={"text": text}, headers=if_match(closing["version"]))


async def detail(estate: Estate, closing: dict[str, Any]) -> dict[str, Any]:
    found = await finance(estate).get(f"{PATH}/{closing['id']}")
    assert found.status_code == 200, found.text
    read: dict[str, Any] = found.json()
    return read


def test_b60_the_float_and_what_came_in_without_what_went_out() -> None:
    assert expected_cash(20_000, 125_060 + 30_000, 5_000) == 170_060


async def test_b60_a_day_at_the_desk(estate: Estate) -> None:
    """Of the day before 50.00 are given back today; it stays in the shift it was taken in."""
    unit = await estate.unit("1-1-101")
    await estate.issue("2025-06")
    before = await estate.open_shift()
    mistaken = await take(estate, unit, 5_000)
    closed = await submit(estate, before, 5_000)
    assert (closed.status_code, closed.json()["difference_cents"]) == (200, 0), closed.text
    shift = await estate.open_shift(float_cents=20_000)
    assert shift["no"].startswith("RJHC20250602")
    await take(estate, unit, 125_060)
    await take(estate, unit, 30_000)
    await take(estate, unit, 7_000, channel="transfer", reference="A1")
    assert (await give_back(estate, mistaken)).status_code == 200
    running = (await estate.cashier.get("/api/billing/desk/shifts")).json()["shifts"]
    assert [(one["closing"]["id"], one["expected_cents"]) for one in running] == [(shift["id"], 170_060)]
    closed = await submit(estate, shift, 170_060)
    assert closed.status_code == 200, closed.text
    totals = [closed.json()[f"{name}_cents"] for name in ("cash_in", "cash_out", "expected", "counted", "difference")]
    assert totals == [155_060, 5_000, 170_060, 170_060, 0]
    shown = await detail(estate, shift)
    channels = {one["channel"]: (one["in_count"], one["in_cents"], one["out_cents"]) for one in shown["channels"]}
    assert channels == {"cash": (2, 155_060, 5_000), "transfer": (1, 7_000, 0)}
    assert [shown[name] for name in ("receipts", "voids", "refunds", "refund_cents")] == [3, 0, 1, 5_000]
    assert (shown["receipt_from"][-5:], shown["receipt_to"][-5:]) == ("00002", "00004")
    assert [(one["amount_cents"], one["void"]) for one in shown["given_back"]] == [(5_000, False)]
    first = await detail(estate, before)
    assert (first["channels"][0]["in_cents"], first["channels"][0]["out_cents"]) == (5_000, 0)


async def test_what_the_money_was_for_adds_up_to_it(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", charges=("1",))
    await estate.issue("2025-06")
    shift = await estate.open_shift()
    await take(estate, unit, 10_000)
    back = await take(estate, unit, 333)
    await take(estate, unit, 20_000)
    assert (await give_back(estate, back)).status_code == 200
    shown = await detail(estate, shift)
    items = {(one["kind"], one["name"]): (one["in_cents"], one["out_cents"]) for one in shown["items"]}
    assert items == {("item", "收费项目1"): (25_060, 333), ("prepayment", None): (5_273, 0)}
    assert (shown["voids"], shown["void_cents"], shown["refunds"]) == (1, 333, 0)


async def test_cash_needs_an_open_shift_and_a_transfer_does_not(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    body = {"unit_id": str(unit), "amount_cents": 100, "overpayment": "credit"}
    refused = await estate.cashier.post("/api/billing/payments", json=body | {"channel": "cash"})
    assert (refused.status_code, refused.json()["code"]) == (409, "shift_not_open")
    assert refused.json()["community_id"] == str(estate.community)
    transfer = body | {"channel": "transfer", "reference": "B1"}
    assert (await estate.cashier.post("/api/billing/payments", json=transfer)).status_code == 201
    assert (await estate.ledger()).get(("cash", "cash"), 0) == 0
    await estate.open_shift()
    assert (await estate.cashier.post("/api/billing/payments", json=body | {"channel": "cash"})).status_code == 201
    refused = await estate.finance.post("/api/billing/payments", json=body | {"channel": "cash"})
    assert refused.json()["code"] == "shift_not_open", "the shift of somebody else"


async def test_one_shift_at_a_time(estate: Estate) -> None:
    shift = await estate.open_shift()
    body = {"community_id": str(estate.community), "float_cents": 0}
    again = await estate.cashier.post(PATH, json=body)
    assert (again.status_code, again.json()["code"]) == (409, "shift_already_open")
    await estate.open_shift(estate.finance)
    assert (await submit(estate, shift, 0)).status_code == 200
    both = await asyncio.gather(*(estate.cashier.post(PATH, json=body) for _ in range(2)))
    assert sorted(one.status_code for one in both) == [201, 409]
    unknown = await estate.cashier.post(PATH, json=body | {"community_id": str(uuid7())})
    assert unknown.status_code == 404


async def test_what_was_submitted_is_not_changed_any_more(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    shift = await estate.open_shift()
    payment = await take(estate, unit, 5_000)
    closed = await submit(estate, shift, 5_000)
    again = await submit(estate, closed.json(), 5_000)
    assert (again.status_code, again.json()["code"]) == (409, "shift_submitted")
    refused = await give_back(estate, payment)
    assert (refused.status_code, refused.json()["code"]) == (409, "shift_not_open")
    assert (await estate.ledger())["cash", "cash"] == 5_000, "nothing half booked"
    await estate.open_shift(estate.finance, 10_000)
    assert (await give_back(estate, payment)).status_code == 200
    shown = await detail(estate, shift)
    assert [(one["in_cents"], one["out_cents"]) for one in shown["channels"]] == [(5_000, 0)]
    running = (await estate.finance.get("/api/billing/desk/shifts")).json()["shifts"]
    assert [one["expected_cents"] for one in running] == [5_000]


async def test_a_void_leaves_the_drawer_the_money_lies_in(estate: Estate) -> None:
    """Also when whoever reverses has a drawer of their own."""
    unit = await estate.unit("1-1-101")
    shift = await estate.open_shift()
    await estate.open_shift(estate.finance, 100)
    payment = await take(estate, unit, 5_000)
    assert (await give_back(estate, payment)).status_code == 200
    assert (await detail(estate, shift))["expected_cents"] == 0
    running = (await estate.finance.get("/api/billing/desk/shifts")).json()["shifts"]
    assert [one["expected_cents"] for one in running] == [100]


async def test_cash_from_before_there_were_shifts_is_given_back_by_who_has_one(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    payment = await take(estate, unit, 5_000, channel="transfer", reference="C1")
    await estate.open_shift(estate.finance)
    assert (await give_back(estate, payment)).status_code == 200
    shifts = (await estate.finance.get("/api/billing/desk/shifts")).json()["shifts"]
    assert shifts[0]["channels"][0]["out_cents"] == 5_000
    assert shifts[0]["expected_cents"] == 0, "what went by transfer never was in a drawer"


async def test_a_difference_has_a_reason_and_is_settled_by_a_supervisor(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    shift = await estate.open_shift(float_cents=20_000)
    await take(estate, unit, 5_000)
    refused = await submit(estate, shift, 24_000)
    assert refused.status_code == 422
    assert [(one["field"], one["code"]) for one in refused.json()["errors"]] == [("reason", "required")]
    closed = (await submit(estate, shift, 24_000, reason="找零差错")).json()
    assert (closed["state"], closed["difference_cents"]) == ("submitted", -1_000)
    told = [event for event in await estate.harness.outbox() if isinstance(event, published.DayClosingFact)]
    assert [type(one).type.split(".")[2] for one in told] == ["opened", "submitted", "differed"]
    assert told[-1].difference_cents == -1_000
    checked = (await check(finance(estate), closed, remark="已核对")).json()
    assert (checked["state"], checked["remark"]) == ("checked", "已核对")
    done = await settle(supervisor(estate), checked)
    assert (done.status_code, done.json()["state"]) == (200, "closed"), done.text
    ledger = await estate.ledger()
    assert (ledger["cash", "cash"], ledger["cash_difference", ""]) == (4_000, 1_000)
    again = await settle(supervisor(estate), done.json())
    assert (again.status_code, again.json()["code"]) == (409, "no_open_difference")


async def test_what_is_too_much_is_a_gain_whichever_is_done_first(estate: Estate) -> None:
    shift = await estate.open_shift(float_cents=100)
    closed = (await submit(estate, shift, 150, reason="多出五角")).json()
    settled = (await settle(supervisor(estate), closed)).json()
    assert settled["state"] == "submitted"
    done = await check(finance(estate), settled)
    assert (done.status_code, done.json()["state"]) == (200, "closed")
    ledger = await estate.ledger()
    assert (ledger["cash", "cash"], ledger["cash_difference", ""]) == (50, -50)


async def test_nobody_checks_or_settles_the_own_closing(estate: Estate) -> None:
    shift = await estate.open_shift()
    everything = {"id": estate.cashier.id}
    own = estate.harness.staff(ALL | FINANCE | SETTLER, **everything)
    closed = (await submit(estate, shift, 10, reason="多出一角")).json()
    for answer in (await check(own, closed), await settle(own, closed)):
        assert (answer.status_code, answer.json()["code"]) == (403, "second_person_required")
    assert (await check(estate.cashier, closed)).status_code == 403
    assert (await settle(finance(estate), closed)).status_code == 403


async def test_only_what_was_submitted_is_checked_and_once(estate: Estate) -> None:
    shift = await estate.open_shift()
    early = await check(finance(estate), shift)
    assert (early.status_code, early.json()["code"]) == (409, "closing_not_submitted")
    assert (await settle(supervisor(estate), shift)).json()["code"] == "no_open_difference"
    closed = (await submit(estate, shift, 0)).json()
    done = (await check(finance(estate), closed)).json()
    assert done["state"] == "closed", "without a difference nothing is left to do"
    assert (await check(finance(estate), done)).json()["code"] == "closing_not_submitted"
    stale = await check(finance(estate), closed)
    assert stale.status_code == 412


async def test_finance_counts_the_drawer_of_somebody_who_is_gone(estate: Estate) -> None:
    shift = await estate.open_shift(float_cents=300)
    colleague = estate.harness.staff(ALL)
    refused = await submit(estate, shift, 300, colleague)
    assert (refused.status_code, refused.json()["code"]) == (403, "not_your_shift")
    counted = finance(estate)
    closed = await submit(estate, shift, 300, counted)
    assert (closed.status_code, closed.json()["submitted_by"]) == (200, str(counted.id))


async def test_whoever_counted_for_somebody_else_neither_checks_nor_settles(estate: Estate) -> None:
    shift = await estate.open_shift(float_cents=50_000)
    counted = estate.harness.staff(ALL | FINANCE | SETTLER)
    closed = (await submit(estate, shift, 100, counted, reason="柜内短少")).json()
    for answer in (await check(counted, closed), await settle(counted, closed)):
        assert (answer.status_code, answer.json()["code"]) == (403, "second_person_required")
    assert (await estate.ledger()).get(("cash_difference", ""), 0) == 0
    assert (await check(finance(estate), closed)).status_code == 200


async def test_notes_and_coins_come_to_what_was_counted(estate: Estate) -> None:
    shift = await estate.open_shift(float_cents=12_350)
    pieces = [
        {"value_cents": 10_000, "pieces": 1},
        {"value_cents": 1_000, "pieces": 2},
        {"value_cents": 50, "pieces": 7},
    ]
    wrong = await submit(estate, shift, 12_300, pieces=pieces)
    assert (wrong.status_code, wrong.json()["errors"][0]["code"]) == (422, "not_the_sum")
    odd = await submit(estate, shift, 300, pieces=[{"value_cents": 300, "pieces": 1}])
    assert odd.status_code == 400
    assert (await submit(estate, shift, 12_350, pieces=pieces)).status_code == 200
    assert (await detail(estate, shift))["pieces"] == pieces


@pytest.mark.parametrize("cents", [-1, 10**11 + 1, 1.5, "1", None])
async def test_no_such_float(estate: Estate, cents: Any) -> None:
    body = {"community_id": str(estate.community), "float_cents": cents}
    assert (await estate.cashier.post(PATH, json=body)).status_code == 400


async def test_a_payment_at_the_moment_of_closing_is_in_the_shift_or_refused(estate: Estate) -> None:
    """Whatever was taken is in the sums of the shift: nothing slips in behind the count."""
    unit = await estate.unit("1-1-101")
    shift = await estate.open_shift()
    body = {"unit_id": str(unit), "amount_cents": 100, "channel": "cash", "overpayment": "credit"}
    cashier = estate.cashier
    answers = await asyncio.gather(
        *(cashier.post("/api/billing/payments", json=body) for _ in range(4)),
        submit(estate, shift, 0, reason="交班"),
        *(cashier.post("/api/billing/payments", json=body) for _ in range(4)),
    )
    assert {one.status_code for one in answers} <= {200, 201, 409}
    taken = sum(100 for one in answers if one.status_code == 201)
    shown = await detail(estate, shift)
    assert shown["closing"]["state"] == "submitted"
    assert shown["closing"]["cash_in_cents"] == taken == sum(one["in_cents"] for one in shown["channels"])


async def test_the_list_is_narrowed_and_bounded(estate: Estate, harness: Harness) -> None:
    shift = await estate.open_shift()
    estate.harness.clock.advance(timedelta(minutes=1))
    reader = finance(estate)
    filters = ({"state": "open"}, {"cashier_id": str(estate.cashier.id)}, {"community_id": str(estate.community)}, {})
    for found in filters:
        assert [one["id"] for one in (await reader.get(PATH, params=found)).json()["items"]] == [shift["id"]]
    assert (await reader.get(PATH, params={"state": "closed"})).json()["items"] == []
    own = harness.staff({"billing.day_closing.read"}, id=estate.cashier.id)
    assert [one["id"] for one in (await own.get(PATH)).json()["items"]] == [shift["id"]]
    assert (await own.get(f"{PATH}/{shift['id']}")).status_code == 200
    everything = FINANCE | SETTLER | ALL
    stranger = (await harness.other_tenant()).staff(everything)
    elsewhere = harness.staff(everything, communities=[UUID(int=7)])
    colleague = harness.staff(ALL | {"billing.day_closing.read"})
    for nobody in (stranger, elsewhere, colleague):
        assert (await nobody.get(PATH)).json()["items"] == []
        assert (await nobody.get(f"{PATH}/{shift['id']}")).status_code == 404
        assert (await nobody.get("/api/billing/desk/shifts")).json()["shifts"] == []
    for nobody in (stranger, elsewhere):
        assert (await submit(estate, shift, 0, nobody)).status_code == 404
        assert (await check(nobody, shift)).status_code == 404
        assert (await settle(nobody, shift)).status_code == 404
        body = {"community_id": str(estate.community), "float_cents": 0}
        assert (await nobody.post(PATH, json=body)).status_code == 404
    assert (await estate.clerk.get(PATH)).status_code == 403
