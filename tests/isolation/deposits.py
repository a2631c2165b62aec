"""A company holds deposits: of one the refund is refused, of another one it waits."""

from datetime import UTC, datetime

from kit import clock
from tests.company import Company


async def play(company: Company, community_id: str, home: str, words: str) -> dict[tuple[str, str], str]:
    """Returns the ids by service and path parameter."""
    clerk, cashier = company.as_("billing_clerk"), company.as_("cashier")
    price = {"valid_from": "2025-01-01", "formula": "fixed", "fixed_amount": "100"}
    item = {"community_id": community_id, "name": "装修押金", "bill_in": "advance", "cycle_months": 0, "price": price}
    fee = (await clerk.post("billing/charge-items", item | {"code": "YJ", "category": "renovation_deposit"}))["id"]
    chosen = {"unit_id": home, "items": [{"charge_item_id": fee}]}
    kept = {"amount_cents": 1, "reason": words, "evidence": words}
    today = clock.day_of(datetime.now(UTC)).isoformat()
    asked = {"receipt": "lost", "deductions": [kept], "told_on": today, "remark": words}
    path = ""
    for decided in (True, False):
        bill = await cashier.post("billing/one-off-bills", chosen)
        owed = {"unit_id": home, "channel": "cash", "amount_cents": 10_000, "bill_ids": [bill["bill_id"]]}
        await cashier.post("billing/payments", owed)
        (deposit,) = (await cashier.get("billing/deposits", bill_id=bill["bill_id"]))["items"]
        path = f"billing/deposits/{deposit['id']}"
        waiting = await cashier.post(f"{path}/request-refund", asked, deposit["version"])
        if decided:
            answer = {"approved": False, "text": words}
            await company.as_("finance").post(f"{path}/decide", answer, waiting["version"])
    return {("billing", "fee_id"): fee, ("billing", "deposit_id"): path.rpartition("/")[2]}
