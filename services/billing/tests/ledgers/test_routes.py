"""The ledger can be looked into and not be changed."""

from datetime import date, timedelta

import pytest
from billing_estate import ALL, Estate, plan_item
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from uuid_utils.compat import uuid7

from billing.ledgers.service import LedgerService

CLOSED = text("""
SELECT c.day, c.debit_cents FROM ledger_closing c
JOIN ledger_account a ON a.tenant_id = c.tenant_id AND a.id = c.account_id
WHERE c.tenant_id = :tenant_id AND a.kind = 'cash' ORDER BY c.day""")


async def test_money_that_is_not_the_companys_own_is_no_revenue(estate: Estate) -> None:
    await estate.price([plan_item("1"), plan_item("2", "0", "30", category="water", formula="fixed")])
    await estate.unit("1-1-101", charges=("1", "2"))
    await estate.issue()
    kinds: dict[str, int] = {}
    for (kind, _), cents in (await estate.ledger()).items():
        kinds[kind] = kinds.get(kind, 0) + cents
    assert kinds == {"receivable": 28060, "revenue": -25060, "pass_through_payable": -3000}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE transfer SET amount_cents = 1 WHERE tenant_id = :tenant_id",
        "DELETE FROM transfer WHERE tenant_id = :tenant_id",
        "DELETE FROM credit_entry WHERE tenant_id = :tenant_id",
        "UPDATE payment_allocation SET principal_cents = 1 WHERE tenant_id = :tenant_id",
    ],
)
async def test_what_is_posted_cannot_be_changed(estate: Estate, statement: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"):
        async with estate.harness.work() as work:
            await work.session.execute(text(statement), {"tenant_id": work.tenant_id})


async def test_scope_and_permission(estate: Estate) -> None:
    await estate.unit("1-1-101")
    await estate.issue()
    (bill,) = await estate.bills()
    journal = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()["journal_id"]
    path, balance = f"/api/billing/ledger/journals/{journal}", "/api/billing/ledger/trial-balance"
    elsewhere = estate.harness.staff(ALL, communities=[uuid7()])
    assert (await elsewhere.get(path)).status_code == 404
    assert (await elsewhere.get(balance)).json()["accounts"] == []
    foreign = await elsewhere.get(balance, params={"community_id": str(estate.community)})
    assert foreign.status_code == 404
    own = await estate.clerk.get(balance, params={"community_id": str(estate.community)})
    assert own.json()["debit_cents"] == own.json()["credit_cents"] == 25060
    stranger = (await estate.harness.other_tenant()).staff(ALL)
    assert (await stranger.get(path)).status_code == 404
    assert (await stranger.get(balance)).json()["accounts"] == []
    assert (await estate.harness.staff(set()).get(balance)).status_code == 403


async def test_the_trial_balance_reads_what_is_closed_and_what_came_after(estate: Estate) -> None:
    """Whatever day it is, the figures are those of all transfers; only the last days are added up again."""
    unit = await estate.unit("1-1-101")
    await estate.issue("2025-06")
    for _ in range(4):
        await estate.pay(unit, 1000)
        estate.harness.clock.advance(timedelta(days=1))
        await estate.harness.fire_timers()
    await estate.pay(unit, 500)
    ledger = await estate.ledger()
    assert (ledger[("cash", "cash")], ledger[("receivable", "")]) == (4500, 25060 - 4500)
    own = {"community_id": str(estate.community)}
    some = (await estate.clerk.get("/api/billing/ledger/trial-balance", params=own)).json()
    assert {(a["kind"], a["ref"]): a["balance_cents"] for a in some["accounts"]} == ledger

    async with estate.harness.work() as work:
        tenant = {"tenant_id": work.tenant_id}
        found = await work.session.execute(CLOSED, tenant)
        closings = [(str(row.day), row.debit_cents) for row in found]
    assert closings == [("2025-06-03", 1000), ("2025-06-04", 2000), ("2025-06-05", 3000)]


async def test_a_day_is_closed_once(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.pay(unit, 1000, overpayment="credit")
    for _ in range(2):
        async with estate.harness.work() as work:
            await LedgerService(work).close(date(2025, 6, 10))
    async with estate.harness.work() as work:
        found = await work.session.execute(CLOSED, {"tenant_id": work.tenant_id})
        assert [(str(row.day), row.debit_cents) for row in found] == [("2025-06-09", 1000)]
