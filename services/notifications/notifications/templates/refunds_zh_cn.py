"""The shipped texts of refunds in Chinese."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "refund_requested": Text(
        "预存退款待审批：{place}",
        "预存退款 {refund_no}（{amount}）已提交申请，请在退款页审批。",
    ),
    "refund_approved": Text(
        "预存退款待支付：{place}",
        "预存退款 {refund_no}（{amount}）已批准，请在退款页办理退款。",
    ),
    "refund_rejected": Text(
        "预存退款未通过：{place}",
        "预存退款 {refund_no}（{amount}）未获批准，款项已退回预存，原因见退款页。",
    ),
    "refund_failed": Text(
        "预存退款未能支付：{place}",
        "预存退款 {refund_no}（{amount}）未能支付，款项已退回预存，原因见退款页。",
    ),
    "refund_paid_out": Text(
        "您的预存款 {amount} 已退还",
        "{addressee}您好：\n\n"
        "您的预存款 {amount} 已退还，退款单号 {refund_no}。\n\n"
        "房屋：{place}\n\n"
        "如有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
}
