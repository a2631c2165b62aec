"""Keeping the price list by hand."""

from typing import Any

from billing_estate import ALL, Estate, plan_item
from uuid_utils.compat import uuid7

from billing.charge_items.repository import ChargeItemRepository

ITEMS = "/api/billing/charge-items"


def parking(estate: Estate, **rest: Any) -> dict[str, Any]:
    return {
        "community_id": str(estate.community),
        "code": "P1",
        "name": "车位管理费",
        "category": "parking_fee",
        "cycle_months": 1,
        "bill_in": "advance",
        "price": {"valid_from": "2025-01-01", "formula": "fixed", "fixed_amount": "80"},
    } | rest


async def test_an_item_with_its_prices_over_time(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", charges=())
    created = await estate.clerk.post(ITEMS, json=parking(estate))
    assert created.status_code == 201, created.text
    path = f"{ITEMS}/{created.json()['id']}"
    assigned = await estate.clerk.post(
        f"{path}/assignments", json={"unit_ids": [str(unit)], "valid_from": "2025-01-01"}
    )
    assert assigned.json() == {"created": 1}
    again = await estate.clerk.post(f"{path}/assignments", json={"unit_ids": [str(unit)], "valid_from": "2025-01-01"})
    assert again.json() == {"created": 0}
    await estate.issue("2025-06")
    price = {"formula": "fixed", "fixed_amount": "95.50"}
    billed = await estate.clerk.post(f"{path}/prices", json=price | {"valid_from": "2025-06-16"})
    assert (billed.status_code, billed.json()["code"]) == (409, "price_already_billed")
    past = await estate.clerk.post(f"{path}/prices", json=price | {"valid_from": "2025-01-01"})
    assert (past.status_code, past.json()["code"]) == (409, "price_in_the_past")
    set_from_july = await estate.clerk.post(f"{path}/prices", json=price | {"valid_from": "2025-07-01"})
    assert [p["fixed_amount"] for p in set_from_july.json()["prices"]] == ["80", "95.50"]
    run = (await estate.calculate("2025-07"))["run"]
    await estate.issue_run(run)
    assert [bill["amount_cents"] for bill in await estate.bills(unit_id=str(unit))] == [9550, 8000]


async def test_the_units_that_pay_an_item(estate: Estate) -> None:
    first, second, ended = [await estate.unit(code, charges=()) for code in ("1-1-101", "1-1-102", "1-1-103")]
    path = f"{ITEMS}/{(await estate.clerk.post(ITEMS, json=parking(estate))).json()['id']}/assignments"
    assert (await estate.clerk.get(path)).json() == {"units": 0, "items": [], "next_cursor": None}
    await estate.clerk.post(path, json={"unit_ids": [str(first)], "valid_from": "2025-01-01"})
    past = {"unit_ids": [str(ended)], "valid_from": "2025-01-01", "valid_to": "2025-01-31"}
    assert (await estate.clerk.post(path, json=past)).json() == {"created": 1}
    # Who pays already is not charged a second time from another day on.
    both = {"unit_ids": [str(first), str(second)], "valid_from": "2025-03-01"}
    assert (await estate.clerk.post(path, json=both)).json() == {"created": 1}
    listed = (await estate.clerk.get(path, params={"limit": 1})).json()
    rest = (await estate.clerk.get(path, params={"limit": 1, "cursor": listed["next_cursor"]})).json()
    assert [listed["units"], rest["next_cursor"]] == [2, None]
    paying = {row["unit_code"]: row["valid_from"] for row in listed["items"] + rest["items"]}
    assert paying == {"1-1-101": "2025-01-01", "1-1-102": "2025-03-01"}


async def test_refusals(estate: Estate) -> None:
    created = await estate.clerk.post(ITEMS, json=parking(estate))
    path = f"{ITEMS}/{created.json()['id']}"
    twice = await estate.clerk.post(ITEMS, json=parking(estate))
    assert (twice.status_code, twice.json()["code"]) == (409, "code_taken")
    unknown = await estate.clerk.post(ITEMS, json=parking(estate, community_id=str(uuid7())))
    assert unknown.status_code == 404
    unused = parking(estate, code="P2", price={"valid_from": "2025-01-01", "formula": "fixed", "unit_price": "1"})
    refused = await estate.clerk.post(ITEMS, json=unused)
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "not_used_by_formula")
    foreign = await estate.clerk.post(
        f"{path}/assignments", json={"unit_ids": [str(uuid7())], "valid_from": "2025-01-01"}
    )
    assert (foreign.status_code, foreign.json()["code"]) == (422, "units_elsewhere")
    unit = await estate.unit("1-1-101", charges=())
    turned = {"unit_ids": [str(unit)], "valid_from": "2025-02-01", "valid_to": "2025-01-01"}
    refused = await estate.clerk.post(f"{path}/assignments", json=turned)
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "valid_to")
    for amount in ("-1", "1e3", "NaN", "1.1234567", "01", "", 80):
        bad = parking(estate, code="P3", price={"valid_from": "2025-01-01", "formula": "fixed", "fixed_amount": amount})
        assert (await estate.clerk.post(ITEMS, json=bad)).status_code == 400, amount


