"""A bill that only its late fee keeps open, and a fee that becomes no more than what was paid of it."""

from typing import Any
from uuid import UUID

from billing_estate import Estate
from late_fees.test_routes import late, the_bill

from events import billing as published


async def fee_of(estate: Estate, bill: dict[str, Any]) -> dict[str, Any]:
    read: dict[str, Any] = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}/late-fee")).json()
    return read


async def with_fee_alone(estate: Estate, paid_cents: int) -> UUID:
    """1.07 yuan at an LPR of 3 %, of which so much is paid."""
    unit = await late(estate, mode="lpr_multiple", rate="1.3")
    assert (await estate.pay(unit, 25060, principal_first=True)).status_code == 201
    assert (await fee_of(estate, await the_bill(estate, unit)))["open_cents"] == 107
    assert (await estate.pay(unit, paid_cents)).status_code == 201
    bill = await the_bill(estate, unit)
    assert (bill["state"], bill["balance_cents"]) == ("partially_paid", 0)
    return unit


async def enter(estate: Estate, rate: str) -> None:
    body = {"valid_from": "2025-06-20", "rate": rate}
    assert (await estate.clerk.post("/api/billing/lpr-rates", json=body)).status_code == 201
    await estate.harness.fire_timers()


async def test_a_lower_lpr_entered_late_closes_what_it_leaves_nothing_of_once(estate: Estate) -> None:
    unit = await with_fee_alone(estate, 80)
    await enter(estate, "0.02")
    bill = await the_bill(estate, unit)
    assert (bill["state"], (await fee_of(estate, bill))["open_cents"]) == ("paid", 0)
    assert (await estate.account(unit))["open_bills"] == []
    await estate.harness.fire_timers()
    told = [event for event in await estate.harness.outbox() if isinstance(event, published.BillPaid)]
    assert [(event.no, event.balance_cents) for event in told] == [(bill["no"], 0)]


async def test_what_is_left_of_it_keeps_the_bill_open(estate: Estate) -> None:
    unit = await with_fee_alone(estate, 50)
    await enter(estate, "0.02")
    bill = await the_bill(estate, unit)
    assert (bill["state"], (await fee_of(estate, bill))["open_cents"]) == ("partially_paid", 21)


async def test_beside_the_fee_a_promised_rest_may_be_open(estate: Estate) -> None:
    """Whoever pays within 90 days is let off 5 %; all else is paid but the fee, which a lower LPR then shrinks."""
    listed = await estate.clerk.get("/api/billing/charge-items", params={"community_id": str(estate.community)})
    early = {"community_id": str(estate.community), "name": "提前缴费", "item_ids": [listed.json()["items"][0]["id"]]}
    terms = {"months": 1, "valid_from": "2025-01-01", "charged_share": "0.95", "pay_within_days": 90}
    assert (await estate.clerk.post("/api/billing/early-payments", json=early | terms)).status_code == 201
    unit = await late(estate, mode="lpr_multiple", rate="1.3")
    bill = await the_bill(estate, unit)
    assert bill["offer_cents"] == 1_253
    assert (await estate.pay(unit, 25_060 - 1_253, principal_first=True)).status_code == 201
    fee = (await fee_of(estate, await the_bill(estate, unit)))["open_cents"]
    assert fee == 107
    assert (await estate.pay(unit, 80)).status_code == 201
    bill = await the_bill(estate, unit)
    assert (bill["state"], bill["balance_cents"], bill["discount_cents"]) == ("partially_paid", 1_253, 0)
    await enter(estate, "0.02")
    bill = await the_bill(estate, unit)
    assert (bill["state"], bill["balance_cents"], bill["discount_cents"]) == ("paid", 0, 1_253)
    assert (await estate.ledger())["receivable", ""] == 0
