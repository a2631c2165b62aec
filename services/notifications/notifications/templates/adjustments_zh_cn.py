"""The shipped texts of corrected bills in Chinese."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "adjustment_requested": Text(
        "账单更正待审批：{place}",
        "账单 {bill_no} 的更正 {adjustment_no} 已提交，请在账单页审批。",
    ),
    "adjustment_applied": Text(
        "账单更正已入账：{place}",
        "账单 {bill_no} 的更正 {adjustment_no} 已批准并入账。",
    ),
    "adjustment_rejected": Text(
        "账单更正未通过：{place}",
        "账单 {bill_no} 的更正 {adjustment_no} 未获批准，原因见账单页。",
    ),
    "credit_refund_due": Text(
        "预存款待退还：{place}",
        "账单 {bill_no} 未服务期间的预收款 {amount} 已转为预存，请办理退款。",
    ),
    "bill_adjusted": Text(
        "账单 {bill_no} 已更正",
        "{addressee}您好：\n\n"
        "您的账单 {bill_no} 已更正（{adjustment_no}）：更正项目由 {before} 调整为 {after}，转入预存 {amount}。\n\n"
        "房屋：{place}\n\n"
        "如有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
}
