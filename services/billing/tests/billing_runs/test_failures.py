"""A run that cannot go on fails visibly, and somebody decides what becomes of it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from billing_estate import ALL, Estate, if_match

from billing.billing_runs.service import BillingRunService
from billing.billing_runs.timers import TRIES
from billing.drafts.repository import DraftRepository
from events import billing as published

RUNS = "/api/billing/billing-runs"
Break = Callable[[str], None]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Break:
    """Makes a step of every run fail from its second chunk on."""
    monkeypatch.setattr(BillingRunService, "chunk", property(lambda _: 1))

    def break_step(name: str) -> None:
        good, calls = getattr(DraftRepository, name), iter([True])

        async def fail(self: DraftRepository, *values: Any) -> Any:
            if next(calls, False):
                return await good(self, *values)
            raise ArithmeticError("a number nobody thought of")

        monkeypatch.setattr(DraftRepository, name, fail)

    return break_step


async def wait_until_it_gives_up(estate: Estate) -> None:
    """One good step, the tries, and the end."""
    for _ in range(TRIES + 2):
        await estate.harness.running.alarm.serve(estate.harness.tenant_id)
        estate.harness.clock.advance(timedelta(minutes=5))


async def failures(estate: Estate) -> list[str]:
    facts = await estate.harness.outbox()
    return [fact.failure for fact in facts if isinstance(fact, published.BillingRunFailed)]


async def start(estate: Estate) -> str:
    for number in range(3):
        await estate.unit(f"1-1-10{number}")
    body = {"community_id": str(estate.community), "month": "2025-06"}
    started = await estate.clerk.post(RUNS, json=body)
    run_id: str = started.json()["id"]
    return run_id


async def test_a_calculation_that_fails_can_be_resumed(
    estate: Estate, broken: Break, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_id = await start(estate)
    broken("write")
    await wait_until_it_gives_up(estate)
    run = (await estate.run(run_id))["run"]
    assert (run["state"], run["failure"], run["units_done"]) == ("failed", "calculation_failed", 1)
    assert await failures(estate) == ["calculation_failed"]
    (listed,) = (await estate.clerk.get(RUNS, params={"state": "failed"})).json()["items"]
    assert listed["id"] == run_id
    body = {"community_id": str(estate.community), "month": "2025-06"}
    assert (await estate.clerk.post(RUNS, json=body)).json()["code"] == "run_already_open"

    path, version = f"{RUNS}/{run_id}/resume", if_match(run["version"])
    assert (await estate.harness.staff(ALL - {"billing.run.calculate"}).post(path, headers=version)).status_code == 403
    assert (await estate.clerk.post(path)).status_code == 428
    monkeypatch.undo()
    resumed = await estate.clerk.post(path, headers=version)
    assert (resumed.status_code, resumed.json()["state"], resumed.json()["failure"]) == (202, "calculating", None)
    again = await estate.clerk.post(path, headers=version)
    assert (again.status_code, again.json()["code"]) == (409, "run_not_failed")
    await estate.harness.fire_timers()
    run = (await estate.run(run_id))["run"]
    assert (run["state"], run["units_done"], run["bills"], run["amount_cents"]) == ("calculated", 3, 3, 3 * 25060)


async def test_an_issue_that_fails_goes_on_or_leaves_what_it_has_issued(
    estate: Estate, broken: Break, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_id = await start(estate)
    await estate.harness.fire_timers()
    broken("issue")
    run = (await estate.run(run_id))["run"]
    await estate.finance.post(f"{RUNS}/{run_id}/issue", headers=if_match(run["version"]))
    await wait_until_it_gives_up(estate)
    run = (await estate.run(run_id))["run"]
    assert (run["state"], run["failure"], run["bills_done"]) == ("failed", "issue_failed", 1)
    assert await failures(estate) == ["issue_failed"]

    monkeypatch.undo()
    gone = await estate.clerk.post(
        f"{RUNS}/{run_id}/discard", json={"reason": "重新出账"}, headers=if_match(run["version"])
    )
    assert (gone.status_code, gone.json()["state"]) == (200, "discarded")
    (kept,) = await estate.bills(run_id=run_id)
    assert (kept["state"], kept["balance_cents"]) == ("issued", 25060)
    rest = (await estate.issue("2025-06"))["run"]
    assert (rest["state"], rest["bills"]) == ("issued", 2)
    assert len({bill["no"] for bill in await estate.bills()}) == 3


async def test_a_failed_issue_is_resumed_without_another_approval(
    estate: Estate, broken: Break, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_id = await start(estate)
    await estate.harness.fire_timers()
    broken("issue")
    run = (await estate.run(run_id))["run"]
    await estate.finance.post(f"{RUNS}/{run_id}/issue", headers=if_match(run["version"]))
    await wait_until_it_gives_up(estate)
    monkeypatch.undo()
    failed = (await estate.run(run_id))["run"]
    resumed = await estate.clerk.post(f"{RUNS}/{run_id}/resume", headers=if_match(failed["version"]))
    assert (resumed.status_code, resumed.json()["state"]) == (202, "issuing")
    await estate.harness.fire_timers()
    run = (await estate.run(run_id))["run"]
    assert (run["state"], run["bills_done"]) == ("issued", 3)
    assert len(await estate.bills(run_id=run_id, state="issued")) == 3
    assert (await estate.ledger())[("receivable", "")] == 3 * 25060
