"""The shipped texts of discounts in Chinese."""

from notifications.templates.rendering import Text

TEXTS: dict[str, Text] = {
    "discount_requested": Text(
        "优惠申请待审批：{place}",
        "优惠单 {discount_no}：{discount}，自 {valid_from} 起。请在优惠页审批。",
    ),
    "discount_rejected": Text(
        "优惠申请未通过：{place}",
        "优惠单 {discount_no}（{discount}，自 {valid_from} 起）未获批准，原因见优惠页。",
    ),
    "discount_granted": Text(
        "您的房屋已享受{discount}",
        "{addressee}您好：\n\n"
        "您的房屋自 {valid_from} 起享受{discount}（优惠单 {discount_no}），"
        "优惠在此后的账单中直接体现，已出的账单不变。\n\n"
        "优惠至：{valid_to}\n"
        "房屋：{place}\n\n"
        "如有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
    "discount_ended": Text(
        "{discount}自 {ended_from} 起停止",
        "{addressee}您好：\n\n"
        "您的房屋自 {valid_from} 起享受的{discount}（优惠单 {discount_no}）自 {ended_from} 起停止，此后按原价计费。\n\n"
        "房屋：{place}\n\n"
        "如有疑问，请致电 {hotline}。\n\n"
        "{company}",
    ),
}
