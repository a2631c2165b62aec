"""Steps of stories about shared costs: who drafts a split, checks it, discloses it and bills it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
from billing_estate import ALL, Estate, if_match
from billing_meters import RIGHTS

from testkit.harness import Client

SPLITS = (ALL | RIGHTS) | {
    f"billing.allocation.{verb}" for verb in ("read", "prepare", "void", "check", "disclose", "answer", "object")
}
PATH = "/api/billing/allocations"


B30 = ("89.50", "120.30", "75.20", "143.28")


class Sharing:
    """A clerk who drafts and another person of finance."""

    def __init__(self, estate: Estate) -> None:
        self.estate = estate

    @property
    def clerk(self) -> Client:
        return self.estate.harness.staff(SPLITS, id=self.estate.clerk.id)

    @property
    def finance(self) -> Client:
        return self.estate.harness.staff(SPLITS, id=self.estate.finance.id)

    async def item(self, code: str = "GT", category: str = "shared_power", **more: Any) -> str:
        body = {
            "community_id": str(self.estate.community), "code": code, "name": f"公摊{code}", "category": category,
            "cycle_months": 0, "bill_in": "arrears", "price": {
                "valid_from": "2025-01-01", "formula": "fixed", "fixed_amount": "1"},
        }  # fmt: skip
        made = await self.estate.clerk.post("/api/billing/charge-items", json=body | more)
        assert made.status_code == 201, made.text
        return str(made.json()["id"])

    def body(self, item: str, cents: int, *parts: dict[str, Any], **more: Any) -> dict[str, Any]:
        return {
            "community_id": str(self.estate.community), "period_from": "2025-05-01", "period_to": "2025-05-31",
            "costs": [{"charge_item_id": item, "source": "invoice", "amount_cents": cents}],
            "parts": list(parts) or [{"basis": "area"}],
        } | more  # fmt: skip

    async def try_draft(self, body: dict[str, Any]) -> httpx.Response:
        return await self.clerk.post(PATH, json=body)

    async def draft(self, body: dict[str, Any]) -> dict[str, Any]:
        made = await self.try_draft(body)
        assert made.status_code == 201, made.text
        return dict(made.json())

    async def try_step(
        self, detail: dict[str, Any], verb: str, by: Client | None = None, **body: Any
    ) -> httpx.Response:
        path = f"{PATH}/{detail['allocation']['id']}/{verb}"
        return await (by or self.finance).post(path, json=body or None, headers=if_match(detail["version"]))

    async def step(self, detail: dict[str, Any], verb: str, by: Client | None = None, **body: Any) -> dict[str, Any]:
        done = await self.try_step(detail, verb, by, **body)
        assert done.status_code in (200, 201, 202), done.text
        return dict(done.json())

    async def disclosed(self, body: dict[str, Any]) -> dict[str, Any]:
        return await self.step(await self.step(await self.draft(body), "check"), "disclose", days=5)

    async def billed(self, detail: dict[str, Any]) -> dict[str, Any]:
        """The days for objections pass."""
        self.estate.harness.clock.advance(timedelta(days=6))
        await self.step(detail, "bill")
        await self.estate.harness.fire_timers()
        return await self.read(detail)

    async def read(self, detail: dict[str, Any]) -> dict[str, Any]:
        return dict((await self.clerk.get(f"{PATH}/{detail['allocation']['id']}")).json())

    async def shares(self, detail: dict[str, Any], **filters: Any) -> dict[str, int]:
        answer = await self.clerk.get(f"{PATH}/{detail['allocation']['id']}/shares", params=filters)
        assert answer.status_code == 200, answer.text
        return {one["unit_code"]: one["amount_cents"] for one in answer.json()["items"]}

    async def lines(self, unit: UUID) -> list[dict[str, Any]]:
        found = []
        for bill in reversed(await self.estate.bills(unit_id=str(unit))):
            found += (await self.clerk.get(f"/api/billing/bills/{bill['id']}")).json()["lines"]
        return found


async def b30(sharing: Sharing) -> list[UUID]:
    """The last home is not sold: the developer pays."""
    return [
        await sharing.estate.unit(f"1-1-10{n}", area, charges=(), owned=n < 4) for n, area in enumerate(B30, start=1)
    ]


def names(answer: Any) -> tuple[str, str]:
    (error,) = answer.json()["errors"]
    return error["field"], error["code"]
