"""What a refund of a deposit needs: cash that is there, and a payer who was told while it was held."""

import asyncio

import pytest
from billing_estate import Estate, if_match
from billing_once import chosen, deposit_of, desk, held, item, priced, step
from deposits.test_routes import PHOTOS, approved, asked, officer, payer_out


@pytest.mark.parametrize(("float_cents", "status"), [(29_999, 409), (30_000, 200)])
async def test_no_more_cash_goes_out_than_is_in_the_drawer(estate: Estate, float_cents: int, status: int) -> None:
    deposit, payer = await approved(estate, await asked(estate)), payer_out(estate)
    shift = await estate.open_shift(payer, float_cents)
    paid = await step(payer, deposit, "pay-out", channel="cash")
    assert paid.status_code == status, paid.text
    overseer = estate.harness.staff({"billing.day_closing.read", "billing.day_closing.oversee"})
    shown = (await overseer.get(f"/api/billing/day-closings/{shift['id']}")).json()
    assert shown["expected_cents"] == (float_cents if status == 409 else 0)
    if status == 409:
        assert paid.json()["code"] == "not_enough_cash"


async def test_of_two_refunds_at_once_only_one_finds_the_cash(estate: Estate) -> None:
    """The cash of the drawer is enough for either of them."""
    made = (await item(estate, "renovation_deposit", priced("fixed", "300.00"))).json()
    waiting = []
    for code in ("1-1-101", "1-1-102"):
        unit = await estate.unit(code)
        billed = (await desk(estate).post("/api/billing/one-off-bills", json=chosen(unit, {made["id"]: "1"}))).json()
        assert (await estate.pay(unit, 30_000)).status_code == 201
        deposit = await deposit_of(estate, billed["bill_id"])
        wanted = await step(officer(estate), deposit, "request-refund", receipt="taken_back")
        waiting.append(await approved(estate, wanted.json()["deposit"]))
    payer = payer_out(estate)
    await estate.open_shift(payer, 40_000)
    paid = await asyncio.gather(*(step(payer, deposit, "pay-out", channel="cash") for deposit in waiting))
    assert sorted(answer.status_code for answer in paid) == [200, 409]


async def test_cash_of_a_shift_before_is_not_given_back_out_of_an_empty_drawer(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue("2025-06")
    payment = (await estate.pay(unit, 25060)).json()
    (shift,) = (await estate.cashier.get("/api/billing/desk/shifts")).json()["shifts"]
    path, counted = f"/api/billing/day-closings/{shift['closing']['id']}/submit", {"counted_cents": 25060}
    version = if_match(shift["closing"]["version"])
    assert (await estate.cashier.post(path, json=counted, headers=version)).status_code == 200
    await estate.open_shift(estate.finance, 25_000)
    path, why = f"/api/billing/payments/{payment['id']}/reverse", {"reason": "退票"}
    refused = await estate.finance.post(path, json=why, headers=if_match(1))
    assert (refused.status_code, refused.json()["code"]) == (409, "not_enough_cash")


@pytest.mark.parametrize(("day", "status"), [("2025-06-01", 422), ("2025-06-02", 200)])
async def test_nobody_was_told_of_deductions_before_it_was_held(estate: Estate, day: str, status: int) -> None:
    deposit = await held(estate)
    less = [{"amount_cents": 100, **PHOTOS}]
    answer = await step(officer(estate), deposit, "request-refund", receipt="taken_back", deductions=less, told_on=day)
    assert answer.status_code == status, answer.text
    if status == 422:
        assert [(error["field"], error["code"]) for error in answer.json()["errors"]] == [("told_on", "before_held")]
