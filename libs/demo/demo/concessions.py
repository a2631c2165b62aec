"""What payers ask for and others decide on: to pay less, another look at a bill, their money back."""

from datetime import date, timedelta

from demo.api import Json
from demo.company import Company

_OWED = 600_00
"""More than a home of the demo owes: what is paid beyond becomes credit"""


def concede(company: Company, community_id: str, today: date) -> None:
    """Of waivers, disputes, discounts and refunds one is decided and one waits; who pays at once pays less. Needs
    an open shift."""
    cashier, finance, manager = company.as_("cashier"), company.as_("finance"), company.as_("cs_manager")
    overdue = list(cashier.pages("billing/bills", community_id=community_id, overdue="true"))
    granted, asked, rejected, open_one, refunded, wanted = overdue[4::7][:6]
    for bill, reason in ((granted, "电梯停运三天，按服务补偿减免"), (asked, "住院期间未能按时缴费，申请减免")):
        waiver = cashier.post(
            f"billing/bills/{bill['id']}/waivers", {"part": "principal", "amount_cents": 2000, "reason": reason}
        )
        if bill is granted:
            manager.post(f"billing/waivers/{waiver['id']}/decide", {"approved": True}, version=waiver["version"])
    for bill, reason in ((rejected, "业主认为面积多算了 2 平方米"), (open_one, "业主称该月已由租客缴纳")):
        dispute = cashier.post(f"billing/bills/{bill['id']}/disputes", {"reason": reason})
        if bill is rejected:
            ruling = {"outcome": "rejected", "answer": "面积与产权证一致，已当面说明"}
            finance.post(f"billing/disputes/{dispute['id']}/settle", ruling, version=dispute["version"])
    for bill in (refunded, wanted):
        refund = _asked_back(company, bill)
        if bill is refunded:
            finance.post(f"billing/refunds/{refund['id']}/decide", {"approved": True}, version=refund["version"])
    _charge_less(company, community_id, today, overdue[1], overdue[2])


def _asked_back(company: Company, bill: Json) -> Json:
    cashier = company.as_("cashier")
    ahead = {"unit_id": bill["unit_id"], "channel": "cash", "amount_cents": bill["balance_cents"] + _OWED}
    cashier.post("billing/payments", ahead | {"payer_id": bill["payer_id"], "overpayment": "credit"})
    account = cashier.get(f"billing/units/{bill['unit_id']}/account")
    credit = next(one for one in account["credits"] if one["payer_id"] == bill["payer_id"])
    body = {"payer_id": bill["payer_id"], "amount_cents": min(credit["balance_cents"], 100_00)}
    asked = cashier.post(f"billing/units/{bill['unit_id']}/refunds", body | {"reason": "房屋已出售，退还预存"})
    refund: Json = asked["refund"]
    return refund


def _charge_less(company: Company, community_id: str, today: date, vacant: Json, hardship: Json) -> None:
    clerk, finance, cashier = company.as_("billing_clerk"), company.as_("finance"), company.as_("cashier")
    items = clerk.get("billing/charge-items", community_id=community_id)["items"]
    fee = next(item["id"] for item in items if item["category"] == "property_fee")
    following = date(today.year + today.month // 12, today.month % 12 + 1, 1)
    until = following + timedelta(days=180)
    clerk.post(
        "billing/early-payments",
        {"community_id": community_id, "name": "出账十日内缴清九八折", "item_ids": [fee], "months": 1,
         "charged_share": "0.98", "pay_within_days": 10, "valid_from": following.isoformat()},
    )  # fmt: skip
    for bill, kind, name, share, reason in (
        (vacant, "vacancy", "空置房七折", "0.7", "业主长期外派，房屋空置，现场核实无人居住"),
        (hardship, "hardship", "困难家庭减半", "0.5", "低保家庭，已核对证明"),
    ):
        rule = clerk.post(
            "billing/discount-rules",
            {"community_id": community_id, "name": name, "kind": kind, "charged_share": share, "item_ids": [fee],
             "valid_from": following.isoformat()},
        )  # fmt: skip
        asked = {"rule_id": rule["id"], "valid_from": following.isoformat(), "reason": reason}
        if kind == "vacancy":
            asked["valid_to"] = until.isoformat()
        discount = cashier.post(f"billing/units/{bill['unit_id']}/discounts", asked)
        if kind == "vacancy":
            finance.post(f"billing/discounts/{discount['id']}/decide", {"approved": True}, version=discount["version"])
