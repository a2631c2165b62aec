"""Cash comes out even: the last 分 are waived, said, posted and taken back (C4.2 rule 3)."""

from typing import Any
from uuid import UUID

import pytest
from billing_estate import Estate, if_match

from events import billing as published

PAYMENTS = "/api/billing/payments"
AREA = "89.525"
"""m²; at 2.80 a month of it is 250.67"""


async def owing(estate: Estate, *months: str) -> UUID:
    unit = await estate.unit("1-1-101", AREA)
    for month in months or ("2025-06",):
        await estate.issue(month)
    return unit


async def the_bill(estate: Estate, unit: UUID) -> dict[str, Any]:
    (bill,) = await estate.bills(unit_id=str(unit))
    return bill


async def test_b59_cash_is_taken_even_and_the_rest_is_waived(estate: Estate) -> None:
    unit = await owing(estate)
    asked = {"unit_id": str(unit), "amount_cents": 25060, "round_off": True}
    quote = (await estate.cashier.post(f"{PAYMENTS}/quote", json=asked)).json()
    assert (quote["waived_cents"], quote["owed_cents"]) == (7, 25067)
    assert [(s["principal_cents"], s["waived_cents"], s["left_cents"]) for s in quote["settlements"]] == [(25060, 7, 0)]
    paid = await estate.pay(unit, 25060, round_off=True, split=quote["split"])
    assert paid.status_code == 201, paid.text
    assert (paid.json()["amount_cents"], paid.json()["waived_cents"]) == (25060, 7)
    bill = await the_bill(estate, unit)
    assert [bill[name] for name in ("state", "paid_cents", "waived_cents", "balance_cents")] == ["paid", 25060, 7, 0]
    ledger = await estate.ledger()
    assert [ledger[key] for key in (("cash", "cash"), ("waiver", ""), ("receivable", ""))] == [25060, 7, 0]
    (fact,) = [event for event in await estate.harness.outbox() if isinstance(event, published.PaymentSucceeded)]
    assert (fact.amount_cents, fact.waived_cents) == (25060, 7)
    receipt = (await estate.cashier.get(f"{PAYMENTS}/{paid.json()['id']}/receipt")).json()
    assert (receipt["amount_cents"], receipt["waived_cents"]) == (25060, 7)
    assert sum(item["amount_cents"] for item in receipt["items"]) - 7 == 25060, "it adds up on paper"


async def test_a_reversal_asks_for_the_waived_coins_again(estate: Estate) -> None:
    unit = await owing(estate)
    paid = (await estate.pay(unit, 25060, round_off=True)).json()
    answer = await estate.finance.post(
        f"{PAYMENTS}/{paid['id']}/reverse", json={"reason": "录入错误"}, headers=if_match(paid["version"])
    )
    assert answer.status_code == 200, answer.text
    bill = await the_bill(estate, unit)
    assert [bill[name] for name in ("state", "waived_cents", "balance_cents")] == ["issued", 0, 25067]
    ledger = await estate.ledger()
    assert [ledger[key] for key in (("cash", "cash"), ("waiver", ""), ("receivable", ""))] == [0, 0, 25067]


async def test_only_what_is_designated_is_rounded(estate: Estate) -> None:
    unit = await owing(estate, "2025-05", "2025-06")
    first, second = sorted(await estate.bills(unit_id=str(unit)), key=lambda bill: str(bill["due_date"]))
    assert (await estate.pay(unit, 25060, round_off=True, bill_ids=[second["id"]])).status_code == 201
    left = {bill["id"]: bill["balance_cents"] for bill in await estate.bills(unit_id=str(unit))}
    assert left == {first["id"]: 25067, second["id"]: 0}


@pytest.mark.parametrize("cents", [25067, 25066, 25050, 25070])
async def test_what_is_no_rounding_is_refused(estate: Estate, cents: int) -> None:
    unit = await owing(estate)
    refused = await estate.pay(unit, cents, round_off=True)
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "not_rounded_off")
    assert (await the_bill(estate, unit))["balance_cents"] == 25067


async def test_only_cash_is_rounded(estate: Estate) -> None:
    unit = await owing(estate)
    refused = await estate.pay(unit, 25060, channel="transfer", reference="BOC-1", round_off=True)
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "cash_only")
    assert (await the_bill(estate, unit))["balance_cents"] == 25067


async def test_another_rounding_is_another_split(estate: Estate) -> None:
    unit = await owing(estate)
    quote = (await estate.cashier.post(f"{PAYMENTS}/quote", json={"unit_id": str(unit), "amount_cents": 25060})).json()
    refused = await estate.pay(unit, 25060, round_off=True, split=quote["split"])
    assert (refused.status_code, refused.json()["code"]) == (409, "split_changed")
