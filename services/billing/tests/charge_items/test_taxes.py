"""A price says what tax it contains; bills, their explanation and the ledger keep it apart."""

from typing import Any

from billing_estate import Estate, if_match

ITEMS = "/api/billing/charge-items"
PRICE = {"valid_from": "2025-01-01", "formula": "area_price", "unit_price": "2.80", "tax_rate": "0.06"}


def item(estate: Estate, **rest: Any) -> dict[str, Any]:
    return {
        "community_id": str(estate.community),
        "code": "W1",
        "name": "物业费",
        "category": "property_fee",
        "cycle_months": 1,
        "bill_in": "advance",
        "price": PRICE,
    } | rest


async def balances(estate: Estate) -> dict[str, int]:
    trial = (await estate.clerk.get("/api/billing/ledger/trial-balance")).json()["accounts"]
    found: dict[str, int] = {}
    for account in trial:
        found[account["kind"]] = found.get(account["kind"], 0) + account["debit_cents"] - account["credit_cents"]
    return found


async def test_a_line_keeps_its_tax_apart_in_bill_and_ledger(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", charges=())
    created = await estate.clerk.post(ITEMS, json=item(estate))
    assert created.json()["prices"][0]["tax_rate"] == "0.06"
    body = {"unit_ids": [str(unit)], "valid_from": "2025-01-01"}
    await estate.clerk.post(f"{ITEMS}/{created.json()['id']}/assignments", json=body)
    await estate.issue()
    [bill] = await estate.bills(unit_id=str(unit))
    [line] = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()["lines"]
    assert (line["amount_cents"], line["tax_rate"], line["tax_cents"]) == (25060, "0.06", 1418)
    assert line["trace"]["steps"][-1] == {"step": "tax", "expression": "250.60 - 250.60 ÷ 1.06", "value": "14.18"}
    assert await balances(estate) == {"receivable": 25060, "revenue": -23642, "tax_payable": -1418}


async def test_a_voided_bill_takes_its_tax_back(estate: Estate) -> None:
    unit = await estate.unit("1-1-101", charges=())
    created = await estate.clerk.post(ITEMS, json=item(estate))
    body = {"unit_ids": [str(unit)], "valid_from": "2025-01-01"}
    await estate.clerk.post(f"{ITEMS}/{created.json()['id']}/assignments", json=body)
    await estate.issue()
    [bill] = await estate.bills(unit_id=str(unit))
    void = await estate.clerk.post(
        f"/api/billing/bills/{bill['id']}/void", json={"reason": "税率有误"}, headers=if_match(1)
    )
    assert void.status_code == 200, void.text
    assert set((await balances(estate)).values()) == {0}


async def test_what_is_not_the_companys_own_money_bears_no_tax(estate: Estate) -> None:
    for category in ("water", "maintenance_fund", "collect_for_others"):
        refused = await estate.clerk.post(ITEMS, json=item(estate, category=category))
        assert refused.status_code == 422
        assert refused.json()["errors"] == [{"field": "tax_rate", "code": "not_taxed", "message": ""}]
    assert (await estate.clerk.post(ITEMS, json=item(estate, price=PRICE | {"tax_rate": "0.17"}))).status_code == 400


async def test_an_example_says_what_tax_it_contains(estate: Estate) -> None:
    body = {"price": PRICE, "gross_area": "89.50", "month": "2025-06"}
    [line] = (await estate.clerk.post(f"{ITEMS}/example", json=body)).json()["lines"]
    assert (line["amount_cents"], line["tax_cents"]) == (25060, 1418)
