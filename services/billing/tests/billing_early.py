"""What tests of early payments start from: the bill of a year on which something is offered."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
from billing_discounts import item_ids
from billing_estate import Estate, if_match, plan_item

from testkit.harness import Client

PATH = "/api/billing/early-payments"
FULL, LESS, OFF = 300_720, 285_684, 15_036
IN_TIME, TOO_LATE = datetime(2025, 1, 31, 15, 59, tzinfo=UTC), datetime(2025, 1, 31, 16, 0, tzinfo=UTC)
"""The last minute of 31 January in Shanghai, and the one after"""


async def set_offer(estate: Estate, by: Client | None = None, *, yearly: bool = True, **more: Any) -> httpx.Response:
    if yearly:
        await estate.price([plan_item("1", cycle_months=12)])
    body = {
        "community_id": str(estate.community),
        "name": "全年缴费优惠",
        "item_ids": [(await item_ids(estate))["1"]],
        "months": 12,
        "valid_from": "2024-12-01",
        "pay_by_day": "01-31",
        "charged_share": "0.95",
    }
    wanted = {name: value for name, value in (body | more).items() if value is not None}
    return await (by or estate.clerk).post(PATH, json=wanted)


async def year(estate: Estate, **more: Any) -> UUID:
    """The bill of a year, 3007.20, on which something is offered."""
    estate.harness.clock.set(datetime(2025, 1, 2, 2, 0, tzinfo=UTC))
    made = await set_offer(estate, **more)
    unit = await estate.unit("1-1-101")
    assert made.status_code == 201, made.text
    await estate.issue("2025-01")
    return unit


async def bill_of(estate: Estate, unit: UUID) -> dict[str, Any]:
    (bill,) = await estate.bills(unit_id=str(unit))
    return bill


async def reverse(estate: Estate, payment: dict[str, Any]) -> None:
    path = f"/api/billing/payments/{payment['id']}/reverse"
    done = await estate.finance.post(path, json={"reason": "退票"}, headers=if_match(payment["version"]))
    assert done.status_code == 200, done.text
