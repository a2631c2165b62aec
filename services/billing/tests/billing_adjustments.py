"""What tests of corrections start from."""

from datetime import date
from typing import Any
from uuid import UUID

import httpx
from billing_estate import ALL, Estate, if_match

from billing.units.repository import DAWN
from events import registry
from testkit.harness import Client

REQUEST, DECIDE = "billing.adjustment.request", "billing.adjustment.decide"


def asker(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ALL | {REQUEST}, **more)


def decider(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ALL | {DECIDE}, **more)


async def remeasure(estate: Estate, unit: UUID, area: str, since: date = DAWN, code: str = "1-1-101") -> None:
    """The area was wrong from the first day on, or changes on a day."""
    updated = registry.UnitChanged(
        community_id=estate.community,
        building_id=estate.building,
        building_code="1",
        entrance_code="1",
        floor=1,
        number=code,
        code=code,
        unit_type="residence",
        gross_area=area,
        occupancy_status="occupied",
        valid_from=since,
    )
    await estate.harness.consume(updated, unit)


async def preview(estate: Estate, bill: dict[str, Any], by: Client | None = None, **body: Any) -> httpx.Response:
    return await (by or asker(estate)).post(f"/api/billing/bills/{bill['id']}/adjustments/preview", json=body)


async def ask(estate: Estate, bill: dict[str, Any], by: Client | None = None, **body: Any) -> httpx.Response:
    path = f"/api/billing/bills/{bill['id']}/adjustments"
    return await (by or asker(estate)).post(path, json={"reason": "面积测绘更正"} | body)


async def decide(
    estate: Estate, adjustment: dict[str, Any], by: Client | None = None, *, approved: bool = True, **body: Any
) -> httpx.Response:
    path = f"/api/billing/adjustments/{adjustment['id']}/decide"
    return await (by or decider(estate)).post(
        path, json={"approved": approved} | body, headers=if_match(adjustment["version"])
    )


async def adjust(estate: Estate, bill: dict[str, Any], **body: Any) -> dict[str, Any]:
    asked = await ask(estate, bill, **body)
    assert asked.status_code == 201, asked.text
    done = await decide(estate, asked.json())
    assert done.status_code == 200, done.text
    found: dict[str, Any] = done.json()
    return found


async def bill(estate: Estate, id: str) -> dict[str, Any]:
    found: dict[str, Any] = (await estate.clerk.get(f"/api/billing/bills/{id}")).json()
    return found


async def bills_of(estate: Estate, unit: UUID) -> list[dict[str, Any]]:
    """The oldest first."""
    found = await estate.bills(unit_id=str(unit))
    return sorted(found, key=lambda one: str(one["issued_at"]))
