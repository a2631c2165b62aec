"""A good body for each unsafe route about what is charged less, disputed, given back, or lies in the bank."""

from typing import Any

FILE = object()
"""A spreadsheet as multipart."""
_DAY = "2026-03-01"
GRANTS: dict[str, Any] = {
    "POST /api/billing/bills/{bill_id}/disputes": {"reason": "面积与产权证不符"},
    "POST /api/billing/disputes/{dispute_id}/settle": {"outcome": "upheld", "answer": "面积有误"},
    "POST /api/billing/disputes/{dispute_id}/withdraw": {"answer": "业主来电撤回"},
    "POST /api/billing/bills/{bill_id}/waivers": {"part": "principal", "amount_cents": 1, "reason": "电梯停运"},
    "POST /api/billing/waivers/{waiver_id}/decide": {"approved": False, "text": "证据不足"},
    "POST /api/billing/waivers/{waiver_id}/withdraw": None,
    "POST /api/billing/discount-rules": {
        "community_id": "{community_id}",
        "name": "空置房优惠",
        "kind": "vacancy",
        "charged_share": "0.70",
        "item_ids": ["{item_id}"],
        "valid_from": _DAY,
    },
    "POST /api/billing/discount-rules/{rule_id}/retire": None,
    "POST /api/billing/units/{unit_id}/discounts": {
        "rule_id": "{rule_id}",
        "valid_from": "2027-03-01",
        "valid_to": "2027-03-31",
        "reason": "无人居住",
    },
    "POST /api/billing/early-payments": {
        "community_id": "{community_id}",
        "name": "全年缴费优惠",
        "item_ids": ["{item_id}"],
        "months": 1,
        "valid_from": _DAY,
        "charged_share": "0.95",
        "pay_by_day": "01-31",
    },
    "POST /api/billing/early-payments/{offer_id}/retire": None,
    "POST /api/billing/discounts/{discount_id}/decide": {"approved": False, "text": "证据不足"},
    "POST /api/billing/discounts/{discount_id}/withdraw": None,
    "POST /api/billing/discounts/{discount_id}/end": {"from_day": "2026-06-01", "reason": "已入住"},
    "POST /api/billing/communities/{community_id}/bank-statements": FILE,
    "POST /api/billing/bank-statements/{statement_id}/suspend": {"line_ids": ["{line_id}"]},
    "POST /api/billing/bank-lines/{line_id}/match": {"payment_id": "{payment_id}"},
    "POST /api/billing/bank-lines/{line_id}/receive": {"unit_id": "{unit_id}", "overpayment": "credit"},
    "POST /api/billing/bank-lines/{line_id}/ask-allocation": {"unit_id": "{unit_id}", "reason": "业主来电确认"},
    "POST /api/billing/bank-lines/{line_id}/ask-return": {"reason": "汇错账户"},
    "POST /api/billing/bank-lines/{line_id}/decide": {"approved": False, "text": "户名不符"},
    "POST /api/billing/bank-lines/{line_id}/pay-back": {"reference": "HK20260301"},
    "POST /api/billing/units/{unit_id}/refunds": {"payer_id": "{person_id}", "amount_cents": 100, "reason": "业主搬离"},
    "POST /api/billing/refunds/{refund_id}/decide": {"approved": False, "text": "另有欠费"},
    "POST /api/billing/refunds/{refund_id}/pay-out": {"channel": "cash"},
    "POST /api/billing/refunds/{refund_id}/fail": {"text": "账户已注销"},
}
