"""Cycles in which homes change hands: who gets which bill, and what a transfer does that becomes known late."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from billing_discounts import grant, rule
from billing_estate import Estate, if_match, plan_item
from billing_meters import WATER, Reader

from events import billing as published

TRANSFER = date(2025, 5, 20)
Owed = set[tuple[str | None, str, str, int]]


async def sell(estate: Estate, unit: UUID, on: date = TRANSFER) -> tuple[str, str]:
    """`on` is the first day of the buyer."""
    seller = estate.owners[unit]
    await estate.disown(unit, date.fromordinal(on.toordinal() - 1))
    return str(seller), str(await estate.own(unit, on))


async def lines(estate: Estate, unit: UUID) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    bills = await estate.bills(unit_id=str(unit))
    details = [(bill, (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()) for bill in bills]
    return [(bill, line) for bill, detail in details for line in detail["lines"]]


async def owed(estate: Estate, unit: UUID) -> Owed:
    """Payer, days and amount of every line of bills that count."""
    return {
        (bill["payer_id"], line["period_from"], line["period_to"], line["amount_cents"])
        for bill, line in await lines(estate, unit)
        if bill["state"] != "void"
    }


async def test_seller_and_buyer_get_a_bill_each(estate: Estate) -> None:
    """250.60 a month: 19 days are 153.593…, and the buyer's is what is left."""
    unit = await estate.unit("1-1-101")
    seller, buyer = await sell(estate, unit)
    run = (await estate.issue("2025-05"))["run"]
    assert (run["bills"], run["lines"], run["amount_cents"]) == (2, 2, 25060)
    assert await owed(estate, unit) == {
        (seller, "2025-05-01", "2025-05-19", 15359),
        (buyer, "2025-05-20", "2025-05-31", 9701),
    }
    told = {bill["payer_id"]: line["trace"]["handover"] for bill, line in await lines(estate, unit)}
    whole = {"first": "2025-05-01", "last": "2025-05-31", "parties": 2}
    assert told == {seller: whole | {"place": 1, "remainder": False}, buyer: whole | {"place": 2, "remainder": True}}
    due = {bill["payer_id"]: bill["due_date"] for bill in await estate.bills(unit_id=str(unit))}
    assert due == {seller: "2025-06-03", buyer: "2025-06-03"}
    assert (await estate.issue_nothing("2025-05"))["run"]["bills"] == 0, "nothing twice"


async def test_a_year_with_a_price_change_and_two_sales(estate: Estate) -> None:
    """Twelve runs: of every month the parts are, to the cent, what the month would be with one owner."""
    parking = plan_item("2", "0", "120", name="车位费", category="parking_fee", formula="fixed")
    await estate.price([plan_item("1", "2.80"), parking])
    sold = await estate.unit("1-1-101", "89.53", charges=("1", "2"))
    alone = await estate.unit("1-1-102", "89.53", charges=("1", "2"))
    await estate.price([plan_item("1", "3.20", valid_from=date(2025, 8, 16)), parking])
    first, second = await sell(estate, sold, date(2025, 3, 11))
    _, third = await sell(estate, sold, date(2025, 8, 20))
    for month in range(1, 13):
        await estate.issue(f"2025-{month:02}")
    mine, whole = await owed(estate, sold), await owed(estate, alone)
    assert sum(line[3] for line in mine) == sum(line[3] for line in whole)
    assert {bill["payer_id"] for bill in await estate.bills(unit_id=str(sold), limit=50)} == {first, second, third}
    march = sorted((line[0], line[1], line[3]) for line in mine if line[1].startswith("2025-03"))
    assert march == sorted(
        [
            (first, "2025-03-01", 8087),
            (first, "2025-03-01", 3871),
            (second, "2025-03-11", 25068 - 8087),
            (second, "2025-03-11", 12000 - 3871),
        ]
    )
    august = sorted((line[1], line[2], line[0]) for line in mine if line[1].startswith("2025-08"))
    assert [(start[8:], end[8:], payer == third) for start, end, payer in august] == [
        ("01", "15", False), ("01", "19", False), ("16", "19", False), ("20", "31", True), ("20", "31", True),
    ]  # fmt: skip
    assert (await estate.ledger())["receivable", ""] == 2 * sum(line[3] for line in whole)


