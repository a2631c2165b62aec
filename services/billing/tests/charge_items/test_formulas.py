"""Prices by household, by floor and by a company's own formula: set, refused, tried and billed."""

from typing import Any

import pytest
from billing_estate import Estate, plan_item

ITEMS = "/api/billing/charge-items"
LIFT = {
    "valid_from": "2025-01-01",
    "formula": "floor_weight",
    "unit_price": "0.5",
    "weights": [{"floor": 2, "weight": "1"}, {"floor": 10, "weight": "1.2"}],
}
OWN = {
    "valid_from": "2025-01-01",
    "formula": "expression",
    "unit_price": "2",
    "expression": "min(gross_area, 90) × unit_price + max(gross_area - 90, 0) × 3",
}


def item(estate: Estate, code: str, price: dict[str, Any]) -> dict[str, Any]:
    return {
        "community_id": str(estate.community),
        "code": code,
        "name": code,
        "category": "lift_fee",
        "cycle_months": 1,
        "bill_in": "advance",
        "price": price,
    }


async def charged(estate: Estate, price: dict[str, Any], *units: Any) -> dict[str, Any]:
    created = await estate.clerk.post(ITEMS, json=item(estate, "L1", price))
    assert created.status_code == 201, created.text
    path = f"{ITEMS}/{created.json()['id']}/assignments"
    body = {"unit_ids": [str(unit) for unit in units], "valid_from": "2025-01-01"}
    assert (await estate.clerk.post(path, json=body)).status_code == 201
    read: dict[str, Any] = created.json()
    return read


async def test_a_lift_fee_by_floor_is_billed(estate: Estate) -> None:
    floors = {
        await estate.unit(f"1-1-{floor}01", area="100", charges=(), floor=floor): cents
        for floor, cents in ((1, 0), (2, 5000), (12, 6000))
    }
    created = await charged(estate, LIFT, *floors)
    assert created["prices"][0]["weights"] == LIFT["weights"]
    run = (await estate.issue())["run"]
    assert (run["bills"], run["unbilled"]) == (2, 1)
    assert {(bill["unit_id"], bill["amount_cents"]) for bill in await estate.bills()} == {
        (str(unit), cents) for unit, cents in floors.items() if cents
    }


async def test_an_own_formula_is_billed_and_explains_itself(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", area="100", charges=())
    await charged(estate, OWN, unit)
    await estate.issue()
    [bill] = await estate.bills(unit_id=str(unit))
    [line] = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()["lines"]
    assert (line["amount_cents"], line["trace"]["expression"]) == (21000, OWN["expression"])
    assert line["trace"]["steps"][0]["expression"] == "min(100.00, 90) × 2.00 + max(100.00 - 90, 0) × 3"


async def test_a_home_for_which_the_formula_has_no_value_gets_no_half_bill(estate: Estate) -> None:
    await estate.price([plan_item("1")])
    ground, first = [await estate.unit(f"1-1-{floor}01", area="100", floor=floor) for floor in (1, 2)]
    await charged(estate, OWN | {"expression": "unit_price / (floor - 1)"}, ground, first)
    run = (await estate.calculate())["run"]
    assert (run["bills"], run["unbilled"]) == (1, 1)
    path = f"/api/billing/billing-runs/{run['id']}/findings"
    [found] = (await estate.clerk.get(path, params={"kind": "no_bill"})).json()["items"]
    assert (found["unit_id"], found["reason"]) == (str(ground), "formula_division_by_zero")
    assert found["item_name"] == "L1"


async def test_a_formula_is_tried_before_it_is_set(estate: Estate) -> None:
    asked = {"price": LIFT, "gross_area": "89.50", "month": "2025-06"}
    amounts = [
        (await estate.clerk.post(f"{ITEMS}/example", json=asked | {"floor": floor})).json()["amount_cents"]
        for floor in (-1, 2, 10)
    ]
    assert amounts == [0, 4475, 5370]
    no_value = asked | {"price": OWN | {"expression": "unit_price / (floor - 1)"}}
    refused = await estate.clerk.post(f"{ITEMS}/example", json=no_value)
    assert (refused.status_code, refused.json()["errors"]) == (
        422,
        [{"field": "expression", "code": "formula_division_by_zero", "message": ""}],
    )


@pytest.mark.parametrize(
    ("change", "field", "code", "message"),
    [
        ({"expression": "gross_area * rate"}, "expression", "formula_unknown_name", "rate"),
        ({"expression": "gross_area + ) 1"}, "expression", "formula_unexpected", ") 1"),
        ({"expression": "gross_area"}, "unit_price", "not_used_by_formula", ""),
        ({"expression": "floor_weight * unit_price"}, "weights", "required", ""),
        ({"expression": "(gross_area"}, "expression", "formula_unexpected_end", ""),
        ({"expression": None}, "expression", "required", ""),
        ({"formula": "household"}, "expression", "not_used_by_formula", ""),
        ({"formula": "household", "expression": None, "fixed_amount": "5"}, "fixed_amount", "not_used_by_formula", ""),
        ({"formula": "floor_weight", "expression": None}, "weights", "required", ""),
        (
            {
                "expression": "floor_weight * unit_price",
                "weights": [{"floor": 3, "weight": "1"}, {"floor": 2, "weight": "1"}],
            },
            "weights",
            "floors_not_in_order",
            "",
        ),
        (
            {"formula": "area_price", "expression": None, "weights": LIFT["weights"]},
            "weights",
            "not_used_by_formula",
            "",
        ),
    ],
)
async def test_a_price_has_what_its_formula_uses(
    estate: Estate, change: dict[str, Any], field: str, code: str, message: str
) -> None:
    refused = await estate.clerk.post(ITEMS, json=item(estate, "L1", OWN | change))
    assert refused.status_code == 422, refused.text
    assert {"field": field, "code": code, "message": message} in refused.json()["errors"]
    assert [found for found in (await estate.clerk.get(ITEMS)).json()["items"] if found["code"] == "L1"] == []
