"""Corrections of what meters counted, and of what was disputed."""

from datetime import date, timedelta

import pytest
from billing_adjustments import adjust, ask, bill, bills_of, preview, remeasure
from billing_estate import ALL, Estate, if_match
from billing_meters import TIERED, Reader


@pytest.fixture
def reader(estate: Estate) -> Reader:
    return Reader(estate)


async def test_tiers_begin_where_what_was_billed_before_ended(reader: Reader) -> None:
    """Nothing has changed, so every bill comes to the same: also what was approved late."""
    estate = reader.estate
    unit = await estate.unit("1-1-101", charges=())
    await reader.assign(await reader.item(TIERED), unit)
    meters = [await reader.install(unit, no, "0") for no in ("W1", "W2")]
    await reader.read(meters[0], "2025-03-31", "170")
    late = await reader.enter(meters[1], "2025-03-31", "30")
    await estate.issue("2025-04")
    await reader.approve(late)
    await reader.read(meters[0], "2025-04-30", "195")
    await estate.issue("2025-05")
    found = await bills_of(estate, unit)
    assert sorted(one["amount_cents"] for one in found) == [45 * 700 + 10 * 500, 85_000]
    for one in found:
        same = await preview(estate, one)
        assert (same.status_code, same.json()["items"]) == (200, [])


async def test_what_was_read_is_billed_to_who_owes_it(reader: Reader) -> None:
    """The home was sold at the end of March, which was known only when April was billed."""
    estate = reader.estate
    unit = await estate.unit("1-1-101", charges=())
    await reader.assign(await reader.item({"valid_from": "2025-01-01", "formula": "usage", "unit_price": "3.50"}), unit)
    meter = await reader.install(unit, "W1", "0")
    await reader.read(meter, "2025-04-30", "20")
    await estate.issue("2025-05")
    (found,) = await bills_of(estate, unit)
    seller = estate.owners[unit]
    await estate.disown(unit, date(2025, 3, 31))
    buyer = await estate.own(unit, date(2025, 4, 1))
    done = await adjust(estate, found)
    assert (done["old_cents"], done["new_cents"], done["items"][0]["new_lines"]) == (7_000, 0, [])
    (reading,) = await reader.readings(meter_id=meter["id"])
    assert reading["state"] == "approved"
    await estate.issue("2025-06")
    assert {one["payer_id"]: one["balance_cents"] for one in await bills_of(estate, unit)} == {
        str(seller): 0,
        str(buyer): 7_000,
    }
    assert (await estate.ledger())["receivable", ""] == 7_000


async def test_an_upheld_dispute_is_put_right_and_its_days_stay_free(estate: Estate) -> None:
    listed = await estate.clerk.get("/api/billing/charge-items", params={"community_id": str(estate.community)})
    agreed = {"valid_from": "2025-01-01", "mode": "daily_rate", "rate": "0.0005", "clause": "合同第八条"}
    path = f"/api/billing/charge-items/{listed.json()['items'][0]['id']}/late-fee-policies"
    assert (await estate.clerk.post(path, json=agreed)).status_code == 201
    unit = await estate.unit("1-1-101")
    await estate.issue("2025-06")
    (found,) = await bills_of(estate, unit)
    rights = ALL | {f"billing.dispute.{right}" for right in ("read", "open", "settle")}
    path = f"/api/billing/bills/{found['id']}/disputes"
    opened = (await estate.harness.staff(rights).post(path, json={"reason": "面积有误"})).json()
    estate.harness.clock.advance(timedelta(days=68))
    path, ruled = f"/api/billing/disputes/{opened['id']}/settle", {"outcome": "upheld", "answer": "面积更正"}
    settled = await estate.harness.staff(rights).post(path, json=ruled, headers=if_match(opened["version"]))
    assert settled.status_code == 200, settled.text
    await remeasure(estate, unit, "80.00")
    strange = await ask(estate, found, dispute_id=found["id"])
    assert strange.json()["errors"][0]["field"] == "dispute_id"
    done = await adjust(estate, found, dispute_id=opened["id"])
    assert done["dispute_id"] == opened["id"]
    assert (await estate.account(unit))["late_fee_cents"] == 0, "all its days were disputed"
    estate.harness.clock.advance(timedelta(days=10))
    assert (await estate.account(unit))["late_fee_cents"] == 112, "10 days of 224.00"
    now = await bill(estate, found["id"])
    again = {"reason": "仍有误", "line_ids": [line["id"] for line in now["lines"] if not line["released"]]}
    path = f"/api/billing/bills/{found['id']}/disputes"
    disputed = await estate.harness.staff(rights).post(path, json=again)
    assert (disputed.status_code, disputed.json()["amount_cents"]) == (201, 22_400), disputed.text
