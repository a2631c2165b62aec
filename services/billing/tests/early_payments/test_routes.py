"""Early payments over the wire: promised on the bill of a year, let go of when the rest comes in time, taken back."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from billing_early import FULL, IN_TIME, LESS, OFF, PATH, TOO_LATE, bill_of, reverse, set_offer, year
from billing_estate import ALL, Estate, if_match, plan_item

from events import billing as published
from testkit.harness import Harness


async def of_unit(estate: Estate, unit: UUID) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (
        await estate.clerk.get("/api/billing/payments", params={"unit_id": str(unit)})
    ).json()["items"]
    return found


async def test_b18_the_year_paid_by_the_end_of_january(estate: Estate) -> None:
    unit = await year(estate)
    bill = await bill_of(estate, unit)
    assert [bill[name] for name in ("amount_cents", "balance_cents", "offer_cents", "offer_until")] == [
        FULL,
        FULL,
        OFF,
        "2025-01-31",
    ]
    (owed,) = (await estate.account(unit))["open_bills"]
    assert owed["offered_cents"] == OFF
    asked = {"unit_id": str(unit), "amount_cents": LESS}
    quote = (await estate.cashier.post("/api/billing/payments/quote", json=asked)).json()
    (settlement,) = quote["settlements"]
    assert (settlement["discount_cents"], settlement["left_cents"], quote["discount_cents"]) == (OFF, 0, OFF)
    estate.harness.clock.set(IN_TIME)
    paid = await estate.pay(unit, LESS)
    assert (paid.status_code, paid.json()["discount_cents"]) == (201, OFF), paid.text
    bill = await bill_of(estate, unit)
    assert [bill[name] for name in ("state", "paid_cents", "discount_cents", "balance_cents")] == ["paid", LESS, OFF, 0]
    ledger = await estate.ledger()
    assert (ledger["discount", ""], ledger["receivable", ""], ledger["cash", "cash"]) == (OFF, 0, LESS)
    receipt = (await estate.cashier.get(f"/api/billing/payments/{paid.json()['id']}/receipt")).json()
    assert (receipt["amount_cents"], receipt["discount_cents"], receipt["items"][0]["amount_cents"]) == (
        LESS,
        OFF,
        FULL,
    )
    (issued,) = [event for event in await estate.harness.outbox() if isinstance(event, published.BillIssued)]
    assert (issued.offer_cents, str(issued.offer_until)) == (OFF, "2025-01-31")
    (told,) = [event for event in await estate.harness.outbox() if isinstance(event, published.BillPaid)]
    assert (told.discount_cents, told.balance_cents) == (OFF, 0)


async def test_pay_eleven_get_twelve(estate: Estate) -> None:
    unit = await year(estate, charged_share=None, free_months=1)
    assert (await estate.pay(unit, FULL - 25_060)).status_code == 201
    assert (await bill_of(estate, unit))["state"] == "paid"


async def test_a_day_late_nothing_is_let_go_of(estate: Estate) -> None:
    unit = await year(estate)
    estate.harness.clock.set(TOO_LATE)
    assert (await estate.pay(unit, LESS)).status_code == 201
    bill = await bill_of(estate, unit)
    assert (bill["state"], bill["balance_cents"], bill["discount_cents"]) == ("partially_paid", OFF, 0)


async def test_parts_that_come_in_time_count_together(estate: Estate) -> None:
    unit = await year(estate)
    assert (await estate.pay(unit, 100_000)).json()["discount_cents"] == 0
    assert (await bill_of(estate, unit))["balance_cents"] == FULL - 100_000
    last = await estate.pay(unit, LESS - 100_000)
    assert last.json()["discount_cents"] == OFF
    assert (await bill_of(estate, unit))["state"] == "paid"


async def test_who_pays_all_of_it_has_the_rest_as_credit(estate: Estate) -> None:
    unit = await year(estate)
    refused = await estate.pay(unit, FULL)
    assert (refused.status_code, refused.json()["left_cents"]) == (409, OFF)
    assert (await estate.pay(unit, FULL, overpayment="credit")).json()["credited_cents"] == OFF
    assert (await estate.account(unit))["credits"][0]["balance_cents"] == OFF


@pytest.mark.parametrize("which", [0, 1])
async def test_whichever_money_is_taken_back_the_discount_goes_with_it(estate: Estate, which: int) -> None:
    unit = await year(estate)
    parts = [100_000, LESS - 100_000]
    payments = [(await estate.pay(unit, cents)).json() for cents in parts]
    await reverse(estate, payments[which])
    bill = await bill_of(estate, unit)
    assert (bill["discount_cents"], bill["balance_cents"]) == (0, FULL - parts[1 - which])
    ledger = await estate.ledger()
    assert (ledger["discount", ""], ledger["receivable", ""]) == (0, bill["balance_cents"])
    again = await estate.pay(unit, parts[which])
    assert again.json()["discount_cents"] == OFF, "it is still in time"
    let_go = [one["discount_cents"] for one in await of_unit(estate, unit) if one["state"] == "succeeded"]
    assert sorted(let_go) == [0, OFF], "it is said once"
    receipt = await estate.cashier.get(f"/api/billing/payments/{payments[1 - which]['id']}/receipt")
    assert (receipt.json()["discount_cents"], receipt.json()["items"][0]["amount_cents"]) == (0, parts[1 - which])
    await reverse(estate, payments[1 - which])
    assert (await estate.ledger())["discount", ""] == 0
    assert (await bill_of(estate, unit))["balance_cents"] == FULL - parts[which]


async def test_credit_counts_as_payment(estate: Estate) -> None:
    estate.harness.clock.set(datetime(2025, 1, 2, 2, 0, tzinfo=UTC))
    await estate.price([plan_item("1", cycle_months=12)])
    unit = await estate.unit("1-1-101")
    assert (await set_offer(estate)).status_code == 201
    prepaid = (await estate.pay(unit, LESS + 300, overpayment="credit")).json()
    await estate.issue("2025-01")
    bill = await bill_of(estate, unit)
    assert (bill["state"], bill["discount_cents"]) == ("paid", OFF)
    assert (await estate.account(unit))["credits"][0]["balance_cents"] == 300
    assert (await estate.ledger())["discount", ""] == OFF
    (issued,) = [event for event in await estate.harness.outbox() if isinstance(event, published.BillIssued)]
    assert (issued.balance_cents, issued.discount_cents) == (0, OFF)
    await reverse(estate, prepaid)
    bill = await bill_of(estate, unit)
    assert (bill["state"], bill["balance_cents"], bill["discount_cents"]) == ("issued", FULL, 0)
    assert (await estate.ledger())["receivable", ""] == FULL


async def test_what_was_promised_stays_when_it_is_retired(estate: Estate) -> None:
    unit = await year(estate)
    (offer,) = (await estate.clerk.get(PATH)).json()["items"]
    retired = await estate.clerk.post(f"{PATH}/{offer['id']}/retire", headers=if_match(offer["version"]))
    assert (retired.status_code, retired.json()["state"]) == (200, "retired"), retired.text
    again = await estate.clerk.post(f"{PATH}/{offer['id']}/retire", headers=if_match(retired.json()["version"]))
    assert (again.status_code, again.json()["code"]) == (409, "early_payment_retired")
    assert (await estate.pay(unit, LESS)).json()["discount_cents"] == OFF
    other = await estate.unit("1-1-102")
    await estate.issue("2025-02")
    assert (await bill_of(estate, other))["offer_cents"] == 0


@pytest.mark.parametrize(("months", "status"), [(1, 201), (2, 422)])
async def test_months_that_no_bill_charges_are_refused(estate: Estate, months: int, status: int) -> None:
    """What is billed by the month is never paid for a year."""
    answer = await set_offer(estate, yearly=False, months=months)
    assert answer.status_code == status, answer.text
    if status == 422:
        assert [(error["field"], error["code"]) for error in answer.json()["errors"]] == [("months", "beyond_cycle")]


async def test_a_bill_over_a_part_of_the_year_is_offered_nothing(estate: Estate) -> None:
    estate.harness.clock.set(datetime(2025, 1, 2, 2, 0, tzinfo=UTC))
    assert (await set_offer(estate, pay_by_day=None, pay_within_days=30)).status_code == 201
    unit = await estate.unit("1-1-101", charges=())
    await estate.assign(unit, ["1"], since=date(2025, 2, 1))
    await estate.issue("2025-01")
    assert (await bill_of(estate, unit))["offer_cents"] == 0


@pytest.mark.parametrize(
    ("field", "more"),
    [
        ("charged_share", {"charged_share": None}),
        ("charged_share", {"free_months": 1}),
        ("charged_share", {"charged_share": "0.0000"}),
        ("charged_share", {"charged_share": "1.05"}),
        ("free_months", {"charged_share": None, "free_months": 12}),
        ("pay_by_day", {"pay_by_day": None}),
        ("pay_by_day", {"pay_within_days": 10}),
        ("pay_by_day", {"pay_by_day": "13-01"}),
        ("valid_to", {"valid_to": "2024-11-30"}),
        ("item_ids", {"item_ids": [str(UUID(int=9))]}),
    ],
)
async def test_what_is_no_offer_is_refused(estate: Estate, field: str, more: dict[str, Any]) -> None:
    refused = await set_offer(estate, **more)
    assert refused.status_code in {400, 422}, refused.text
    assert any(error["field"].startswith(field) for error in refused.json()["errors"]), refused.text


async def test_services_only(estate: Estate) -> None:
    await estate.price([plan_item("1", category="water", formula="fixed", fixed="10", unit_price="0")])
    refused = await set_offer(estate, yearly=False)
    assert (refused.status_code, refused.json()["code"]) == (409, "not_discountable")


async def test_offers_are_bounded(estate: Estate, harness: Harness) -> None:
    made = (await set_offer(estate)).json()
    stranger = (await harness.other_tenant()).staff(ALL)
    elsewhere = harness.staff(ALL, communities=[UUID(int=7)])
    for nobody in (stranger, elsewhere):
        assert (await nobody.get(PATH)).json()["items"] == []
        retired = await nobody.post(f"{PATH}/{made['id']}/retire", headers=if_match(made["version"]))
        assert retired.status_code == 404
