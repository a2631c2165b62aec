"""Homes that are renovated: charged once, their deposits held, one of them asked back."""

from demo.api import Json
from demo.company import Company

_FEE_LIST = (
    ("renovation_deposit", "装修押金", "fixed_amount", "2000"),
    ("renovation_fee", "装修管理费", "unit_price", "2.00"),
    ("pass_deposit", "出入证押金", "fixed_amount", "10"),
)


def renovate(company: Company, community_id: str) -> int:
    """Three homes: two have paid, and the first wants its deposits back. Needs an open shift; returns the deposits."""
    clerk, cashier = company.as_("billing_clerk"), company.as_("cashier")
    items = [_item(company, community_id, each) for each in _FEE_LIST]
    units = company.as_("tenant_admin").pages(f"registry/communities/{community_id}/units")
    homes = [unit for unit in units if unit["unit_type"] == "residence"][-3:]
    for number, home in enumerate(homes):
        chosen = [
            {"charge_item_id": item["id"], "quantity": "4" if item["code"] == "pass_deposit" else "1"} for item in items
        ]
        bill = cashier.post("billing/one-off-bills", {"unit_id": home["id"], "items": chosen})
        if number < 2 and bill["state"] == "issued":
            paid = {"unit_id": home["id"], "channel": "cash", "amount_cents": bill["amount_cents"]}
            cashier.post("billing/payments", paid | {"bill_ids": [bill["bill_id"]]})
    for held in clerk.pages("billing/deposits", community_id=community_id, unit_id=homes[0]["id"], state="held"):
        wanted = {"receipt": "taken_back", "remark": "装修验收合格"}
        clerk.post(f"billing/deposits/{held['id']}/request-refund", wanted, version=held["version"])
    return len(list(clerk.pages("billing/deposits", community_id=community_id)))


def _item(company: Company, community_id: str, fee: tuple[str, str, str, str]) -> Json:
    category, name, priced_by, amount = fee
    formula = "fixed" if priced_by == "fixed_amount" else "area_price"
    return company.as_("billing_clerk").post(
        "billing/charge-items",
        {
            "community_id": community_id, "code": category, "name": name, "category": category, "cycle_months": 0,
            "bill_in": "advance", "price": {"valid_from": "2025-01-01", "formula": formula, priced_by: amount},
        },
    )  # fmt: skip
