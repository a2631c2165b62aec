"""Two who move what a promise for paying early hangs on in one moment: it is kept once, and the books are right."""

import asyncio
from datetime import UTC, datetime

from billing_early import FULL, LESS, OFF, bill_of, reverse, set_offer, year
from billing_estate import ALL, Estate


async def test_of_two_cashiers_who_take_it_one_is_told_that_nothing_is_owed(estate: Estate) -> None:
    unit = await year(estate)
    other = estate.harness.staff(ALL)
    for cashier in (None, other):
        await estate.open_shift(cashier)
    answers = await asyncio.gather(estate.pay(unit, LESS), estate.pay(unit, LESS, other))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    bill = await bill_of(estate, unit)
    assert (bill["state"], bill["discount_cents"], bill["balance_cents"]) == ("paid", OFF, 0)
    assert (await estate.ledger())["discount", ""] == OFF


async def test_two_halves_in_one_moment_keep_the_promise_once(estate: Estate) -> None:
    unit = await year(estate)
    other = estate.harness.staff(ALL)
    for cashier in (None, other):
        await estate.open_shift(cashier)
    first = LESS // 2
    answers = await asyncio.gather(estate.pay(unit, first), estate.pay(unit, LESS - first, other))
    assert sorted(answer.json()["discount_cents"] for answer in answers) == [0, OFF]
    assert (await bill_of(estate, unit))["state"] == "paid"
    assert (await estate.ledger())["discount", ""] == OFF


async def test_a_part_is_taken_back_while_the_last_is_paid(estate: Estate) -> None:
    unit = await year(estate)
    part = (await estate.pay(unit, 100_000)).json()
    await asyncio.gather(reverse(estate, part), estate.pay(unit, LESS - 100_000))
    bill = await bill_of(estate, unit)
    assert (bill["balance_cents"], bill["discount_cents"]) == (FULL - LESS + 100_000, 0)
    ledger = await estate.ledger()
    assert (ledger["discount", ""], ledger["receivable", ""]) == (0, bill["balance_cents"])
    assert (await estate.pay(unit, 100_000)).json()["discount_cents"] == OFF


async def test_credit_of_the_run_and_money_at_the_desk_in_one_moment(estate: Estate) -> None:
    estate.harness.clock.set(datetime(2025, 1, 2, 2, 0, tzinfo=UTC))
    assert (await set_offer(estate)).status_code == 201
    unit = await estate.unit("1-1-101")
    assert (await estate.pay(unit, 100_000, overpayment="credit")).status_code == 201
    run = (await estate.calculate("2025-01"))["run"]
    paid, _ = await asyncio.gather(estate.pay(unit, LESS - 100_000, overpayment="credit"), estate.issue_run(run))
    assert paid.status_code == 201, paid.text
    if (await bill_of(estate, unit))["state"] != "paid":
        # The money came before the bill was there, and after its credit was used.
        assert (await estate.account(unit))["credits"][0]["balance_cents"] == LESS - 100_000
    ledger, bill = await estate.ledger(), await bill_of(estate, unit)
    assert ledger.get(("discount", ""), 0) == bill["discount_cents"]
    assert ledger["receivable", ""] == bill["balance_cents"]
    assert sum(ledger.values()) == 0
