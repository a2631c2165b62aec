"""The shipped texts of deposits in Chinese."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "deposit_refund_requested": Text(
        "押金退款待审批：{place}",
        "押金 {deposit_no}（{amount}）申请退款，请在押金页审批。",
    ),
    "deposit_refund_approved": Text(
        "押金退款待支付：{place}",
        "押金 {deposit_no}（{amount}）的退款已批准，请在押金页办理退款。",
    ),
    "deposit_refund_rejected": Text(
        "押金退款未通过：{place}",
        "押金 {deposit_no}（{amount}）的退款申请未获批准，原因见押金页。",
    ),
    "deposit_refund_overdue": Text(
        "押金退款已超期：{place}",
        "押金 {deposit_no}（{amount}）自申请退款起已过 7 个工作日仍未退还，请立即处理。",
    ),
    "deposit_deduction": Text(
        "押金 {deposit_no} 拟扣款 {asked}",
        "{addressee}您好：\n\n"
        "您的押金 {deposit_no}（{amount}）正在办理退还，拟扣除 {asked}。扣款原因及凭证可到服务中心查阅；"
        "如有异议，请在退款前提出，我们将登记处理。\n\n"
        "房屋：{place}\n\n"
        "如有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
    "deposit_refunded": Text(
        "押金 {deposit_no} 已结清",
        "{addressee}您好：\n\n"
        "您的押金 {deposit_no}（{amount}）已结清。\n\n"
        "实际退还：{refunded}\n"
        "扣除：{deducted}\n"
        "房屋：{place}\n\n"
        "如有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
}
