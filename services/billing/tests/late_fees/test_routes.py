"""What is agreed about paying late, and what bills then cost, over the wire."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from billing_estate import ALL, Estate, if_match, plan_item

from events import billing as published
from testkit.harness import Harness

AGREED = {"valid_from": "2025-01-01", "mode": "daily_rate", "rate": "0.0005", "clause": "合同第八条"}
LATE = datetime(2025, 8, 9, 4, 0, tzinfo=UTC)
"""40 days after the bill of June was due"""


async def items(estate: Estate) -> dict[str, str]:
    found = await estate.clerk.get("/api/billing/charge-items", params={"community_id": str(estate.community)})
    return {item["code"]: item["id"] for item in found.json()["items"]}


async def agree(estate: Estate, code: str = "1", **terms: Any) -> dict[str, Any]:
    path = f"/api/billing/charge-items/{(await items(estate))[code]}/late-fee-policies"
    answer = await estate.clerk.post(path, json=AGREED | terms)
    assert answer.status_code == 201, answer.text
    read: dict[str, Any] = answer.json()
    return read


async def late(estate: Estate, **terms: Any) -> UUID:
    """A home that owes June since forty days."""
    await agree(estate, **terms)
    unit = await estate.unit("1-1-101")
    await estate.issue("2025-06")
    estate.harness.clock.set(LATE)
    return unit


async def the_bill(estate: Estate, unit: UUID) -> dict[str, Any]:
    (bill,) = await estate.bills(unit_id=str(unit))
    return bill


async def test_a_bill_that_is_late_says_what_that_costs_and_why(estate: Estate) -> None:
    unit = await late(estate)
    bill = await the_bill(estate, unit)
    read = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}/late-fee")).json()
    assert [read[name] for name in ("cents", "paid_cents", "open_cents")] == [501, 0, 501]
    (why,) = read["items"]
    assert (why["rate"], why["last_in_time"], why["fee"], why["cap"]) == ("0.0005", "2025-06-30", "5.012", "250.60")
    assert [(part["principal"], part["days"], part["counted"]) for part in why["parts"]] == [("250.60", 40, 40)]
    sooner = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}/late-fee", params={"on": "2025-07-01"})).json()
    assert sooner["cents"] == 13
    account = await estate.account(unit)
    assert (account["open_cents"], account["late_fee_cents"]) == (25060, 501)
    assert account["open_bills"][0]["late_fee_cents"] == 501
    payer = await estate.clerk.get("/api/billing/payer-account", params={"payer_id": str(estate.owners[unit])})
    assert (payer.json()["open_cents"], payer.json()["late_fee_cents"]) == (25060, 501)


async def test_the_late_fee_is_paid_first_and_stands_apart_in_the_books(estate: Estate) -> None:
    unit = await late(estate)
    quote = (await estate.cashier.post("/api/billing/payments/quote", json=_asked(unit, 25561))).json()
    assert (quote["owed_cents"], quote["late_fee_owed_cents"], quote["credited_cents"]) == (25561, 501, 0)
    paid = await estate.pay(unit, 25561, split=quote["split"])
    assert paid.status_code == 201, paid.text
    assert (paid.json()["amount_cents"], paid.json()["late_fee_cents"]) == (25561, 501)
    bill = await the_bill(estate, unit)
    assert [bill[name] for name in ("state", "balance_cents", "late_fee_paid_cents")] == ["paid", 0, 501]
    item = (await items(estate))["1"]
    ledger = await estate.ledger()
    kept = [ledger[key] for key in (("cash", "cash"), ("late_fee", item), ("receivable", ""), ("revenue", item))]
    assert kept == [25561, -501, 0, -25060]
    (fact,) = [event for event in await estate.harness.outbox() if isinstance(event, published.PaymentSucceeded)]
    assert fact.late_fee_cents == 501
    receipt = (await estate.cashier.get(f"/api/billing/payments/{paid.json()['id']}/receipt")).json()
    assert [(line["amount_cents"], line["late_fee_cents"]) for line in receipt["items"]] == [(25561, 501)]


async def test_too_little_leaves_principal_that_goes_on_to_bear_it(estate: Estate) -> None:
    unit = await late(estate)
    await estate.pay(unit, 10501)
    bill = await the_bill(estate, unit)
    assert (bill["state"], bill["balance_cents"], bill["late_fee_paid_cents"]) == ("partially_paid", 15060, 501)
    estate.harness.clock.set(datetime(2025, 8, 19, 4, 0, tzinfo=UTC))
    assert (await estate.account(unit))["late_fee_cents"] == 76, "5.765 in all, rounded once, of which 5.01 is paid"


async def test_with_principal_first_the_late_fee_stays_open(estate: Estate) -> None:
    unit = await late(estate)
    assert (await estate.pay(unit, 25060, principal_first=True)).status_code == 201
    bill = await the_bill(estate, unit)
    assert (bill["state"], bill["balance_cents"]) == ("partially_paid", 0), "not paid: its late fee is open"
    estate.harness.clock.set(datetime(2025, 12, 1, 4, 0, tzinfo=UTC))
    assert (await estate.account(unit))["late_fee_cents"] == 501, "nothing is open that could bear more"
    assert (await estate.pay(unit, 501)).status_code == 201
    assert (await the_bill(estate, unit))["state"] == "paid"


async def test_what_is_taken_back_was_never_paid(estate: Estate) -> None:
    unit = await late(estate)
    paid = (await estate.pay(unit, 25561)).json()
    estate.harness.clock.set(datetime(2025, 8, 19, 4, 0, tzinfo=UTC))
    path = f"/api/billing/payments/{paid['id']}/reverse"
    back = await estate.finance.post(path, json={"reason": "退票"}, headers=if_match(paid["version"]))
    assert back.status_code == 200, back.text
    bill = await the_bill(estate, unit)
    assert (bill["state"], bill["balance_cents"], bill["late_fee_paid_cents"]) == ("issued", 25060, 0)
    assert (await estate.account(unit))["late_fee_cents"] == 627, "fifty days of 250.60"
    item, ledger = (await items(estate))["1"], await estate.ledger()
    assert [ledger[key] for key in (("cash", "cash"), ("late_fee", item), ("receivable", ""))] == [0, 0, 25060]


async def test_credit_pays_late_fees_and_gives_them_back(estate: Estate) -> None:
    """Credit settles the oldest first when the next bill is issued."""
    unit = await late(estate)
    first = (await estate.pay(unit, 10000, bill_ids=[])).json()
    assert (await the_bill(estate, unit))["late_fee_paid_cents"] == 501
    paid = (await estate.pay(unit, 35060, overpayment="credit")).json()
    assert paid["credited_cents"] == 35060 - 15561
    await estate.issue("2025-07")
    july = next(b for b in await estate.bills(unit_id=str(unit)) if b["period_from"] == "2025-07-01")
    assert july["late_fee_paid_cents"] == 0, "no bill is late on the day it is issued"
    assert july["balance_cents"] == 25060 - 19499
    estate.harness.clock.set(datetime(2025, 8, 29, 4, 0, tzinfo=UTC))
    path = f"/api/billing/payments/{paid['id']}/reverse"
    assert (await estate.finance.post(path, json={"reason": "退票"}, headers=if_match(1))).status_code == 200
    account = await estate.account(unit)
    assert account["open_cents"] == 15561 + 25060
    assert first["late_fee_cents"] == 501
    assert (await estate.ledger())[("receivable", "")] == account["open_cents"]


async def test_coins_are_rounded_with_the_late_fee(estate: Estate) -> None:
    unit = await late(estate)
    paid = await estate.pay(unit, 25560, round_off=True)
    assert (paid.status_code, paid.json()["waived_cents"], paid.json()["late_fee_cents"]) == (201, 1, 501)
    assert (await the_bill(estate, unit))["state"] == "paid"


async def test_without_an_agreement_nothing_is_charged(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue("2025-06")
    estate.harness.clock.set(LATE)
    account = await estate.account(unit)
    assert (account["late_fee_cents"], account["open_cents"]) == (0, 25060)
    read = await estate.clerk.get(f"/api/billing/bills/{account['open_bills'][0]['id']}/late-fee")
    assert (read.json()["cents"], read.json()["items"]) == (0, [])


async def test_only_lines_with_an_agreement_bear_it_and_each_version_from_its_day(estate: Estate) -> None:
    await estate.price(
        [plan_item("1"), plan_item("2", "0", "100", formula="fixed", name="垃圾费", category="waste_fee")]
    )
    await agree(estate)
    unit = await estate.unit("1-1-101", charges=("1", "2"))
    await estate.issue("2025-06")
    estate.harness.clock.set(datetime(2025, 7, 2, 4, 0, tzinfo=UTC))
    await agree(estate, valid_from="2025-08-01", mode="none", rate="0", clause="补充协议")
    await estate.issue("2025-07")
    estate.harness.clock.set(LATE)
    by_month = {bill["period_from"][:7]: bill["late_fee_cents"] for bill in (await estate.account(unit))["open_bills"]}
    assert by_month == {"2025-06": 501, "2025-07": 0}, "July fell late in August, when nothing was agreed any more"


async def test_a_version_counts_from_a_later_day_than_the_one_before(estate: Estate) -> None:
    await agree(estate)
    path = f"/api/billing/charge-items/{(await items(estate))['1']}/late-fee-policies"
    for day in ("2025-01-01", "2025-06-02"):
        refused = await estate.clerk.post(path, json=AGREED | {"valid_from": day})
        assert (refused.status_code, refused.json()["code"]) == (409, "policy_in_the_past"), day
    assert (await estate.clerk.post(path, json=AGREED | {"valid_from": "2025-06-03"})).status_code == 201
    read = (await estate.clerk.get(path)).json()["items"]
    assert [(each["valid_from"], each["state"], each["yearly"]) for each in read] == [
        ("2025-06-03", "active", "0.1825"),
        ("2025-01-01", "active", "0.1825"),
    ]
    assert read[0]["excessive"], "18.25 % a year is more than 1.5 times the LPR of 3 %"


async def test_what_is_unusually_high_waits_for_a_leader(estate: Estate) -> None:
    unit = await late(estate, rate="0.003")
    (waiting,) = (await _policies(estate))["items"]
    assert (waiting["state"], waiting["yearly"]) == ("proposed", "1.095")
    assert (await estate.account(unit))["late_fee_cents"] == 0, "nothing counts before it is approved"
    path = f"/api/billing/late-fee-policies/{waiting['id']}/decide"
    own = await estate.harness.staff(ALL | {"billing.late_fee.approve"}, id=estate.clerk.id).post(
        path, json={"approved": True}, headers=if_match(waiting["version"])
    )
    assert (own.status_code, own.json()["code"]) == (403, "second_person_required")
    leader = estate.harness.staff({"billing.charge_item.read", "billing.late_fee.approve"})
    approved = await leader.post(path, json={"approved": True}, headers=if_match(waiting["version"]))
    assert (approved.status_code, approved.json()["state"]) == (200, "active"), approved.text
    assert (await estate.account(unit))["late_fee_cents"] == 3007
    again = await leader.post(path, json={"approved": False}, headers=if_match(approved.json()["version"]))
    assert (again.status_code, again.json()["code"]) == (409, "already_decided")
    told = [type(event) for event in await estate.harness.outbox() if isinstance(event, published.LateFeePolicyFact)]
    assert told == [published.LateFeePolicyProposed, published.LateFeePolicyAgreed]


async def test_another_version_replaces_what_waits(estate: Estate) -> None:
    waiting = await agree(estate, rate="0.003")
    await agree(estate)
    leader = estate.harness.staff({"billing.charge_item.read", "billing.late_fee.approve"})
    path = f"/api/billing/late-fee-policies/{waiting['id']}/decide"
    late_now = await leader.post(path, json={"approved": True}, headers=if_match(waiting["version"] + 1))
    assert (late_now.status_code, late_now.json()["code"]) == (409, "already_decided")
    stale = await leader.post(path, json={"approved": True}, headers=if_match(waiting["version"]))
    assert (stale.status_code, stale.json()["code"]) == (412, "stale_version")


async def test_what_is_approved_after_its_day_does_not_reach_back(estate: Estate) -> None:
    await agree(estate, valid_from="2025-01-01")
    waiting = await agree(estate, rate="0.003", valid_from="2025-06-10")
    estate.harness.clock.set(LATE)
    leader = estate.harness.staff({"billing.charge_item.read", "billing.late_fee.approve"})
    path = f"/api/billing/late-fee-policies/{waiting['id']}/decide"
    refused = await leader.post(path, json={"approved": True}, headers=if_match(waiting["version"]))
    assert (refused.status_code, refused.json()["code"]) == (409, "policy_in_the_past")
    rejected = await leader.post(path, json={"approved": False}, headers=if_match(waiting["version"]))
    assert rejected.status_code == 200


async def test_the_highest_lpr_it_counts_for_says_whether_it_is_unusually_high(estate: Estate) -> None:
    """7 × 3.00 % is 21 % today; of 2020 it is 7 × 4.15 %."""
    assert (await agree(estate, mode="lpr_multiple", rate="7", valid_from="2020-01-01"))["state"] == "proposed"
    assert (await agree(estate, mode="lpr_multiple", rate="7", valid_from="2025-06-03"))["state"] == "active"


async def test_what_was_settled_before_its_clause_was_entered_stays_settled(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue("2025-06")
    estate.harness.clock.set(LATE)
    assert (await estate.pay(unit, 25060)).status_code == 201
    await agree(estate)
    bill = await the_bill(estate, unit)
    read = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}/late-fee")).json()
    assert (bill["state"], read["open_cents"]) == ("paid", 0)


async def test_a_rejected_one_never_counts(estate: Estate) -> None:
    waiting = await agree(estate, rate="0.003")
    leader = estate.harness.staff({"billing.charge_item.read", "billing.late_fee.approve"})
    path = f"/api/billing/late-fee-policies/{waiting['id']}/decide"
    rejected = await leader.post(path, json={"approved": False}, headers=if_match(waiting["version"]))
    assert (rejected.status_code, rejected.json()["state"]) == (200, "rejected")
    await agree(estate)


@pytest.mark.parametrize(
    ("terms", "field", "code"),
    [
        ({"rate": "0"}, "rate", "required"),
        ({"mode": "none"}, "rate", "not_used_by_mode"),
        ({"rate": "-0.1"}, "rate", "bad_format"),
        ({"rate": "NaN"}, "rate", "bad_format"),
        ({"rate": "1e3"}, "rate", "bad_format"),
        ({"grace_days": 366}, "grace_days", "out_of_range"),
        ({"clause": ""}, "clause", "too_short"),
    ],
)
async def test_what_cannot_be_agreed_is_refused(estate: Estate, terms: dict[str, Any], field: str, code: str) -> None:
    path = f"/api/billing/charge-items/{(await items(estate))['1']}/late-fee-policies"
    refused = await estate.clerk.post(path, json=AGREED | terms)
    assert refused.status_code in {400, 422}, refused.text
    (error,) = refused.json()["errors"]
    assert (error["field"], error["code"]) == (field, code)
    assert (await _policies(estate))["items"] == []


async def test_the_fund_bears_none(estate: Estate) -> None:
    await estate.price([plan_item("9", name="维修资金", category="maintenance_fund")])
    path = f"/api/billing/charge-items/{(await items(estate))['9']}/late-fee-policies"
    refused = await estate.clerk.post(path, json=AGREED)
    assert (refused.status_code, refused.json()["code"]) == (409, "no_late_fee")


async def test_the_lpr_of_a_later_day_is_entered_by_who_serves_the_whole_company(estate: Estate) -> None:
    path = "/api/billing/lpr-rates"
    known = (await estate.clerk.get(path)).json()["items"]
    assert known[0] == {"valid_from": "2025-05-20", "rate": "0.03", "shipped": True}
    for body, status, code in (
        ({"valid_from": "2025-05-20", "rate": "0.029"}, 409, "rate_known"),
        ({"valid_from": "2025-06-20", "rate": "0.029"}, 422, "in_the_future"),
        ({"valid_from": "2025-06-02", "rate": "3"}, 400, "malformed"),
        ({"valid_from": "2025-06-02", "rate": "0.000"}, 400, "malformed"),
    ):
        refused = await estate.clerk.post(path, json=body)
        assert refused.status_code == status, refused.text
        assert code in (None, refused.json()["code"], refused.json().get("errors", [{}])[0].get("code"))
    entered = {"valid_from": "2025-06-02", "rate": "0.029"}
    some = estate.harness.staff(ALL, communities=[estate.community])
    assert (await some.post(path, json=entered)).json()["code"] == "whole_company_only"
    assert (await estate.clerk.post(path, json=entered)).status_code == 201
    assert (await estate.clerk.get(path)).json()["items"][0] == {**entered, "shipped": False}
    unit = await late(estate, mode="lpr_multiple", rate="1.3")
    (why,) = (await estate.clerk.get(f"/api/billing/bills/{(await the_bill(estate, unit))['id']}/late-fee")).json()[
        "items"
    ]
    assert why["lpr"] == "0.029"


async def test_nobody_else_finds_any_of_it(estate: Estate, harness: Harness) -> None:
    unit = await late(estate)
    bill, (policy,) = await the_bill(estate, unit), (await _policies(estate))["items"]
    stranger = (await harness.other_tenant()).staff(ALL | {"billing.late_fee.approve"})
    elsewhere = harness.staff(ALL | {"billing.late_fee.approve"}, communities=[UUID(int=7)])
    for nobody in (stranger, elsewhere):
        assert (await nobody.get(f"/api/billing/bills/{bill['id']}/late-fee")).status_code == 404
        assert (
            await nobody.get(f"/api/billing/charge-items/{policy['charge_item_id']}/late-fee-policies")
        ).status_code == 404
        decided = await nobody.post(
            f"/api/billing/late-fee-policies/{policy['id']}/decide", json={"approved": True}, headers=if_match(1)
        )
        assert decided.status_code == 404


def _asked(unit: UUID, cents: int) -> dict[str, Any]:
    return {"unit_id": str(unit), "amount_cents": cents}


async def _policies(estate: Estate) -> dict[str, Any]:
    path = f"/api/billing/charge-items/{(await items(estate))['1']}/late-fee-policies"
    read: dict[str, Any] = (await estate.clerk.get(path)).json()
    return read
