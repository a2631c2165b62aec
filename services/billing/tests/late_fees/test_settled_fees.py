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
