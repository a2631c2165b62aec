"""The cashier's desk: quote, receive, reverse."""

import asyncio
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from billing_estate import ALL, Estate, if_match
from uuid_utils.compat import uuid7

from events import billing as published

PAYMENTS = "/api/billing/payments"


async def three_bills(estate: Estate) -> UUID:
    unit = await estate.unit("1-1-101")
    for month in ("2025-04", "2025-05", "2025-06"):
        await estate.issue(month)
    return unit


async def balances(estate: Estate, unit: UUID) -> list[int]:
    bills = await estate.bills(unit_id=str(unit))
    return [bill["balance_cents"] for bill in sorted(bills, key=lambda bill: str(bill["due_date"]))]


async def reverse(estate: Estate, payment: dict[str, Any], reason: str = "录入错误") -> dict[str, Any]:
    answer = await estate.finance.post(
        f"{PAYMENTS}/{payment['id']}/reverse", json={"reason": reason}, headers=if_match(payment["version"])
    )
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_b44_the_earliest_due_debt_is_settled_first(estate: Estate) -> None:
    unit = await three_bills(estate)
    body = {"unit_id": str(unit), "amount_cents": 60000}
    quote = (await estate.cashier.post(f"{PAYMENTS}/quote", json=body)).json()
    assert [s["principal_cents"] for s in quote["settlements"]] == [25060, 25060, 9880]
    assert [s["left_cents"] for s in quote["settlements"]] == [0, 0, 15180]
    assert (quote["owed_cents"], quote["credited_cents"]) == (75180, 0)
    assert await balances(estate, unit) == [25060, 25060, 25060]
    paid = await estate.pay(unit, 60000, split=quote["split"])
    assert paid.status_code == 201, paid.text
    assert (paid.json()["version"], paid.headers["etag"]) == (1, '"1"')
    assert paid.json()["payer_id"] == str(estate.owners[unit])
    assert await balances(estate, unit) == [0, 0, 15180]
    facts = [type(event) for event in await estate.harness.outbox()]
    assert facts.count(published.BillPaid) == 2
    assert facts.count(published.BillPartiallyPaid) == 1
    assert facts.count(published.PaymentSucceeded) == 1
    ledger = await estate.ledger()
    assert (ledger[("cash", "cash")], ledger[("receivable", "")]) == (60000, 15180)


async def test_the_payer_may_designate_a_bill(estate: Estate) -> None:
    unit = await three_bills(estate)
    latest = max(await estate.bills(unit_id=str(unit)), key=lambda bill: str(bill["due_date"]))
    assert (await estate.pay(unit, 25060, bill_ids=[latest["id"]])).status_code == 201
    assert await balances(estate, unit) == [25060, 25060, 0]