async def test_a_retired_item_takes_no_price(estate: Estate) -> None:
    listed = (await estate.clerk.get(ITEMS)).json()["items"]
    await estate.price([plan_item("2")])
    path = f"{ITEMS}/{listed[0]['id']}"
    price = {"valid_from": "2025-09-01", "formula": "area_price", "unit_price": "3"}
    refused = await estate.clerk.post(f"{path}/prices", json=price)
    assert (refused.status_code, refused.json()["code"]) == (409, "item_retired")
    unit = await estate.unit("1-1-101", charges=())
    body = {"unit_ids": [str(unit)], "valid_from": "2025-09-01"}
    refused = await estate.clerk.post(f"{path}/assignments", json=body)
    assert (refused.status_code, refused.json()["code"]) == (409, "item_retired")


async def test_an_example_shows_every_step(estate: Estate) -> None:
    (item,) = (await estate.clerk.get(ITEMS)).json()["items"]
    body = {"gross_area": "88.88", "month": "2028-02", "active_from": "2028-02-15"}
    example = (await estate.clerk.post(f"{ITEMS}/{item['id']}/example", json=body)).json()
    assert example["amount_cents"] == 12872  # 88.88 × 2.80 × 15/29 = 128.7227…
    (line,) = example["lines"]
    assert [step["step"] for step in line["trace"]["steps"]] == ["monthly", "factor", "rounded"]


async def test_scope_and_permission(estate: Estate) -> None:
    (item,) = (await estate.clerk.get(ITEMS)).json()["items"]
    unit = await estate.unit("1-1-101")
    elsewhere = estate.harness.staff(ALL, communities=[uuid7()])
    path = f"{ITEMS}/{item['id']}"
    price = {"valid_from": "2025-09-01", "formula": "fixed"}
    for answer in (
        await elsewhere.post(ITEMS, json=parking(estate)),
        await elsewhere.post(f"{path}/prices", json=price),
        await elsewhere.post(f"{path}/assignments", json={"unit_ids": [str(unit)], "valid_from": "2025-09-01"}),
        await elsewhere.post(f"{path}/close", json={"valid_to": "2025-09-01"}),
        await elsewhere.post(f"{path}/example", json={"gross_area": "1", "month": "2025-06"}),
        await elsewhere.get(f"/api/billing/units/{unit}/charges"),
    ):
        assert answer.status_code == 404, answer.text
    assert (await elsewhere.get(ITEMS)).json()["items"] == []
    reader = estate.harness.staff({"billing.charge_item.read"})
    assert (await reader.post(ITEMS, json=parking(estate))).status_code == 403
    assert (await reader.post(f"{path}/close", json={"valid_to": "2025-09-01"})).status_code == 403
    stranger = (await estate.harness.other_tenant()).staff(ALL)
    assert (await stranger.post(f"{path}/prices", json=price)).status_code == 404


