"""What tests of refunds start from."""

from typing import Any
from uuid import UUID

import httpx
from billing_estate import ALL, Estate, if_match

from testkit.harness import Client

READ = "billing.refund.read"
REVIEW, MANAGE = "review", "approve"


def somebody(estate: Estate, *rights: str, **more: Any) -> Client:
    return estate.harness.staff(ALL | {READ} | {f"billing.refund.{right}" for right in rights}, **more)


async def with_credit(estate: Estate, *paid: int, code: str = "1-1-101", **how: Any) -> UUID:
    """A home that owes nothing and has paid so much ahead, payment by payment."""
    unit = await estate.unit(code)
    for cents in paid:
        taken = await estate.pay(unit, cents, overpayment="credit", **how)
        assert taken.status_code == 201, taken.text
    return unit


async def ask(client: Client, estate: Estate, unit: UUID, cents: int, **more: Any) -> httpx.Response:
    body = {"payer_id": str(estate.owners[unit]), "amount_cents": cents, "reason": "业主搬离，退回预存"}
    return await client.post(f"/api/billing/units/{unit}/refunds", json=body | more)


async def asked(estate: Estate, unit: UUID, cents: int, by: Client | None = None) -> dict[str, Any]:
    answer = await ask(by or somebody(estate, "request"), estate, unit, cents)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def step(client: Client, detail: dict[str, Any], verb: str, **body: Any) -> httpx.Response:
    path = f"/api/billing/refunds/{detail['refund']['id']}/{verb}"
    return await client.post(path, json=body, headers=if_match(detail["version"]))


async def approved(estate: Estate, detail: dict[str, Any], *sides: str) -> dict[str, Any]:
    for side in sides or (MANAGE,):
        answer = await step(somebody(estate, "decide", side), detail, "decide", approved=True)
        assert answer.status_code == 200, answer.text
        detail = answer.json()
    return detail


async def credit(estate: Estate, unit: UUID) -> int:
    return sum(one["balance_cents"] for one in (await estate.account(unit))["credits"])
