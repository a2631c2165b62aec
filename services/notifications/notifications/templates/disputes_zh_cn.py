"""The shipped texts of disputed bills in Chinese."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "bill_disputed": Text(
        "账单异议待处理：{place}",
        "账单 {bill_no} 有 {amount} 被提出异议（{dispute_no}），请在账单页处理。",
    ),
    "dispute_settled": Text(
        "账单异议已处理：{place}",
        "账单 {bill_no} 的异议 {dispute_no}（{amount}）已处理，结果见账单页。",
    ),
    "dispute_upheld": Text(
        "账单 {bill_no} 将予更正",
        "{addressee}您好：\n\n"
        "您对账单 {bill_no} 中 {amount} 提出的异议（{dispute_no}）经核实成立，我们将更正账单。异议期间不计违约金。\n\n"
        "房屋：{place}\n\n"
        "如有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
    "dispute_rejected": Text(
        "账单 {bill_no} 异议的答复",
        "{addressee}您好：\n\n"
        "您对账单 {bill_no} 中 {amount} 提出的异议（{dispute_no}）经核实，账单无误，维持不变。异议期间不计违约金。\n\n"
        "房屋：{place}\n\n"
        "如需了解核实情况或仍有异议，请致电 {hotline}。\n\n"
        "{company}",
    ),
}
