"""A company splits a shared cost: one split is void after an objection was upheld, another one is disclosed, with an
objection that waits."""

from typing import Any

from tests.company import Company, Json


async def play(company: Company, community_id: str, home: str, words: str) -> dict[tuple[str, str], str]:
    """Among all homes but one. Returns the ids by service and path parameter."""
    clerk, finance, cashier = (company.as_(role) for role in ("billing_clerk", "finance", "cashier"))
    item: Json = {"community_id": community_id, "code": "GTD", "name": "公摊电费", "category": "shared_power"}
    item |= {"cycle_months": 0, "bill_in": "arrears"}
    item |= {"price": {"valid_from": "2025-01-01", "formula": "fixed", "fixed_amount": "1"}}
    cost = {"charge_item_id": (await clerk.post("billing/charge-items", item))["id"], "source": "invoice"}
    code = (await clerk.get(f"billing/units/{home}/account"))["unit_code"]
    wanted: dict[str, Any] = {"community_id": community_id, "period_from": "2025-01-01", "period_to": "2025-01-31"}
    wanted |= {"costs": [cost | {"amount_cents": 1000, "document": words}], "parts": [{"basis": "household"}]}
    ids = {}
    for outcome in ("upheld", None):
        split = await clerk.post("billing/allocations", wanted)
        path = f"billing/allocations/{split['allocation']['id']}"
        split = await finance.post(f"{path}/check", version=split["version"])
        split = await finance.post(f"{path}/disclose", {"days": 5}, split["version"])
        said = {"unit_code": code, "reason": words}
        split = await cashier.post(f"{path}/objections", said, split["version"])
        ids = {"allocation_id": split["allocation"]["id"], "objection_id": split["objections"][0]["id"]}
        if outcome:
            answer = {"outcome": outcome, "answer": words}
            objection = f"billing/allocation-objections/{ids['objection_id']}/answer"
            await finance.post(objection, answer, split["version"])
    return {("billing", name): str(id) for name, id in ids.items()}
