"""What tests of discounts start from."""

from typing import Any
from uuid import UUID

import httpx
from billing_estate import ALL, Estate, if_match

from testkit.harness import Client

READ, REQUEST, DECIDE = "billing.discount.read", "billing.discount.request", "billing.discount.decide"


def requester(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ALL | {READ, REQUEST}, **more)


def decider(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ALL | {READ, DECIDE}, **more)


async def item_ids(estate: Estate) -> dict[str, str]:
    """By code."""
    listed = await estate.clerk.get("/api/billing/charge-items", params={"community_id": str(estate.community)})
    return {one["code"]: one["id"] for one in listed.json()["items"]}


async def set_rule(estate: Estate, *codes: str, **more: Any) -> httpx.Response:
    items = await item_ids(estate)
    body = {
        "community_id": str(estate.community),
        "name": "空置房优惠",
        "kind": "vacancy",
        "charged_share": "0.70",
        "item_ids": [items[code] for code in codes or ("1",)],
        "valid_from": "2025-01-01",
    }
    return await estate.clerk.post("/api/billing/discount-rules", json=body | more)


async def rule(estate: Estate, *codes: str, **more: Any) -> dict[str, Any]:
    done = await set_rule(estate, *codes, **more)
    assert done.status_code == 201, done.text
    found: dict[str, Any] = done.json()
    return found


async def ask(client: Client, unit: UUID, of: dict[str, Any], **more: Any) -> httpx.Response:
    body = {"rule_id": of["id"], "valid_from": "2025-06-01", "valid_to": "2025-12-31", "reason": "无人居住"}
    return await client.post(f"/api/billing/units/{unit}/discounts", json=body | more)


async def step(client: Client, discount: dict[str, Any], verb: str, **body: Any) -> httpx.Response:
    path = f"/api/billing/discounts/{discount['id']}/{verb}"
    return await client.post(path, headers=if_match(discount["version"]), **({"json": body} if body else {}))


async def grant(estate: Estate, unit: UUID, of: dict[str, Any], **more: Any) -> dict[str, Any]:
    asked = await ask(requester(estate), unit, of, **more)
    assert asked.status_code == 201, asked.text
    granted = await step(decider(estate), asked.json(), "decide", approved=True)
    assert granted.status_code == 200, granted.text
    found: dict[str, Any] = granted.json()
    return found
