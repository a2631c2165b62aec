"""A payment that was entered wrongly, reversed and entered again: the payer was in time if they were then (C4.9)."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from billing_early import FULL, IN_TIME, LESS, OFF, bill_of, reverse, year
from billing_estate import Estate
from late_fees.test_routes import late


async def again(estate: Estate, payment: dict[str, Any], **more: Any) -> httpx.Response:
    body = {"replaces": payment["id"], "channel": "transfer", "reference": "ICBC-77"}
    return await estate.pay(payment["unit_id"], payment["amount_cents"], **(body | more))


async def paid_and_reversed(estate: Estate) -> dict[str, Any]:
    unit = await year(estate)
    estate.harness.clock.set(IN_TIME)
    payment: dict[str, Any] = (await estate.pay(unit, LESS)).json()
    assert payment["discount_cents"] == OFF
    estate.harness.clock.set(datetime(2025, 2, 10, 2, 0, tzinfo=UTC))
    await estate.open_shift(estate.finance, FULL)
    await reverse(estate, payment)
    assert (await bill_of(estate, payment["unit_id"]))["balance_cents"] == FULL
    return payment


async def test_it_keeps_what_was_promised_to_who_paid_in_time(estate: Estate) -> None:
    payment = await paid_and_reversed(estate)
    quote = {"unit_id": payment["unit_id"], "amount_cents": LESS, "replaces": payment["id"]}
    shown = (await estate.cashier.post("/api/billing/payments/quote", json=quote)).json()
    assert (shown["discount_cents"], shown["late_fee_owed_cents"]) == (OFF, 0)
    taken = await again(estate, payment, split=shown["split"])
    assert taken.status_code == 201, taken.text
    assert (taken.json()["replaces_id"], taken.json()["discount_cents"]) == (payment["id"], OFF)
    assert taken.json()["counts_at"] == payment["received_at"]
    bill = await bill_of(estate, payment["unit_id"])
    assert (bill["state"], bill["discount_cents"], bill["paid_cents"]) == ("paid", OFF, LESS)
    books = await estate.ledger()
    assert (books["receivable", ""], books["discount", ""], books["cash", "transfer"]) == (0, OFF, LESS)
    await reverse(estate, taken.json())
    third = await again(estate, taken.json(), reference="ICBC-78")
    assert third.json()["counts_at"] == payment["received_at"], "however often it is entered anew"


async def test_without_saying_so_it_is_too_late(estate: Estate) -> None:
    payment = await paid_and_reversed(estate)
    taken = (await estate.pay(payment["unit_id"], LESS)).json()
    assert (taken["replaces_id"], taken["discount_cents"]) == (None, 0)


@pytest.mark.parametrize(
    ("more", "differs"), [({"amount_cents": FULL}, ["amount_cents"]), ({"unit": True}, ["unit_id", "payer_id"])]
)
async def test_only_the_same_money_of_the_same_payer(estate: Estate, more: dict[str, Any], differs: list[str]) -> None:
    payment = await paid_and_reversed(estate)
    if more.pop("unit", False):
        more["unit_id"] = str(await estate.unit("1-1-102"))
        more["overpayment"] = "credit"
    refused = await again(estate, payment, **more)
    assert (refused.status_code, refused.json()["code"], refused.json()["differs"]) == (409, "not_replaceable", differs)


async def test_what_counts_is_not_entered_again_and_what_was_reversed_once(estate: Estate) -> None:
    payment = await paid_and_reversed(estate)
    answers = await asyncio.gather(*(again(estate, payment, reference=f"ICBC-{place}") for place in range(3)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]
    taken = next(answer.json() for answer in answers if answer.status_code == 201)
    refused = await again(estate, taken, reference="ICBC-9", overpayment="credit")
    assert (refused.status_code, refused.json()["differs"]) == (409, ["state"])
    unknown = await again(estate, taken | {"id": taken["unit_id"]}, reference="ICBC-9", overpayment="credit")
    assert (unknown.status_code, unknown.json()["errors"][0]["field"]) == (422, "replaces")


async def test_no_late_fee_for_the_time_between(estate: Estate) -> None:
    unit = await late(estate)
    payment = (await estate.pay(unit, 25_060 + 501)).json()
    estate.harness.clock.advance(timedelta(days=30))
    await estate.open_shift(estate.finance, 30_000)
    await reverse(estate, payment)
    assert (await estate.account(unit))["late_fee_cents"] == 877, "70 days"
    taken = await again(estate, payment)
    assert (taken.status_code, taken.json()["late_fee_cents"]) == (201, 501), taken.text
    account = await estate.account(unit)
    assert (account["open_bills"], account["credits"]) == ([], [])


async def test_after_a_week_it_is_other_money(estate: Estate) -> None:
    payment = await paid_and_reversed(estate)
    estate.harness.clock.advance(timedelta(days=7, seconds=1))
    refused = await again(estate, payment, overpayment="credit")
    assert (refused.status_code, refused.json()["differs"]) == (409, ["reversed_at"])


async def test_what_was_paid_in_between_was_reckoned_without_it(estate: Estate) -> None:
    """Otherwise the promise would be kept for money that came too late."""
    payment = await paid_and_reversed(estate)
    assert (await estate.pay(payment["unit_id"], 90_000)).status_code == 201
    taken = await again(estate, payment, overpayment="credit")
    assert (taken.status_code, taken.json()["discount_cents"]) == (201, 0)
    assert taken.json()["counts_at"] == taken.json()["received_at"]
