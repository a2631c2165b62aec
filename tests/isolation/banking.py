"""A company takes its bank's statement in: one line is put aside, asked back and refused, and asked back again."""

from datetime import UTC, datetime
from uuid import uuid4

from tests.company import Company

_HEADER = "交易日期,交易时间,收入金额,支出金额,余额,对方户名,对方账号,摘要,流水号"


async def play(company: Company, community_id: str, words: str) -> dict[tuple[str, str], str]:
    """Returns the ids by service and path parameter."""
    cashier, finance = company.as_("cashier"), company.as_("finance")
    day = datetime.now(UTC).date().isoformat()
    content = f"{_HEADER}\r\n{day},00:00:01,12.34,,1.00,{words},6222,{words},{uuid4().hex}".encode()
    path = f"billing/communities/{community_id}/bank-statements?take=true"
    statement = (await cashier.post(path, files={"data": ("bank.csv", content)}))["statement_id"]
    (line,) = (await cashier.get("billing/bank-lines", statement_id=statement))["items"]
    await cashier.post(f"billing/bank-statements/{statement}/suspend", {"line_ids": [line["id"]]})
    path = f"billing/bank-lines/{line['id']}"
    asked = await cashier.post(f"{path}/ask-return", {"reason": words}, line["version"])
    refused = await finance.post(f"{path}/decide", {"approved": False, "text": words}, asked["version"])
    await cashier.post(f"{path}/ask-return", {"reason": words}, refused["version"])
    return {("billing", "statement_id"): str(statement), ("billing", "line_id"): str(line["id"])}