async def test_b46_overpayment_becomes_credit_only_when_agreed_and_is_used_at_issue(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    refused = await estate.pay(unit, 50000)
    assert (refused.status_code, refused.json()["code"]) == (409, "overpayment_not_agreed")
    assert refused.json()["left_cents"] == 50000
    assert (await estate.pay(unit, 50000, overpayment="credit")).status_code == 201
    assert (await estate.account(unit))["credits"] == [{"payer_id": str(estate.owners[unit]), "balance_cents": 50000}]
    await estate.issue("2025-05")
    await estate.issue("2025-06")
    assert await balances(estate, unit) == [0, 120]
    account = await estate.account(unit)
    assert (account["credits"], account["open_cents"]) == ([], 120)
    ledger = await estate.ledger()
    assert (ledger[("prepayment", "")], ledger[("receivable", "")]) == (0, 120)
    (first,) = [bill for bill in await estate.bills(unit_id=str(unit)) if not bill["balance_cents"]]
    detail = (await estate.clerk.get(f"/api/billing/bills/{first['id']}")).json()
    assert (detail["credit_used_cents"], detail["payments"]) == (25060, [])


async def test_a_bill_is_issued_with_the_balance_that_credit_leaves(estate: Estate) -> None:
    """Who is told of the bill is told what is really left to pay: the fact of the issue comes first, and says it."""
    unit = await estate.unit("1-1-101")
    await estate.pay(unit, 50000, overpayment="credit")
    await estate.issue("2025-05")
    await estate.issue("2025-06")
    prepaid, partly = sorted(await estate.bills(unit_id=str(unit)), key=lambda bill: str(bill["period_from"]))
    stated = [event for event in await estate.harness.outbox() if isinstance(event, published.BillFact)]
    assert [(type(fact), fact.no, fact.balance_cents) for fact in stated] == [
        (published.BillIssued, prepaid["no"], 0),
        (published.BillPaid, prepaid["no"], 0),
        (published.BillIssued, partly["no"], 120),
        (published.BillPartiallyPaid, partly["no"], 120),
    ]
    assert (prepaid["version"], partly["version"]) == (2, 2)


async def test_transfers_need_a_reference_of_their_own(estate: Estate) -> None:
    unit = await three_bills(estate)
    for nothing in ({}, {"reference": " \u3000"}):
        missing = await estate.pay(unit, 100, channel="transfer", **nothing)
        assert (missing.status_code, missing.json()["errors"][0]["code"]) == (422, "required_for_transfer")
    first = await estate.pay(unit, 100, channel="transfer", reference="BOC-1")
    assert first.status_code == 201
    for written in ("BOC-1", " boc-1 ", "ＢＯＣ－１", "B O C - 1"):
        second = await estate.pay(unit, 100, channel="transfer", reference=written)
        assert (second.status_code, second.json()["code"]) == (409, "reference_taken"), written
    await reverse(estate, first.json())
    booked_again = await estate.pay(unit, 100, channel="transfer", reference="BOC-1")
    assert booked_again.status_code == 201


async def test_the_same_transfer_entered_by_two_at_once_is_booked_once(estate: Estate) -> None:
    unit = await three_bills(estate)
    desks = [estate.cashier, estate.finance, estate.clerk]
    answers = await asyncio.gather(
        *(
            estate.pay(unit, 100, desk, channel="transfer", reference=written)
            for desk, written in zip(desks, ("BOC-9", "boc-9", "ＢＯＣ－９"), strict=True)
        )
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]
    assert (await estate.account(unit))["open_cents"] == 75180 - 100


async def test_two_desks_never_overpay_a_bill(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue()
    answers = await asyncio.gather(*(estate.pay(unit, 25060, desk) for desk in (estate.cashier, estate.finance)))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert await balances(estate, unit) == [0]


async def test_a_repeated_payment_is_one_payment(estate: Estate) -> None:
    unit = await three_bills(estate)
    body = {"unit_id": str(unit), "amount_cents": 100, "channel": "cash"}
    await estate.open_shift()
    key, cashier = {"Idempotency-Key": uuid4().hex}, estate.cashier
    first = await cashier.post(PAYMENTS, json=body, headers=key)
    again = await cashier.post(PAYMENTS, json=body, headers=key)
    assert first.json() == again.json()
    other = await cashier.post(PAYMENTS, json=body | {"amount_cents": 200}, headers=key)
    assert other.status_code == 422
    assert (await estate.account(unit))["open_cents"] == 75180 - 100


async def test_a_split_that_changed_is_shown_again(estate: Estate) -> None:
    unit = await three_bills(estate)
    body = {"unit_id": str(unit), "amount_cents": 25060}
    quote = (await estate.cashier.post(f"{PAYMENTS}/quote", json=body)).json()
    await estate.pay(unit, 100)
    refused = await estate.pay(unit, 25060, split=quote["split"])
    assert (refused.status_code, refused.json()["code"]) == (409, "split_changed")


async def test_debts_of_two_payers_are_not_mixed(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", owned=False)
    await estate.issue("2025-05")
    buyer = await estate.own(unit, date(2025, 6, 1))
    await estate.issue("2025-06")
    ambiguous = await estate.pay(unit, 100)
    assert (ambiguous.status_code, ambiguous.json()["code"]) == (409, "payer_ambiguous")
    assert ambiguous.json()["payer_ids"] == [str(buyer)]
    assert (await estate.pay(unit, 100, payer_id=str(buyer))).status_code == 201
    assert await balances(estate, unit) == [25060, 24960]
    developers = (await estate.bills(unit_id=str(unit), month="2025-05"))[0]["id"]
    assert (await estate.pay(unit, 60, bill_ids=[developers])).status_code == 201
    assert await balances(estate, unit) == [25000, 24960]
    mixed = await estate.pay(unit, 60, payer_id=str(buyer), bill_ids=[developers])
    assert (mixed.status_code, mixed.json()["code"]) == (409, "bills_not_payable")


async def test_only_who_has_to_do_with_the_unit_can_be_named_as_payer(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", owned=False)
    seller = await estate.own(unit, date(2025, 1, 1))
    neighbour = await estate.unit("1-1-102")
    await estate.issue("2025-05")
    stranger, next_door = str(uuid7()), str(estate.owners[neighbour])
    for payer in (stranger, next_door):
        body = {"unit_id": str(unit), "amount_cents": 100, "payer_id": payer}
        for refused in (
            await estate.pay(unit, 100, payer_id=payer),
            await estate.pay(unit, 100, payer_id=payer, overpayment="credit"),
            await estate.cashier.post(f"{PAYMENTS}/quote", json=body),
        ):
            assert refused.status_code == 422, refused.text
            assert [(error["field"], error["code"]) for error in refused.json()["errors"]] == [("payer_id", "unknown")]
    assert (await estate.pay(unit, 25060 + 900, payer_id=str(seller), overpayment="credit")).status_code == 201

    await estate.disown(unit, date(2025, 6, 1))
    buyer = await estate.own(unit, date(2025, 7, 1))
    for payer in (buyer, seller):  # who will own it; who has credit left
        answer = await estate.pay(unit, 100, payer_id=str(payer), overpayment="credit")
        assert answer.status_code == 201, answer.text
    assert {credit["payer_id"]: credit["balance_cents"] for credit in (await estate.account(unit))["credits"]} == {
        str(seller): 1000,
        str(buyer): 100,
    }


async def test_a_reversal_opens_the_bills_again_and_keeps_the_receipt_number(estate: Estate) -> None:
    unit = await three_bills(estate)
    payment = (await estate.pay(unit, 60000)).json()
    same = await estate.cashier.post(f"{PAYMENTS}/{payment['id']}/reverse", json={"reason": "x"}, headers=if_match(1))
    assert (same.status_code, same.json()["code"]) == (403, "second_person_required")
    reversed_payment = await reverse(estate, payment)
    assert (reversed_payment["state"], reversed_payment["version"]) == ("reversed", 2)
    assert await balances(estate, unit) == [25060, 25060, 25060]
    assert {bill["state"] for bill in await estate.bills(unit_id=str(unit))} == {"issued"}
    facts = [type(event) for event in await estate.harness.outbox()]
    assert (facts.count(published.BillReopened), facts.count(published.PaymentReversed)) == (3, 1)
    ledger = await estate.ledger()
    assert (ledger[("cash", "cash")], ledger[("receivable", "")]) == (0, 75180)
    (receipt,) = (await estate.clerk.get("/api/billing/receipts")).json()["items"]
    assert (receipt["no"], receipt["state"]) == (payment["receipt_no"], "void")
    again = await estate.finance.post(f"{PAYMENTS}/{payment['id']}/reverse", json={"reason": "x"}, headers=if_match(2))
    assert (again.status_code, again.json()["code"]) == (409, "already_reversed")
    assert (await estate.pay(unit, 100)).json()["receipt_no"] > payment["receipt_no"]


async def test_reversing_a_prepayment_that_is_already_used_undoes_its_use(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    bounced = (await estate.pay(unit, 50000, overpayment="credit", channel="transfer", reference="R1")).json()
    await estate.pay(unit, 10000, overpayment="credit")
    await estate.issue("2025-05")
    await estate.issue("2025-06")
    assert await balances(estate, unit) == [0, 0]
    await reverse(estate, bounced, "退票")
    account = await estate.account(unit)
    assert sum(await balances(estate, unit)) == 2 * 25060 - 10000
    assert account["credits"] == []
    ledger = await estate.ledger()
    assert ledger[("prepayment", "")] == 0
    assert ledger[("receivable", "")] == account["open_cents"] == 2 * 25060 - 10000


async def test_versions_permissions_and_scope(estate: Estate) -> None:
    unit = await three_bills(estate)
    payment = (await estate.pay(unit, 100)).json()
    path = f"{PAYMENTS}/{payment['id']}"
    assert (await estate.finance.post(f"{path}/reverse", json={"reason": "x"})).status_code == 428
    stale = await estate.finance.post(f"{path}/reverse", json={"reason": "x"}, headers=if_match(7))
    assert stale.status_code == 412
    elsewhere = estate.harness.staff(ALL, communities=[uuid7()])
    stranger = (await estate.harness.other_tenant()).staff(ALL)
    body = {"unit_id": str(unit), "amount_cents": 100}
    for client in (elsewhere, stranger):
        for answer in (
            await client.get(path),
            await client.get(f"{path}/receipt"),
            await client.post(f"{path}/receipt/prints"),
            await client.post(f"{path}/reverse", json={"reason": "x"}, headers=if_match(1)),
            await client.post(f"{PAYMENTS}/quote", json=body),
            await client.post(PAYMENTS, json=body | {"channel": "cash"}),
            await client.get(f"/api/billing/units/{unit}/account"),
        ):
            assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), answer.request.url
        assert (await client.get(PAYMENTS)).json()["items"] == []
        assert (await client.get("/api/billing/receipts")).json()["items"] == []
    butler = estate.harness.staff({"billing.bill.read"})
    assert (await butler.post(PAYMENTS, json=body | {"channel": "cash"})).status_code == 403
    assert (await butler.post(f"{PAYMENTS}/quote", json=body)).status_code == 403
    own_only = estate.harness.staff(ALL, own_only=True)
    assert (await own_only.get(path)).status_code == 404


async def test_bad_amounts_are_refused(estate: Estate) -> None:
    unit = await three_bills(estate)
    for amount in (0, -100, 1.5, "viel", 10**12, None):
        body = {"unit_id": str(unit), "amount_cents": amount, "channel": "cash"}
        assert (await estate.cashier.post(PAYMENTS, json=body)).status_code == 400, amount
    unknown = await estate.pay(unit, 100, channel="barter")
    assert unknown.status_code == 400
    foreign = await estate.pay(unit, 100, bill_ids=[str(uuid7())])
    assert (foreign.status_code, foreign.json()["code"]) == (409, "bills_not_payable")
    assert (await estate.account(unit))["open_cents"] == 75180


async def test_the_desk_sums_its_own_day_in_shanghai(estate: Estate) -> None:
    unit = await three_bills(estate)
    await estate.pay(unit, 100)
    await estate.pay(unit, 250, channel="transfer", reference="T1")
    await estate.pay(unit, 4000, estate.finance)
    wrong = (await estate.pay(unit, 70)).json()
    await reverse(estate, wrong)
    today = (await estate.cashier.get("/api/billing/desk/today")).json()
    assert today["day"] == "2025-06-02"
    assert (today["succeeded_cents"], today["succeeded_count"]) == (350, 2)
    assert {(c["channel"], c["state"]): c["amount_cents"] for c in today["channels"]} == {
        ("cash", "succeeded"): 100,
        ("cash", "reversed"): 70,
        ("transfer", "succeeded"): 250,
    }
    estate.harness.clock.advance(timedelta(hours=14))
    assert (await estate.cashier.get("/api/billing/desk/today")).json()["channels"] == []


async def test_lists_filter_and_page(estate: Estate) -> None:
    unit = await three_bills(estate)
    for cents in (1, 2, 3):
        await estate.pay(unit, cents)
    await estate.pay(unit, 4, channel="transfer", reference="T1")
    client = estate.clerk
    page = (await client.get(PAYMENTS, params={"channel": "cash", "limit": 2})).json()
    assert [p["amount_cents"] for p in page["items"]] == [3, 2]
    params = {"channel": "cash", "limit": 2, "cursor": page["next_cursor"]}
    assert [p["amount_cents"] for p in (await client.get(PAYMENTS, params=params)).json()["items"]] == [1]
    stolen = await client.get(PAYMENTS, params=params | {"channel": "transfer"})
    assert (stolen.status_code, stolen.json()["code"]) == (400, "invalid_cursor")
    assert (await client.get(PAYMENTS, params={"limit": 201})).status_code == 422
    (last,) = (await client.get(PAYMENTS, params={"state": "succeeded", "channel": "transfer"})).json()["items"]
    assert (last["unit_code"], last["reference"]) == ("1-1-101", "T1")
