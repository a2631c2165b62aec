"""Two who move money of the same unit at the same moment: one waits for the other, nobody fails."""

import asyncio
from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from billing_estate import Estate, if_match
from billing_once import chosen, desk, item, priced
from sqlalchemy import text

from billing.bills.models import Bill
from billing.bills.repository import BillRepository
from billing.units.repository import UnitRepository

WAITING = text("SELECT count(*) FROM pg_locks WHERE NOT granted AND :tenant_id = :tenant_id")
PATIENCE = 100


async def somebody_waits(estate: Estate) -> None:
    async with estate.harness.work() as observer:
        for _ in range(PATIENCE):
            tenant = {"tenant_id": str(observer.tenant_id)}
            if (await observer.session.execute(WAITING, tenant)).scalar_one():
                return
            await asyncio.sleep(0.02)
    pytest.fail("nobody came to wait")


def hesitating(estate: Estate, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Set when the first who uses credit holds the bills. He goes on as soon as somebody else waits for a lock."""
    event, lock = asyncio.Event(), BillRepository.open_of_units

    async def hesitate(self: BillRepository, unit_ids: list[UUID]) -> list[Bill]:
        bills = await lock(self, unit_ids)
        if not event.is_set():
            event.set()
            await somebody_waits(estate)
        return bills

    monkeypatch.setattr(BillRepository, "open_of_units", hesitate)
    return event


async def with_open_bill_and_credit(estate: Estate) -> tuple[UUID, dict[str, Any]]:
    """A unit with May open again, June paid by credit, 14940 of credit left, and one payment behind that credit."""
    unit = await estate.unit("1-1-101")
    await estate.issue("2025-05")
    cash = (await estate.pay(unit, 25060)).json()
    first = (await estate.pay(unit, 20000, overpayment="credit")).json()
    await estate.pay(unit, 20000, overpayment="credit")
    await estate.issue("2025-06")
    await reverse(estate, cash)
    account = await estate.account(unit)
    assert ([c["balance_cents"] for c in account["credits"]], account["open_cents"]) == ([14940], 25060)
    return unit, first


async def reverse(estate: Estate, payment: dict[str, Any]) -> None:
    path = f"/api/billing/payments/{payment['id']}/reverse"
    answer = await estate.finance.post(path, json={"reason": "退票"}, headers=if_match(1))
    assert answer.status_code == 200, answer.text


async def test_a_run_and_a_reversal_do_not_wait_for_each_other(estate: Estate, monkeypatch: pytest.MonkeyPatch) -> None:
    unit, payment = await with_open_bill_and_credit(estate)
    estate.harness.clock.advance(timedelta(days=30))
    july = (await estate.calculate("2025-07"))["run"]
    held = hesitating(estate, monkeypatch)
    issuing = asyncio.create_task(estate.issue_run(july))
    await asyncio.wait_for(held.wait(), 10)
    await reverse(estate, payment)
    assert (await issuing)["run"]["state"] == "issued"
    account = await estate.account(unit)
    assert account["credits"] == []
    assert account["open_cents"] == 3 * 25060 - 20000
    assert sum((await estate.ledger()).values()) == 0


async def test_a_payment_that_meets_a_run_settles_the_bill_the_run_issues(
    estate: Estate, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit, _ = await with_open_bill_and_credit(estate)
    july = (await estate.calculate("2025-07"))["run"]
    held = hesitating(estate, monkeypatch)
    issuing = asyncio.create_task(estate.issue_run(july))
    await asyncio.wait_for(held.wait(), 10)
    paid = await estate.pay(unit, 2 * 25060 - 14940 + 500, overpayment="credit")
    assert (paid.status_code, paid.json()["credited_cents"]) == (201, 500), paid.text
    assert (await issuing)["run"]["state"] == "issued"
    account = await estate.account(unit)
    assert ([credit["balance_cents"] for credit in account["credits"]], account["open_cents"]) == ([500], 0)


async def test_a_run_and_a_charge_at_the_desk_draw_their_numbers_before_they_hold_the_home(
    estate: Estate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run has its numbers and is about to use credit; the desk charges the same home meanwhile."""
    unit, _ = await with_open_bill_and_credit(estate)
    july = (await estate.calculate("2025-07"))["run"]
    fee = await item(estate, "pass_fee", priced("fixed", "5.00"))
    waiting, hold = asyncio.Event(), UnitRepository.hold

    async def hesitate(self: UnitRepository, ids: Iterable[UUID]) -> None:
        if not waiting.is_set():
            waiting.set()
            await somebody_waits(estate)
        await hold(self, ids)

    monkeypatch.setattr(UnitRepository, "hold", hesitate)
    issuing = asyncio.create_task(estate.issue_run(july))
    await asyncio.wait_for(waiting.wait(), 10)
    billed = await desk(estate).post("/api/billing/one-off-bills", json=chosen(unit, {fee.json()["id"]: "1"}))
    assert billed.status_code == 201, billed.text
    assert (await issuing)["run"]["state"] == "issued"
    assert sum((await estate.ledger()).values()) == 0
