"""Steps of stories about meters: who puts them in, reads them, approves and bills what they counted."""

from typing import Any
from uuid import UUID

import httpx
from billing_estate import ALL, Estate, if_match

from testkit.harness import Client

RIGHTS = ALL | {"billing.meter.read", "billing.meter.manage", "billing.reading.enter", "billing.reading.approve"}
WATER = {"valid_from": "2025-01-01", "formula": "usage", "unit_price": "3.50"}
TIERED = {
    "valid_from": "2025-01-01",
    "formula": "tiered",
    "tariff": {
        "tiers": [{"upper": "180", "price": "5"}, {"upper": "260", "price": "7"}, {"upper": None, "price": "9"}],
        "accumulation": "calendar_year",
        "household": 5,
        "extension": "30",
    },
}


class Reader:
    """Somebody who may do everything with meters, and whom others check."""

    def __init__(self, estate: Estate) -> None:
        self.estate = estate
        self.client = estate.harness.staff(RIGHTS)

    @property
    def other(self) -> Client:
        return self.estate.harness.staff(RIGHTS)

    async def item(self, price: dict[str, Any], code: str = "W", category: str = "water", **more: Any) -> str:
        body = {
            "community_id": str(self.estate.community), "code": code, "name": "水费", "category": category,
            "cycle_months": 1, "bill_in": "arrears", "price": price,
        }  # fmt: skip
        made = await self.estate.clerk.post("/api/billing/charge-items", json=body | more)
        assert made.status_code == 201, made.text
        return str(made.json()["id"])

    async def assign(self, item: str, *units: UUID) -> None:
        body = {"unit_ids": [str(unit) for unit in units], "valid_from": "2025-01-01"}
        made = await self.estate.clerk.post(f"/api/billing/charge-items/{item}/assignments", json=body)
        assert made.status_code == 201, made.text

    async def install(self, unit: UUID | None, no: str = "W1", opening: str = "100", **more: Any) -> dict[str, Any]:
        made = await self.try_install(unit, no, opening, **more)
        assert made.status_code == 201, made.text
        read: dict[str, Any] = made.json()
        return read

    async def try_install(self, unit: UUID | None, no: str, opening: str = "100", **more: Any) -> httpx.Response:
        body = {
            "community_id": str(self.estate.community), "kind": "water", "no": no, "opened_on": "2025-02-28",
            "opening_value": opening, "unit_id": None if unit is None else str(unit),
        }  # fmt: skip
        return await self.client.post("/api/billing/meters", json=body | more)

    async def enter(self, meter: dict[str, Any], day: str, value: str, **more: Any) -> dict[str, Any]:
        made = await self.try_enter(meter, day, value, **more)
        assert made.status_code == 201, made.text
        read: dict[str, Any] = made.json()
        return read

    async def try_enter(self, meter: dict[str, Any], day: str, value: str, **more: Any) -> httpx.Response:
        body = {"read_on": day, "value": value} | more
        return await self.client.post(f"/api/billing/meters/{meter['id']}/readings", json=body)

    async def approve(self, *readings: dict[str, Any], by: Client | None = None) -> httpx.Response:
        body = {"reading_ids": [reading["id"] for reading in readings]}
        return await (by or self.client).post("/api/billing/readings/approve", json=body)

    async def say(self, reading: dict[str, Any], verb: str, by: Client | None = None, **body: Any) -> httpx.Response:
        path = f"/api/billing/readings/{reading['id']}/{verb}"
        said = {"text": "已到现场核对"} | body
        return await (by or self.client).post(path, json=said, headers=if_match(reading["version"]))

    async def read(self, meter: dict[str, Any], day: str, value: str, **more: Any) -> dict[str, Any]:
        """Enter and approve."""
        reading = await self.enter(meter, day, value, **more)
        assert (await self.approve(reading)).status_code == 200
        return reading

    async def readings(self, **filters: Any) -> list[dict[str, Any]]:
        answer = await self.client.get("/api/billing/readings", params=filters)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def meters(self, **filters: Any) -> list[dict[str, Any]]:
        answer = await self.client.get("/api/billing/meters", params=filters)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    async def lines(self, unit: UUID) -> list[dict[str, Any]]:
        """Of all bills of a unit, oldest first."""
        found = []
        for bill in reversed(await self.estate.bills(unit_id=str(unit))):
            found += (await self.estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()["lines"]
        return found
