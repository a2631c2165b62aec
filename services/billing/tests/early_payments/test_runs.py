"""What a run promises for paying early: seen by a second person before it goes out, and the same for all neighbours."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from billing_early import OFF, PATH, bill_of, set_offer
from billing_estate import Estate, if_match, plan_item

from billing.billing_runs.service import BillingRunService


async def dry(estate: Estate, *codes: str) -> tuple[list[UUID], dict[str, Any]]:
    """A dry run over a year, and the homes it bills."""
    estate.harness.clock.set(datetime(2025, 1, 2, 2, 0, tzinfo=UTC))
    await estate.price([plan_item("1", cycle_months=12)])
    units = [await estate.unit(code) for code in codes or ("1-1-101",)]
    return units, await estate.calculate("2025-01")


async def retire(estate: Estate) -> None:
    for offer in (await estate.clerk.get(PATH)).json()["items"]:
        if offer["state"] == "active":
            done = await estate.clerk.post(f"{PATH}/{offer['id']}/retire", headers=if_match(offer["version"]))
            assert done.status_code == 200, done.text


async def test_whoever_offers_it_does_not_issue_it_also_after_retiring_it(estate: Estate) -> None:
    await estate.introduce(estate.finance, "财务甲")
    assert (await set_offer(estate, by=estate.finance)).json()["created_by_name"] == "财务甲"
    _, found = await dry(estate)
    path = f"/api/billing/billing-runs/{found['run']['id']}"
    await retire(estate)
    refused = await estate.finance.post(f"{path}/issue", headers=if_match(found["version"]))
    assert (refused.status_code, refused.json()["code"]) == (403, "issuer_made_offer")
    issued = await estate.cashier.post(f"{path}/issue", headers=if_match(found["version"]))
    assert issued.status_code == 202, issued.text


async def test_whoever_offers_what_nobody_is_promised_issues(estate: Estate) -> None:
    wanted = {"pay_by_day": None, "pay_within_days": 5, "months": 1, "valid_from": "2025-07-01"}
    assert (await set_offer(estate, by=estate.finance, yearly=False, **wanted)).status_code == 201
    await estate.unit("1-1-101")
    await estate.issue("2025-06")


async def test_what_it_promises_is_shown_before_it_is_approved(estate: Estate) -> None:
    await estate.introduce(estate.clerk, "收费员乙")
    made = (await set_offer(estate)).json()
    _, found = await dry(estate, "1-1-101", "1-1-102")
    assert found["offers"] == [
        {
            "offer_id": made["id"],
            "name": "全年缴费优惠",
            "created_by_name": "收费员乙",
            "bills": 2,
            "offer_cents": 2 * OFF,
            "first_until": "2025-01-31",
            "last_until": "2025-01-31",
        }
    ]


async def test_nothing_comes_on_top_of_what_was_approved(estate: Estate) -> None:
    (unit,), found = await dry(estate)
    assert found["offers"] == []
    assert (await set_offer(estate)).status_code == 201
    await estate.issue_run(found["run"])
    assert (await bill_of(estate, unit))["offer_cents"] == 0


async def test_what_was_approved_is_promised_to_all_neighbours(estate: Estate, monkeypatch: pytest.MonkeyPatch) -> None:
    """Midnight comes and the offer is retired while the run is under way."""
    monkeypatch.setattr(BillingRunService, "chunk", 1)
    assert (await set_offer(estate, pay_by_day=None, pay_within_days=10)).status_code == 201
    units, found = await dry(estate, "1-1-101", "1-1-102")
    estate.harness.clock.set(datetime(2025, 1, 2, 15, 59, tzinfo=UTC))
    path = f"/api/billing/billing-runs/{found['run']['id']}"
    issued = await estate.finance.post(f"{path}/issue", headers=if_match(found["version"]))
    assert issued.status_code == 202, issued.text
    alarm = estate.harness.running.alarm
    await alarm._fire(estate.harness.tenant_id, 1)
    assert (await estate.run(found["run"]["id"]))["run"]["bills_done"] == 1
    await retire(estate)
    estate.harness.clock.advance(timedelta(minutes=2))
    await estate.harness.fire_timers()
    bills = [await bill_of(estate, unit) for unit in units]
    assert [(bill["offer_cents"], bill["offer_until"]) for bill in bills] == [(OFF, "2025-01-12")] * 2


async def test_what_has_run_out_before_it_was_approved_is_not_promised(estate: Estate) -> None:
    assert (await set_offer(estate)).status_code == 201
    (unit,), found = await dry(estate)
    estate.harness.clock.set(datetime(2025, 2, 1, 2, 0, tzinfo=UTC))
    await estate.issue_run(found["run"])
    bill = await bill_of(estate, unit)
    assert (bill["offer_cents"], bill["offer_until"]) == (0, None)
