"""Charging a home once: the fee list of a renovation (golden case B52), and deposits that are held."""

from typing import Any
from uuid import UUID

import httpx
from billing_estate import ALL, Estate, if_match

from testkit.harness import Client

ONCE = ALL | {"billing.bill.charge", "billing.deposit.read"}
DAY = "2025-01-01"


def priced(formula: str, price: str, **more: Any) -> dict[str, Any]:
    amount = {"unit_price": price} if formula == "area_price" else {"fixed_amount": price}
    return {"valid_from": DAY, "formula": formula} | amount | more


FEE_LIST: dict[str, dict[str, Any]] = {
    "renovation_deposit": priced("fixed", "2000"),
    "renovation_fee": priced("area_price", "2.00"),
    "waste_fee": priced("area_price", "5.00"),
    "pass_fee": priced("fixed", "5"),
    "pass_deposit": priced("fixed", "10"),
}


async def item(estate: Estate, category: str, price: dict[str, Any], **more: Any) -> httpx.Response:
    body = {
        "community_id": str(estate.community),
        "code": category,
        "name": category,
        "category": category,
        "cycle_months": 0,
        "bill_in": "advance",
        "price": price,
    }
    return await estate.clerk.post("/api/billing/charge-items", json=body | more)


async def fee_list(estate: Estate) -> dict[str, str]:
    """The items of the list by category."""
    ids = {}
    for category, price in FEE_LIST.items():
        made = await item(estate, category, price)
        assert made.status_code == 201, made.text
        ids[category] = made.json()["id"]
    return ids


def desk(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ONCE, **more)


def chosen(unit: UUID, items: dict[str, str]) -> dict[str, Any]:
    """Items by id, with their quantities."""
    return {
        "unit_id": str(unit),
        "items": [{"charge_item_id": id, "quantity": quantity} for id, quantity in items.items()],
    }


async def held(estate: Estate, cents: int = 200_000) -> dict[str, Any]:
    """A renovation deposit of a home, paid in cash."""
    made = await item(estate, "renovation_deposit", priced("fixed", f"{cents // 100}.{cents % 100:02d}"))
    unit = await estate.unit("1-1-101")
    billed = await desk(estate).post("/api/billing/one-off-bills", json=chosen(unit, {made.json()["id"]: "1"}))
    assert billed.status_code == 201, billed.text
    assert (await estate.pay(unit, cents)).status_code == 201
    return await deposit_of(estate, billed.json()["bill_id"])


async def deposit_of(estate: Estate, bill_id: str) -> dict[str, Any]:
    listed = await desk(estate).get("/api/billing/deposits", params={"bill_id": bill_id})
    (found,) = listed.json()["items"]
    return dict(found)


async def step(client: Client, deposit: dict[str, Any], verb: str, **body: Any) -> httpx.Response:
    """Whoever pays cash out and has no shift open opens one first."""
    path, version = f"/api/billing/deposits/{deposit['id']}/{verb}", if_match(deposit["version"])
    answer = await client.post(path, json=body, headers=version)
    if answer.status_code == 409 and answer.json()["code"] == "shift_not_open":
        shift = {"community_id": deposit["community_id"], "float_cents": 300_000}
        assert (await client.post("/api/billing/day-closings", json=shift)).status_code == 201
        answer = await client.post(path, json=body, headers=version)
    return answer
