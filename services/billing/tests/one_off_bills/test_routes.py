"""Charging a home once, over the wire."""

from typing import Any

import pytest
from billing_estate import ALL, Estate, if_match
from billing_once import FEE_LIST, chosen, desk, fee_list, item, priced
from uuid_utils.compat import uuid7

from testkit.harness import Harness

ONCE = "/api/billing/one-off-bills"


async def renovation(estate: Estate) -> tuple[Any, dict[str, str], dict[str, Any]]:
    """A home, the items of the fee list, and what B52 chooses of them."""
    unit, ids = await estate.unit("1-1-101"), await fee_list(estate)
    pieces = {ids[category]: "6" if category.startswith("pass") else "1" for category in FEE_LIST}
    return unit, ids, chosen(unit, pieces)


async def test_b52_the_fee_list_of_a_renovation(estate: Estate) -> None:
    unit, ids, wanted = await renovation(estate)
    quote = (await desk(estate).post(f"{ONCE}/quote", json=wanted)).json()
    assert [line["amount_cents"] for line in quote["lines"]] == [200_000, 17_900, 44_750, 3_000, 6_000]
    assert (quote["amount_cents"], quote["deposit_cents"]) == (271_650, 206_000)
    assert (quote["payer_id"], quote["due_date"]) == (str(estate.owners[unit]), "2025-06-03"), "a holiday is over"
    assert await estate.bills() == [], "a preview bills nothing"
    made = await desk(estate).post(ONCE, json=wanted)
    assert made.status_code == 201, made.text
    (bill,) = await estate.bills(unit_id=str(unit))
    assert (bill["id"], bill["amount_cents"], bill["state"]) == (made.json()["bill_id"], 271_650, "issued")
    assert bill["no"].startswith("ZD")
    books = await estate.ledger()
    assert books["receivable", ""] == 271_650
    assert books["deposit_payable", ids["renovation_deposit"]] == -200_000, "owed to the payer, not earned"
    assert books["deposit_payable", ids["pass_deposit"]] == -6_000
    earned = {ref: cents for (kind, ref), cents in books.items() if kind == "revenue"}
    assert earned == {ids["renovation_fee"]: -17_900, ids["waste_fee"]: -44_750, ids["pass_fee"]: -3_000}
    detail = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()
    passes = next(line for line in detail["lines"] if line["item_code"] == "pass_fee")
    assert passes["trace"]["steps"][1] == {"step": "quantity", "expression": "6 × 5.00", "value": "30.00"}


async def test_it_is_paid_at_the_desk_and_taken_back(estate: Estate) -> None:
    unit, _, wanted = await renovation(estate)
    await desk(estate).post(ONCE, json=wanted)
    paid = await estate.pay(unit, 271_650)
    assert paid.status_code == 201
    (bill,) = await estate.bills(unit_id=str(unit))
    assert bill["state"] == "paid"
    deposits = (await desk(estate).get("/api/billing/deposits")).json()["items"]
    assert {(one["kind"], one["paid_cents"], one["state"]) for one in deposits} == {
        ("renovation_deposit", 200_000, "held"),
        ("pass_deposit", 6_000, "held"),
    }
    back = f"/api/billing/payments/{paid.json()['id']}/reverse"
    assert (await estate.finance.post(back, json={"reason": "错"}, headers=if_match(1))).status_code == 200
    deposits = (await desk(estate).get("/api/billing/deposits", params={"state": "due"})).json()["items"]
    assert [one["paid_cents"] for one in deposits] == [0, 0]


async def test_the_same_may_be_charged_twice_on_a_day(estate: Estate) -> None:
    unit, ids, _ = await renovation(estate)
    for _ in range(2):
        once = await desk(estate).post(ONCE, json=chosen(unit, {ids["pass_fee"]: "1"}))
        assert once.status_code == 201, once.text
    assert len(await estate.bills(unit_id=str(unit))) == 2


