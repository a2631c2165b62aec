"""Paid repairs: from the chargeable work order to its settlement."""

from uuid import UUID

import pytest
from billing_estate import Estate, chargeable, if_match, used
from uuid_utils.compat import uuid7

from events import billing as published
from testkit.harness import NotApplied


async def settled(estate: Estate) -> list[published.WorkOrderSettled]:
    return [event for event in await estate.harness.outbox() if isinstance(event, published.WorkOrderSettled)]


async def test_a_paid_repair_is_billed_once_and_settled_when_paid(estate: Estate) -> None:
    unit, order = await estate.unit("1-1-101"), uuid7()
    await estate.harness.consume(chargeable(estate, unit), order, twice=True)
    (bill,) = await estate.bills()
    assert (bill["amount_cents"], bill["due_date"]) == (11550, "2025-06-17")
    assert "work_order_id" not in bill, "no list tells which bill is that of an order"
    assert bill["payer_id"] == str(estate.owners[unit])
    detail = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()
    assert detail["work_order_id"] == str(order)
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


async def test_every_material_stands_on_a_line_that_explains_itself(estate: Estate) -> None:
    unit, order = await estate.unit("1-1-101"), uuid7()
    material = (
        used("三角阀", "2", "个", "17.55", 3510),
        used("铜管", "1.5", "米", "0.33", 50),
        used("旧件", "1", "个", "0", 0),
    )
    fact = chargeable(estate, unit, material=3560, used=material)
    await estate.harness.consume(fact, order, twice=True)
    (bill,) = await estate.bills()
    assert bill["amount_cents"] == 11560
    lines = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()["lines"]
    assert [(line["kind"], line["label"], line["amount_cents"]) for line in lines] == [
        ("labour", None, 8000),
        ("material", "三角阀", 3510),
        ("material", "铜管", 50),
    ]
    assert [line["trace"]["inputs"] for line in lines] == [
        {"quantity": "1", "unit_price": "80.00"},
        {"quantity": "2", "unit_price": "17.55", "unit": "个"},
        {"quantity": "1.5", "unit_price": "0.33", "unit": "米"},
    ]
    assert lines[2]["trace"]["steps"] == [
        {"step": "quantity", "expression": "1.5 米 × 0.33", "value": "0.495"},
        {"step": "rounded", "expression": "0.495", "value": "0.50"},
    ]


async def test_material_that_does_not_add_up_is_billed_as_the_sum(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    fact = chargeable(estate, unit, labour=0, material=3550, used=(used("三角阀", "2", "个", "17.55", 3510),))
    await estate.harness.consume(fact, uuid7())
    (bill,) = await estate.bills()
    (line,) = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()["lines"]
    assert (line["kind"], line["label"], line["amount_cents"], line["trace"]) == ("material", None, 3550, None)


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


async def test_a_repair_that_credit_pays_is_issued_as_settled(estate: Estate) -> None:
    unit, order = await estate.unit("1-1-101"), uuid7()
    await estate.pay(unit, 20000, overpayment="credit")
    await estate.harness.consume(chargeable(estate, unit), order)
    (bill,) = await estate.bills()
    assert (bill["state"], bill["version"]) == ("paid", 2)
    facts = [
        f for f in await estate.harness.outbox() if isinstance(f, (published.BillFact, published.WorkOrderSettled))
    ]
    assert [type(fact) for fact in facts] == [published.BillIssued, published.BillPaid, published.WorkOrderSettled]
    assert [fact.balance_cents for fact in facts if isinstance(fact, published.BillFact)] == [0, 0]
