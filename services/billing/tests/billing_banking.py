"""What tests of bank statements start from."""

from typing import Any
from uuid import UUID

import httpx
from billing_estate import ALL, Estate, if_match

from testkit.harness import Client

READ = "billing.bank_statement.read"
HEADER = "交易日期,交易时间,收入金额,支出金额,余额,对方户名,对方账号,摘要,流水号"


def somebody(estate: Estate, *rights: str, **more: Any) -> Client:
    return estate.harness.staff(ALL | {READ} | {f"billing.bank_statement.{right}" for right in rights}, **more)


def row(cents: int, remark: str = "", serial: str = "S1", payer: str = "陶浩然", day: str = "2025-06-01") -> str:
    yuan = f"{cents / 100:.2f}"
    return f"{day},09:30:00,{yuan},,1.00,{payer},6222975387584642730,{remark},{serial}"


def bank_file(*rows: str, header: str = HEADER) -> bytes:
    return "\r\n".join((header, *rows)).encode("gb18030")


async def send(estate: Estate, content: bytes, take: bool = False, by: Client | None = None) -> httpx.Response:
    path = f"/api/billing/communities/{estate.community}/bank-statements"
    client = by or somebody(estate, "reconcile")
    return await client.post(path, params={"take": "true"} if take else {}, files={"data": ("b.csv", content)})


async def taken(estate: Estate, *rows: str) -> str:
    """The id of the statement."""
    answer = await send(estate, bank_file(*rows), take=True)
    assert answer.status_code == 200, answer.text
    id: str = answer.json()["statement_id"]
    return id


async def lines(estate: Estate, statement: str, **more: str) -> list[dict[str, Any]]:
    reader = somebody(estate, "reconcile", "decide", "pay_back")
    answer = await reader.get("/api/billing/bank-lines", params={"statement_id": statement, "limit": 200} | more)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def line(estate: Estate, statement: str) -> dict[str, Any]:
    (found,) = await lines(estate, statement)
    return found


async def step(client: Client, one: dict[str, Any], verb: str, **body: Any) -> httpx.Response:
    path = f"/api/billing/bank-lines/{one['id']}/{verb}"
    return await client.post(path, json=body, headers=if_match(one["version"]))


async def suspend(client: Client, one: dict[str, Any]) -> httpx.Response:
    path = f"/api/billing/bank-statements/{one['statement_id']}/suspend"
    return await client.post(path, json={"line_ids": [one["id"]]})


async def suspended(estate: Estate, cents: int = 5_000, by: Client | None = None) -> dict[str, Any]:
    """A line nobody knows, in the suspense account."""
    one = await line(estate, await taken(estate, row(cents, "转账")))
    answer = await suspend(by or somebody(estate, "reconcile"), one)
    assert answer.status_code == 200, answer.text
    return await line(estate, one["statement_id"])


def whose(unit: UUID, **more: Any) -> dict[str, Any]:
    return {"unit_id": str(unit), "reason": "业主来电确认"} | more
