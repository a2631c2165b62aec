"""The price list as registry imports it: every fact delivered twice, in any order."""

from datetime import date
from typing import Any
from uuid import UUID

from billing_estate import LIFT_FEE, Estate, plan_item

from events import registry


async def items(estate: Estate) -> dict[str, dict[str, Any]]:
    params = {"community_id": str(estate.community)}
    answer = await estate.clerk.get("/api/billing/charge-items", params=params)
    return {item["code"]: item for item in answer.json()["items"]}


async def deliver(estate: Estate, *plan: registry.ChargePlanItem) -> None:
    event = registry.ChargePlanImported(community_id=estate.community, items=plan)
    await estate.harness.consume(event, UUID(int=estate.community.int ^ 1), twice=True)


async def test_a_repeated_import_changes_nothing(estate: Estate) -> None:
    await deliver(estate, plan_item("1"), LIFT_FEE)
    first = await items(estate)
    await deliver(estate, plan_item("1"), LIFT_FEE)
    assert await items(estate) == first
    assert first["1"]["nature"] == "service"
    (price,) = first["1"]["prices"]
    assert (price["unit_price"], price["revision"], price["created_by"]) == ("2.80", 1, None)


async def test_a_corrected_import_keeps_the_old_figures_readable(estate: Estate) -> None:
    await deliver(estate, plan_item("1", "2.90"))
    prices = (await items(estate))["1"]["prices"]
    assert [(price["revision"], price["unit_price"]) for price in prices] == [(1, "2.80"), (2, "2.90")]
    unit = await estate.unit("1-1-101", area="100")
    await estate.issue()
    assert [bill["amount_cents"] for bill in await estate.bills(unit_id=str(unit))] == [29000]


async def test_what_the_plan_no_longer_lists_is_not_charged(estate: Estate) -> None:
    await estate.unit("1-1-101")
    await deliver(estate, plan_item("2"))
    assert (await items(estate))["1"]["state"] == "retired"
    assert (await estate.calculate())["run"]["bills"] == 0


async def test_assignments_replace_what_was_before(estate: Estate) -> None:
    await deliver(estate, plan_item("1"), plan_item("2", "4.50", "5"))
    unit = await estate.unit("1-1-101")
    event = registry.UnitChargesAssigned(
        community_id=estate.community, charges=(registry.AssignedCharge("2", date(2025, 3, 1)),)
    )
    await estate.harness.consume(event, unit, twice=True)
    charges = (await estate.clerk.get(f"/api/billing/units/{unit}/charges")).json()["items"]
    assert [(c["item_code"], c["valid_from"], c["source"]) for c in charges] == [("2", "2025-03-01", "registry")]
    await estate.harness.consume(registry.UnitChargesAssigned(community_id=estate.community, charges=()), unit)
    assert (await estate.clerk.get(f"/api/billing/units/{unit}/charges")).json()["items"] == []


async def test_a_removed_unit_is_not_billed(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.harness.consume(registry.UnitRemoved(community_id=estate.community), unit, twice=True)
    assert (await estate.calculate())["run"]["units_total"] == 0


async def test_a_changed_area_counts_from_its_day(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", area="100")
    changed = registry.UnitChanged(
        community_id=estate.community,
        building_id=estate.building,
        building_code="1",
        entrance_code="1",
        floor=1,
        number="101",
        code="1-1-101",
        unit_type="residence",
        gross_area="130",
        occupancy_status="occupied",
        valid_from=date(2025, 6, 16),
    )
    await estate.harness.consume(changed, unit, twice=True)
    await estate.issue()
    (bill,) = await estate.bills()
    lines = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()["lines"]
    assert [(line["period_from"], line["amount_cents"]) for line in lines] == [
        ("2025-06-01", 14000),
        ("2025-06-16", 18200),
    ]


async def test_an_ended_ownership_and_its_successor(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", owned=False)
    first = registry.OwnershipStarted(
        community_id=estate.community,
        unit_id=unit,
        owners=(registry.Share(UUID(int=7), "0.4"), registry.Share(UUID(int=8), "0.6")),
        valid_from=date(2025, 1, 1),
    )
    await estate.harness.consume(first, UUID(int=77), twice=True)
    ended = registry.OwnershipEnded(community_id=estate.community, unit_id=unit, valid_to=date(2025, 5, 31))
    await estate.harness.consume(ended, UUID(int=77), twice=True)
    buyer = await estate.own(unit, date(2025, 6, 1))
    await estate.issue("2025-05")
    await estate.issue("2025-06")
    payers = {bill["period_from"]: (bill["payer_id"], bill["joint"]) for bill in await estate.bills()}
    assert payers == {"2025-05-01": (str(UUID(int=8)), True), "2025-06-01": (str(buyer), False)}