async def test_the_developer_bears_it_up_to_the_first_owner(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", owned=False)
    owner = str(await estate.own(unit, date(2025, 6, 11)))
    await estate.issue("2025-06")
    assert await owed(estate, unit) == {
        (None, "2025-06-01", "2025-06-10", 8353),
        (owner, "2025-06-11", "2025-06-30", 16707),
    }


async def test_a_year_in_advance_is_one_line_for_each(estate: Estate) -> None:
    await estate.price([plan_item("1", cycle_months=12)])
    unit = await estate.unit("1-1-101")
    seller, buyer = await sell(estate, unit)
    await estate.issue("2025-01")
    assert await owed(estate, unit) == {
        (seller, "2025-01-01", "2025-05-19", 4 * 25060 + 15359),
        (buyer, "2025-05-20", "2025-12-31", 12 * 25060 - 4 * 25060 - 15359),
    }


async def test_what_a_meter_counted_stays_whole(estate: Estate) -> None:
    reader = Reader(estate)
    unit = await estate.unit("1-1-101")
    await reader.assign(await reader.item(WATER), unit)
    meter = await reader.install(unit, opening="0", opened_on="2025-04-30")
    seller, buyer = await sell(estate, unit)
    await reader.read(meter, "2025-05-19", "7")
    await reader.read(meter, "2025-05-31", "10")
    await estate.issue("2025-06")
    assert await owed(estate, unit) == {
        (seller, "2025-05-01", "2025-05-31", 3500),
        (buyer, "2025-06-01", "2025-06-30", 25060),
    }


async def test_a_transfer_known_late_leaves_what_is_issued(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue("2025-05")
    seller, buyer = await sell(estate, unit)
    assert (await estate.issue_nothing("2025-05"))["run"]["bills"] == 0
    await estate.issue("2025-06")
    assert await owed(estate, unit) == {
        (seller, "2025-05-01", "2025-05-31", 25060),
        (buyer, "2025-06-01", "2025-06-30", 25060),
    }


async def test_one_of_two_bills_that_is_void_is_billed_again_alone(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    seller, buyer = await sell(estate, unit)
    await estate.issue("2025-05")
    before = await owed(estate, unit)
    (bill,) = [one for one in await estate.bills(unit_id=str(unit)) if one["payer_id"] == seller]
    path = f"/api/billing/bills/{bill['id']}/void"
    assert (await estate.clerk.post(path, json={"reason": "错"}, headers=if_match(bill["version"]))).status_code == 200
    assert {line[0] for line in await owed(estate, unit)} == {buyer}
    assert (await estate.issue("2025-05"))["run"]["bills"] == 1
    assert await owed(estate, unit) == before


async def test_a_dry_run_is_calculated_again(estate: Estate) -> None:
    unit, other = await estate.unit("1-1-101"), await estate.unit("1-1-102", "100")
    calculated = (await estate.calculate("2025-05"))["run"]
    assert (calculated["bills"], calculated["amount_cents"]) == (2, 25060 + 28000)
    seller, buyer = await sell(estate, unit)
    stale = await estate.finance.post(
        f"/api/billing/billing-runs/{calculated['id']}/issue", headers=if_match(calculated["version"])
    )
    assert stale.status_code in {409, 412}, stale.text
    await estate.harness.fire_timers()
    found = await estate.run(calculated["id"])
    run = found["run"]
    assert (run["state"], run["bills"], run["lines"], run["amount_cents"]) == ("calculated", 3, 3, 25060 + 28000)
    assert (run["units_done"], run["units_total"], run["jumps"], run["unbilled"]) == (2, 2, 0, 0)
    assert [total["amount_cents"] for total in found["totals"]] == [25060 + 28000]
    await estate.issue_run(run)
    assert await owed(estate, unit) == {
        (seller, "2025-05-01", "2025-05-19", 15359),
        (buyer, "2025-05-20", "2025-05-31", 9701),
    }
    assert len(await owed(estate, other)) == 1


async def test_a_transfer_after_the_days_of_a_dry_run_changes_nothing(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    before = (await estate.calculate("2025-05"))["run"]
    await sell(estate, unit, date(2025, 6, 1))
    await estate.harness.fire_timers()
    assert (await estate.run(before["id"]))["run"] == before
    told = [event for event in await estate.harness.outbox() if isinstance(event, published.BillingRunCalculated)]
    assert len(told) == 1


@pytest.mark.parametrize(("kind", "bought"), [("vacancy", 9189), ("campaign", 6432)])
async def test_a_discount_goes_with_whom_it_was_granted(estate: Estate, kind: str, bought: int) -> None:
    """A campaign is for whoever owns the home."""
    unit = await estate.unit("1-1-101")
    await grant(estate, unit, await rule(estate, kind=kind))
    seller, buyer = await sell(estate, unit, date(2025, 6, 20))
    await estate.issue("2025-06")
    assert {(payer, cents) for payer, _, _, cents in await owed(estate, unit)} == {(seller, 11110), (buyer, bought)}
