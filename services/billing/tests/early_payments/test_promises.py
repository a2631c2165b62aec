"""A promise is kept as soon as all that is asked for is settled, whatever settled it."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from billing_discounts import item_ids
from billing_early import FULL, LESS, OFF, bill_of, reverse, year
from billing_estate import ALL, Estate, if_match

WAIVING = ALL | {
    "billing.waiver.request",
    "billing.waiver.read",
    "billing.waiver.approve_small",
    "billing.waiver.approve_any",
}
FEE = 1504
"""of 3007.20 a day late at 0.5 %, in 分"""


async def late(estate: Estate) -> UUID:
    """The year, a day late: it was due at the end of January, and is paid early up to the end of February."""
    unit = await year(estate, pay_by_day="02-28")
    (item,) = (await item_ids(estate)).values()
    agreed = {"valid_from": "2025-01-01", "mode": "daily_rate", "rate": "0.0005", "clause": "合同第八条"}
    made = await estate.clerk.post(f"/api/billing/charge-items/{item}/late-fee-policies", json=agreed)
    assert made.status_code == 201, made.text
    due = datetime.fromisoformat((await bill_of(estate, unit))["due_date"])
    estate.harness.clock.set(due.replace(hour=2, tzinfo=UTC) + timedelta(days=10))
    return unit


async def owed(estate: Estate, unit: UUID) -> tuple[int, int]:
    """The principal that is asked for, and the late fee."""
    (bill,) = (await estate.account(unit))["open_bills"]
    return bill["balance_cents"] - bill["offered_cents"], bill["late_fee_cents"]


async def waive(estate: Estate, bill: str, cents: int, part: str = "principal") -> None:
    body = {"part": part, "amount_cents": cents, "reason": "电梯停运"}
    asked = await estate.harness.staff(WAIVING).post(f"/api/billing/bills/{bill}/waivers", json=body)
    assert asked.status_code == 201, asked.text
    path = f"/api/billing/waivers/{asked.json()['id']}/decide"
    decision: dict[str, Any] = {"json": {"approved": True}, "headers": if_match(asked.json()["version"])}
    done = await estate.harness.staff(WAIVING).post(path, **decision)
    assert done.status_code == 200, done.text


async def is_settled(estate: Estate, unit: UUID, discount: int = OFF) -> None:
    bill = await bill_of(estate, unit)
    assert (bill["state"], bill["balance_cents"], bill["discount_cents"]) == ("paid", 0, discount)
    ledger = await estate.ledger()
    assert (ledger["discount", ""], ledger["receivable", ""]) == (discount, 0)


async def test_the_principal_first_and_the_late_fee_days_later(estate: Estate) -> None:
    unit = await late(estate)
    asked = await owed(estate, unit)
    assert asked == (LESS, FEE)
    assert (await estate.pay(unit, LESS, principal_first=True)).json()["discount_cents"] == 0
    assert await owed(estate, unit) == (0, FEE)
    estate.harness.clock.advance(timedelta(days=5))
    assert await owed(estate, unit) == (0, FEE), "nobody asks for the rest: it is late no longer"
    last = await estate.pay(unit, FEE)
    assert (last.status_code, last.json()["discount_cents"]) == (201, OFF), last.text
    await is_settled(estate, unit)


async def test_it_is_all_asked_for_when_its_day_has_passed(estate: Estate) -> None:
    unit = await late(estate)
    assert (await estate.pay(unit, LESS, principal_first=True)).status_code == 201
    estate.harness.clock.set(datetime(2025, 3, 1, 2, 0, tzinfo=UTC))
    principal, fee = await owed(estate, unit)
    assert principal == OFF
    assert fee > FEE, "it was open all the time"


async def test_a_waiver_settles_the_rest(estate: Estate) -> None:
    unit = await year(estate)
    assert (await estate.pay(unit, 200_000)).status_code == 201
    await waive(estate, (await bill_of(estate, unit))["id"], LESS - 200_000)
    await is_settled(estate, unit)


async def test_what_a_waiver_leaves_open_is_asked_for(estate: Estate) -> None:
    unit = await year(estate)
    assert (await estate.pay(unit, 200_000)).status_code == 201
    await waive(estate, (await bill_of(estate, unit))["id"], LESS - 200_000 - 1)
    assert await owed(estate, unit) == (1, 0)
    assert (await estate.pay(unit, 1)).json()["discount_cents"] == OFF
    await is_settled(estate, unit)


async def test_of_a_waiver_of_more_the_rest_is_let_go_of(estate: Estate) -> None:
    unit = await year(estate)
    paid = (await estate.pay(unit, 200_000)).json()
    await waive(estate, (await bill_of(estate, unit))["id"], FULL - 200_000 - 5_000)
    await is_settled(estate, unit, 5_000)
    await reverse(estate, paid)
    assert await owed(estate, unit) == (200_000 + 5_000 - OFF, 0), "all of it is promised again"


async def test_a_waiver_of_the_late_fee_settles_the_rest(estate: Estate) -> None:
    unit = await late(estate)
    assert (await estate.pay(unit, LESS, principal_first=True)).status_code == 201
    await waive(estate, (await bill_of(estate, unit))["id"], FEE, "late_fee")
    await is_settled(estate, unit)


async def test_the_payment_of_the_late_fee_taken_back_leaves_the_late_fee(estate: Estate) -> None:
    unit = await late(estate)
    first = (await estate.pay(unit, FEE)).json()
    assert (await estate.pay(unit, LESS)).json()["discount_cents"] == OFF
    await is_settled(estate, unit)
    await reverse(estate, first)
    assert await owed(estate, unit) == (0, FEE)
    assert (await estate.ledger())["discount", ""] == 0
    assert (await estate.pay(unit, FEE)).json()["discount_cents"] == OFF
    await is_settled(estate, unit)


async def test_taken_back_is_so_little_that_nothing_else_is_asked_for(estate: Estate) -> None:
    unit = await year(estate)
    small = (await estate.pay(unit, 100)).json()
    assert (await estate.pay(unit, 200_000)).status_code == 201
    await waive(estate, (await bill_of(estate, unit))["id"], FULL - 200_100 - 5_000)
    await is_settled(estate, unit, 5_000)
    await reverse(estate, small)
    await is_settled(estate, unit, 5_100)


@pytest.mark.parametrize("rounded", [False, True])
async def test_coins_and_credit_settle_the_rest(estate: Estate, rounded: bool) -> None:
    unit = await year(estate)
    assert (await estate.pay(unit, LESS - 504)).status_code == 201
    paid = await estate.pay(unit, 500 if rounded else 504, round_off=rounded)
    assert (paid.status_code, paid.json()["discount_cents"]) == (201, OFF), paid.text
    await is_settled(estate, unit)