async def test_an_item_is_closed_and_opened_again(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", charges=())
    created = await estate.clerk.post(ITEMS, json=parking(estate))
    path = f"{ITEMS}/{created.json()['id']}"
    await estate.clerk.post(f"{path}/assignments", json={"unit_ids": [str(unit)], "valid_from": "2025-01-01"})
    await estate.issue("2025-06")
    early = await estate.clerk.post(f"{path}/close", json={"valid_to": "2025-06-29"})
    assert (early.status_code, early.json()["code"], early.json()["billed_to"]) == (409, "billed_beyond", "2025-06-30")
    before = await estate.clerk.post(f"{path}/close", json={"valid_to": "2024-12-31"})
    assert (before.status_code, before.json()["errors"][0]["code"]) == (422, "before_valid_from")
    closed = await estate.clerk.post(f"{path}/close", json={"valid_to": "2025-07-12"})
    assert (closed.status_code, closed.json()["valid_to"]) == (200, "2025-07-12")
    price = {"valid_from": "2025-07-13", "formula": "fixed", "fixed_amount": "90"}
    late = await estate.clerk.post(f"{path}/prices", json=price)
    assert (late.status_code, late.json()["code"]) == (409, "item_closed")
    late = await estate.clerk.post(f"{path}/assignments", json={"unit_ids": [str(unit)], "valid_from": "2025-07-13"})
    assert (late.status_code, late.json()["code"]) == (409, "item_closed")
    await estate.issue("2025-07")
    newest = (await estate.bills(unit_id=str(unit)))[0]
    assert newest["amount_cents"] == 3097  # 80 × 12/31
    opened = await estate.clerk.post(f"{path}/close", json={"valid_to": None})
    assert opened.json()["valid_to"] is None
    run = (await estate.calculate("2025-08"))["run"]
    assert run["amount_cents"] == 8000


async def test_what_is_charged_case_by_case_or_retired_is_not_closed(estate: Estate) -> None:
    async with estate.harness.work() as work:
        repair_fee = await ChargeItemRepository(work).repair_item(estate.community)
    refused = await estate.clerk.post(f"{ITEMS}/{repair_fee}/close", json={"valid_to": "2026-01-01"})
    assert (refused.status_code, refused.json()["code"]) == (409, "not_recurring")
    (imported,) = [item for item in (await estate.clerk.get(ITEMS)).json()["items"] if item["source"] == "registry"]
    await estate.price([plan_item("2")])
    refused = await estate.clerk.post(f"{ITEMS}/{imported['id']}/close", json={"valid_to": "2026-01-01"})
    assert (refused.status_code, refused.json()["code"]) == (409, "item_retired")


async def test_a_price_is_tried_before_it_is_set(estate: Estate) -> None:
    price = {"valid_from": "2025-01-01", "formula": "area_price", "unit_price": "2.80", "minimum": "100"}
    body = {"price": price, "gross_area": "96.50", "month": "2025-06"}
    reader = estate.harness.staff({"billing.charge_item.read"})
    example = (await reader.post(f"{ITEMS}/example", json=body)).json()
    assert example["amount_cents"] == 27020
    assert [step["expression"] for step in example["lines"][0]["trace"]["steps"][:2]] == [
        "96.50 × 2.80",
        "max(270.20, 100.00)",
    ]
    before = (await reader.post(f"{ITEMS}/example", json=body | {"month": "2024-12"})).json()
    assert before == {"amount_cents": 0, "lines": []}
    broken = body | {"active_from": "2025-06-16", "proration": "NEXT_MONTH"}
    assert (await reader.post(f"{ITEMS}/example", json=broken)).json()["amount_cents"] == 0
    unused = body | {"price": price | {"formula": "fixed"}}
    refused = await reader.post(f"{ITEMS}/example", json=unused)
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "not_used_by_formula")
    for wrong in ({"gross_area": "-1"}, {"month": "2025-13"}, {"rate": "1"}):
        assert (await reader.post(f"{ITEMS}/example", json=body | wrong)).status_code == 400
    assert (await estate.harness.staff(set()).post(f"{ITEMS}/example", json=body)).status_code == 403
