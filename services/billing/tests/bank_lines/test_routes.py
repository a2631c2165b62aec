"""Lines of a bank over the wire: suggested, confirmed once, put aside, allocated or paid back by others."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from billing_banking import line, lines, row, somebody, step, suspend, suspended, taken, whose
from billing_estate import ALL, Estate, if_match

from events import billing as published
from testkit.harness import Harness

BILLED = 25_060


async def told(estate: Estate) -> list[str]:
    facts = [event for event in await estate.harness.outbox() if isinstance(event, published.BankLineFact)]
    return [event.type.split(".")[2] for event in facts]


async def owing(estate: Estate, *codes: str) -> list[UUID]:
    """Homes with one open bill of the same amount each."""
    units = [await estate.unit(code) for code in codes]
    await estate.issue("2025-06")
    return units


def why(one: dict[str, Any]) -> list[tuple[str, bool, str]]:
    return [(found["why"], found["exact"], found["unit_code"]) for found in one["suggestions"]]


async def test_a_transfer_received_before_is_found_and_booked_once(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    paid = await estate.pay(unit, 30_000, channel="transfer", reference="ICBC-20250601", overpayment="credit")
    other = await estate.pay(unit, 30_000, channel="transfer", reference="other", overpayment="credit")
    one = await line(estate, await taken(estate, row(30_000, "1-1-101 icbc-20250601")))
    assert why(one)[:2] == [("recorded_reference", True, "1-1-101"), ("recorded_unit", True, "1-1-101")]
    assert (one["suggestions"][0]["payment_id"], one["may_match"]) == (paid.json()["id"], True)
    client = somebody(estate, "reconcile")
    matched = await step(client, one, "match", payment_id=paid.json()["id"])
    assert (matched.status_code, matched.json()["state"], matched.json()["unit_code"]) == (200, "matched", "1-1-101")
    assert (await step(client, one, "match", payment_id=paid.json()["id"])).status_code == 412
    assert (await estate.ledger())["cash", "transfer"] == 60_000, "it was booked when it was received"
    second = await line(estate, await taken(estate, row(30_000, serial="S2")))
    assert [found["payment_id"] for found in second["suggestions"]][:1] == [other.json()["id"]]
    taken_one = await step(client, second, "match", payment_id=paid.json()["id"])
    assert (taken_one.status_code, taken_one.json()["code"]) == (409, "transfer_matched")
    assert await told(estate) == ["matched"]


async def test_who_received_a_transfer_does_not_find_it_in_the_bank(estate: Estate) -> None:
    unit, client = await estate.unit("1-1-101"), somebody(estate, "reconcile")
    body = {"unit_id": str(unit), "channel": "transfer", "amount_cents": 30_000, "reference": "S1"}
    paid = (await client.post("/api/billing/payments", json=body | {"overpayment": "credit"})).json()
    one = await line(estate, await taken(estate, row(30_000)))
    own = await step(client, one, "match", payment_id=paid["id"])
    assert (own.status_code, own.json()["code"]) == (403, "second_person_required")
    assert (await step(somebody(estate, "reconcile"), one, "match", payment_id=paid["id"])).status_code == 200


async def test_only_a_transfer_of_that_amount_can_be_it(estate: Estate) -> None:
    unit, client = await estate.unit("1-1-101"), somebody(estate, "reconcile")
    cash = (await estate.pay(unit, 30_000, overpayment="credit")).json()["id"]
    less = (await estate.pay(unit, 29_999, channel="transfer", reference="x", overpayment="credit")).json()["id"]
    one = await line(estate, await taken(estate, row(30_000)))
    assert one["suggestions"] == []
    for payment in (cash, less):
        refused = await step(client, one, "match", payment_id=payment)
        assert (refused.status_code, refused.json()["code"]) == (409, "transfer_differs")
    assert (await step(client, one, "match", payment_id=str(UUID(int=4)))).status_code == 404


async def test_what_is_owed_is_suggested_and_received_like_at_the_desk(estate: Estate) -> None:
    unit, _ = await owing(estate, "2-1-702", "2-1-703")
    (bill,) = await estate.bills(unit_id=str(unit))
    statement = await taken(
        estate, row(BILLED, "2栋1单元702"), row(BILLED, f"缴{bill['no']}", "S2"), row(100, "2-1-702物业费", "S3"),
        row(BILLED, "", "S4"), row(7, "转账", "S5"),
    )  # fmt: skip
    found = await lines(estate, statement)
    assert why(found[0])[0] == ("unit_code", True, "2-1-702")
    assert why(found[1])[0] == ("bill_number", True, "2-1-702")
    assert why(found[2]) == [("unit_code", False, "2-1-702")]
    assert why(found[3]) == [("same_amount", True, "2-1-702"), ("same_amount", True, "2-1-703")]
    assert found[4]["suggestions"] == []
    client, one = somebody(estate, "reconcile"), found[0]
    answers = await asyncio.gather(*(step(client, one, "receive", unit_id=str(unit)) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412]
    settled = next(answer.json() for answer in answers if answer.status_code == 200)
    assert (settled["state"], settled["receipt_no"] is not None) == ("allocated", True)
    payment = (await estate.clerk.get(f"/api/billing/payments/{settled['payment_id']}")).json()
    assert (payment["channel"], payment["reference"], payment["amount_cents"]) == ("transfer", "S1", BILLED)
    books = await estate.ledger()
    assert (books["cash", "transfer"], (await estate.account(unit))["open_cents"]) == (BILLED, 0)
    too_much = await step(client, found[1], "receive", unit_id=str(unit))
    assert (too_much.status_code, too_much.json()["code"]) == (409, "overpayment_not_agreed")
    again = await line(estate, await taken(estate, row(500, "", "S9")))
    assert why(again) == [("paid_before", False, "2-1-702")], "the same account paid for it before"
    desk = await estate.pay(unit, BILLED, channel="transfer", reference="s1", overpayment="credit")
    assert (desk.status_code, desk.json()["code"]) == (409, "reference_taken")


async def test_a_line_of_another_community_or_home_out_of_reach_is_not_paid(estate: Estate) -> None:
    one = await line(estate, await taken(estate, row(100)))
    client = somebody(estate, "reconcile")
    assert (await step(client, one, "receive", unit_id=str(UUID(int=3)))).status_code == 404


async def test_a_reversed_payment_leaves_the_money_in_the_bank(estate: Estate) -> None:
    (unit,) = await owing(estate, "1-1-101")
    one, client = await line(estate, await taken(estate, row(BILLED, "1-1-101"))), somebody(estate, "reconcile")
    settled = (await step(client, one, "receive", unit_id=str(unit))).json()
    path = f"/api/billing/payments/{settled['payment_id']}/reverse"
    reversed_ = await estate.finance.post(path, json={"reason": "认错房屋"}, headers=if_match(1))
    assert reversed_.status_code == 200, reversed_.text
    again = await line(estate, one["statement_id"])
    assert (again["state"], again["payment_id"], again["unit_id"]) == ("unmatched", None, None)
    assert why(again) == [("unit_code", True, "1-1-101")]
    assert (await step(client, again, "receive", unit_id=str(unit))).status_code == 200
    assert await told(estate) == ["allocated", "reopened", "allocated"]


async def test_out_of_the_suspense_account_with_a_second_person(estate: Estate) -> None:
    (unit,) = await owing(estate, "1-1-101")
    clerk, finance = somebody(estate, "reconcile", "decide"), somebody(estate, "decide")
    one = await suspended(estate, 30_000, by=clerk)
    direct = await step(clerk, one, "receive", unit_id=str(unit))
    assert (direct.status_code, direct.json()["code"]) == (409, "bank_line_settled")
    asked = (await step(clerk, one, "ask-allocation", **whose(unit))).json()
    assert (asked["state"], asked["unit_code"], asked["payer_id"]) == (
        "allocation_asked", "1-1-101", str(estate.owners[unit]),
    )  # fmt: skip
    own = await step(clerk, asked, "decide", approved=True)
    assert (own.status_code, own.json()["code"]) == (403, "second_person_required")
    silent = await step(finance, asked, "decide", approved=False)
    assert silent.json()["errors"][0]["field"] == "text"
    rejected = (await step(finance, asked, "decide", approved=False, text="户名不符")).json()
    assert (rejected["state"], rejected["rejection"], rejected["unit_id"]) == ("suspense", "户名不符", None)
    asked = (await step(clerk, rejected, "ask-allocation", **whose(unit))).json()
    approved = await step(finance, asked, "decide", approved=True)
    assert (approved.status_code, approved.json()["state"]) == (200, "allocated"), approved.text
    books = await estate.ledger()
    assert (books["suspense", ""], books["cash", "transfer"]) == (0, 30_000)
    account = await estate.account(unit)
    assert (account["open_cents"], account["credits"][0]["balance_cents"]) == (0, 30_000 - BILLED)
    assert await told(estate) == ["allocation_requested", "rejected", "allocation_requested", "allocated"]


async def test_a_transfer_entered_late_takes_it_out_of_the_suspense_account(estate: Estate) -> None:
    unit, clerk = await estate.unit("1-1-101"), somebody(estate, "reconcile")
    one = await suspended(estate, 30_000, by=clerk)
    paid = (await estate.pay(unit, 30_000, channel="transfer", reference="回单", overpayment="credit")).json()["id"]
    own = await step(clerk, one, "match", payment_id=paid)
    assert (own.status_code, own.json()["code"]) == (403, "second_person_required")
    matched = await step(somebody(estate, "reconcile"), one, "match", payment_id=paid)
    assert (matched.status_code, matched.json()["state"]) == (200, "matched"), matched.text
    books = await estate.ledger()
    assert (books["suspense", ""], books["cash", "transfer"]) == (0, 30_000)


async def test_what_was_sent_by_mistake_is_paid_back_by_a_third_person(estate: Estate) -> None:
    rights = ("reconcile", "decide", "pay_back")
    clerk, finance, cashier = (somebody(estate, *rights) for _ in range(3))
    one = await suspended(estate, by=clerk)
    asked = (await step(clerk, one, "ask-return", reason="汇错账户")).json()
    early = await step(cashier, asked, "pay-back", reference="R-1")
    assert (early.status_code, early.json()["code"]) == (409, "bank_line_settled")
    approved = (await step(finance, asked, "decide", approved=True)).json()
    assert approved["state"] == "return_approved"
    for same in (clerk, finance):
        refused = await step(same, approved, "pay-back", reference="R-1")
        assert (refused.status_code, refused.json()["code"]) == (403, "second_person_required")
    back = (await step(cashier, approved, "pay-back", reference="R-1")).json()
    assert (back["state"], back["reference"], back["may_pay_back"]) == ("returned", "R-1", False)
    books = await estate.ledger()
    assert (books["suspense", ""], books["cash", "transfer"]) == (0, 0)
    assert await told(estate) == ["return_requested", "return_approved", "returned"]


@pytest.mark.parametrize("verb", ["ask-return", "ask-allocation"])
async def test_only_what_is_in_the_suspense_account_leaves_it(estate: Estate, verb: str) -> None:
    unit = await estate.unit("1-1-101")
    one = await line(estate, await taken(estate, row(100)))
    body = {"reason": "x"} if verb == "ask-return" else whose(unit)
    refused = await step(somebody(estate, "reconcile"), one, verb, **body)
    assert (refused.status_code, refused.json()["code"]) == (409, "bank_line_settled")


async def test_a_day_later_the_late_fee_is_part_of_what_is_owed(estate: Estate) -> None:
    """A suggestion is what the desk would take now."""
    (unit,) = await owing(estate, "1-1-101")
    one = await line(estate, await taken(estate, row(BILLED, "1-1-101")))
    estate.harness.clock.advance(timedelta(days=1))
    quoted = await estate.cashier.post("/api/billing/payments/quote", json={"unit_id": str(unit), "amount_cents": 1})
    (found,) = (await line(estate, one["statement_id"]))["suggestions"]
    assert found["owed_cents"] == quoted.json()["owed_cents"]


async def test_money_counts_from_the_day_the_bank_had_it(estate: Estate) -> None:
    """Found out a month later whose it is: nobody owes a late fee for that month (民法典 §585, C4.12)."""
    items = (await estate.clerk.get("/api/billing/charge-items", params={"community_id": str(estate.community)})).json()
    clause = {"valid_from": "2025-01-01", "mode": "daily_rate", "rate": "0.0005", "clause": "合同第十二条"}
    path = f"/api/billing/charge-items/{items['items'][0]['id']}/late-fee-policies"
    assert (await estate.clerk.post(path, json=clause)).status_code == 201
    (unit,) = await owing(estate, "1-1-101")
    (bill,) = await estate.bills(unit_id=str(unit))
    one = await line(estate, await taken(estate, row(BILLED, "物业费")))
    estate.harness.clock.advance(timedelta(days=60))
    desk = await estate.cashier.post("/api/billing/payments/quote", json={"unit_id": str(unit), "amount_cents": BILLED})
    assert desk.json()["late_fee_owed_cents"] > 0
    client = somebody(estate, "reconcile")
    quoted = await client.post(f"/api/billing/bank-lines/{one['id']}/quote", json={"unit_id": str(unit)})
    assert (quoted.json()["owed_cents"], quoted.json()["late_fee_owed_cents"]) == (BILLED, 0)
    answer = await step(client, one, "receive", unit_id=str(unit), split=quoted.json()["split"])
    payment = (await estate.clerk.get(f"/api/billing/payments/{answer.json()['payment_id']}")).json()
    assert payment["counts_at"] == one["booked_at"]
    assert (await estate.account(unit))["open_cents"] == 0
    settled = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()
    assert settled["bill"]["state"] == "paid"
    again = await client.post(f"/api/billing/bank-lines/{one['id']}/quote", json={"unit_id": str(unit)})
    assert (again.status_code, again.json()["code"]) == (409, "bank_line_settled")


async def test_who_may_what(estate: Estate, harness: Harness) -> None:
    one = await suspended(estate)
    rights = ALL | {f"billing.bank_statement.{right}" for right in ("read", "reconcile", "decide", "pay_back")}
    strangers = (await harness.other_tenant()).staff(rights), harness.staff(rights, communities=[UUID(int=7)])
    steps: dict[str, tuple[dict[str, Any], str]] = {
        "match": ({"payment_id": str(UUID(int=1))}, "reconcile"),
        "receive": ({"unit_id": str(UUID(int=1))}, "reconcile"),
        "ask-allocation": (whose(UUID(int=1)), "reconcile"),
        "ask-return": ({"reason": "x"}, "reconcile"),
        "decide": ({"approved": True}, "decide"),
        "pay-back": ({"reference": "x"}, "pay_back"),
    }
    for verb, (body, right) in steps.items():
        for nobody in strangers:
            assert (await step(nobody, one, verb, **body)).status_code == 404
        others = {"reconcile", "decide", "pay_back"} - {right}
        assert (await step(somebody(estate, *others), one, verb, **body)).status_code == 403
    assert (await suspend(somebody(estate, "decide"), one)).status_code == 403
