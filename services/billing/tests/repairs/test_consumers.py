"""Paid repairs: from the chargeable work order to its settlement."""

from uuid import UUID

import pytest
from billing_estate import Estate, if_match
from uuid_utils.compat import uuid7

from events import billing as published
from events import ticketing
from testkit.harness import NotApplied


def chargeable(estate: Estate, unit: UUID, labour: int = 8000, material: int = 3550) -> ticketing.WorkOrderChargeable:
    return ticketing.WorkOrderChargeable(
        no="PGHC2025060200001",
        ticket_id=uuid7(),
        ticket_no="BXHC2025060200001",
        community_id=estate.community,
        unit_id=unit,
        kind="repair",
        urgency="normal",
        state="verified",
        charge_mode="paid",
        labour_cents=labour,
        material_cents=material,
    )


async def settled(estate: Estate) -> list[published.WorkOrderSettled]:
    return [event for event in await estate.harness.outbox() if isinstance(event, published.WorkOrderSettled)]


async def test_a_paid_repair_is_billed_once_and_settled_when_paid(estate: Estate) -> None:
    unit, order = await estate.unit("1-1-101"), uuid7()
    await estate.harness.consume(chargeable(estate, unit), order, twice=True)
    (bill,) = await estate.bills()
    assert (bill["amount_cents"], bill["work_order_id"], bill["due_date"]) == (11550, str(order), "2025-06-17")
    assert bill["payer_id"] == str(estate.owners[unit])
    detail = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()
    assert {line["kind"]: line["amount_cents"] for line in detail["lines"]} == {"labour": 8000, "material": 3550}
    assert {line["category"] for line in detail["lines"]} == {"repair_fee"}
    await estate.pay(unit, 11000)
    assert await settled(estate) == []
    payment = (await estate.pay(unit, 550)).json()
    expected = [published.WorkOrderSettled(work_order_id=order, bill_id=UUID(bill["id"]))]
    assert await settled(estate) == expected
    await estate.finance.post(
        f"/api/billing/payments/{payment['id']}/reverse", json={"reason": "错"}, headers=if_match(1)
    )
    await estate.pay(unit, 550)
    assert await settled(estate) == expected


async def test_credit_pays_a_repair_at_once(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.pay(unit, 20000, overpayment="credit")
    await estate.harness.consume(chargeable(estate, unit, material=0), uuid7())
    (bill,) = await estate.bills()
    assert (bill["state"], bill["balance_cents"]) == ("paid", 0)
    assert len(await settled(estate)) == 1


async def test_nothing_to_pay_makes_no_bill(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.harness.consume(chargeable(estate, unit, 0, 0), uuid7())
    assert await estate.bills() == []


async def test_an_order_that_comes_before_its_community_waits(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    estate.community = uuid7()
    with pytest.raises(NotApplied, match="pending"):
        await estate.harness.consume(chargeable(estate, unit), uuid7())
    assert await estate.bills() == []


async def test_repairs_are_no_part_of_a_run(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.harness.consume(chargeable(estate, unit), uuid7())
    assert (await estate.calculate())["run"]["amount_cents"] == 25060