async def test_somebody_else_voids_it_and_its_deposits_with_it(estate: Estate) -> None:
    _, _, wanted = await renovation(estate)
    one = desk(estate)
    made = (await one.post(ONCE, json=wanted)).json()
    path, version = f"/api/billing/bills/{made['bill_id']}/void", if_match(1)
    assert (await one.post(path, json={"reason": "错"}, headers=version)).json()["code"] == "second_person_required"
    assert (await estate.clerk.post(path, json={"reason": "错"}, headers=version)).status_code == 200
    deposits = (await one.get("/api/billing/deposits")).json()["items"]
    assert {deposit["state"] for deposit in deposits} == {"void"}
    assert set((await estate.ledger()).values()) == {0}


async def test_credit_of_the_payer_settles_it_at_once(estate: Estate) -> None:
    unit, ids, _ = await renovation(estate)
    await estate.pay(unit, 210_000, overpayment="credit")
    made = await desk(estate).post(ONCE, json=chosen(unit, {ids["renovation_deposit"]: "1"}))
    assert made.json()["state"] == "paid"
    (deposit,) = (await desk(estate).get("/api/billing/deposits")).json()["items"]
    assert deposit["state"] == "held"


async def test_a_deposit_is_never_waived(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    odd = (await item(estate, "lending_deposit", priced("fixed", "50.03"))).json()["id"]
    made = (await desk(estate).post(ONCE, json=chosen(unit, {odd: "1"}))).json()
    refused = await estate.pay(unit, 5_000, round_off=True)
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "not_rounded_off")
    asking = estate.harness.staff(ALL | {"billing.waiver.request", "billing.waiver.read"})
    body = {"part": "principal", "amount_cents": 1, "reason": "困难"}
    waived = await asking.post(f"/api/billing/bills/{made['bill_id']}/waivers", json=body)
    assert (waived.status_code, waived.json()["code"]) == (409, "not_waivable")


async def test_deposits_bear_no_tax_and_no_cycle(estate: Estate) -> None:
    taxed = await item(estate, "renovation_deposit", priced("fixed", "2000", tax_rate="0.06"))
    assert (taxed.status_code, taxed.json()["errors"][0]["code"]) == (422, "not_taxed")
    monthly = await item(estate, "renovation_deposit", priced("fixed", "2000"), cycle_months=1)
    assert (monthly.status_code, monthly.json()["errors"][0]["code"]) == (422, "deposit_once")


@pytest.mark.parametrize("quantity", ["0", "0.00", "-1", "1.005", "1e3", "NaN", "10000", "1\n"])
async def test_a_quantity_is_a_plain_positive_number(estate: Estate, quantity: str) -> None:
    wanted = chosen(uuid7(), {str(uuid7()): quantity})
    assert (await desk(estate).post(f"{ONCE}/quote", json=wanted)).status_code == 400


async def test_what_cannot_be_charged_is_refused(estate: Estate) -> None:
    unit, ids, wanted = await renovation(estate)
    twice = wanted | {"items": wanted["items"][:1] * 2}
    refused = await desk(estate).post(ONCE, json=twice)
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "twice")
    monthly = (await estate.clerk.get("/api/billing/charge-items")).json()["items"]
    monthly = [one["id"] for one in monthly if one["cycle_months"]]
    for strange in (monthly[0], str(uuid7())):
        refused = await desk(estate).post(ONCE, json=chosen(unit, {strange: "1"}))
        assert refused.json()["errors"][0]["code"] == "unknown"
    later = (await item(estate, "card_fee", priced("fixed", "5", valid_from="2025-06-03"))).json()["id"]
    refused = await desk(estate).post(ONCE, json=chosen(unit, {later: "1"}))
    assert (refused.status_code, refused.json()["code"]) == (409, "no_price_today")
    free = (await item(estate, "mail_storage", priced("fixed", "0"))).json()["id"]
    refused = await desk(estate).post(ONCE, json=chosen(unit, {free: "1", ids["pass_fee"]: "1"}))
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing_to_charge")
    assert await estate.bills() == [], "nothing half-booked"


async def test_it_stays_within_reach(estate: Estate, harness: Harness) -> None:
    _, _, wanted = await renovation(estate)
    elsewhere = desk(estate, communities=[uuid7()])
    stranger = (await harness.other_tenant()).staff(ALL | {"billing.bill.charge"})
    for nobody in (elsewhere, stranger):
        assert (await nobody.post(ONCE, json=wanted)).status_code == 404
    assert (await estate.cashier.post(ONCE, json=wanted)).status_code == 403
