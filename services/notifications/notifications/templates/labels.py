"""Names of codes as readers know them (glossary B3, B4; clock table C3.3), the words staff see on their screens."""

from notifications.templates.catalogue import Locale, ValueKind

_ZH_CN: dict[ValueKind, dict[str, str]] = {
    "ticket_kind": {
        "complaint": "投诉",
        "repair": "报修",
        "inquiry": "咨询",
        "suggestion": "建议",
        "help_request": "求助",
    },
    "clock": {
        "K01": "受理",
        "K02": "定性请示",
        "K03": "客服中心定性",
        "K04": "重大投诉首次答复",
        "K05": "重大投诉上报（保修期）",
        "K06": "重大投诉上报",
        "K07": "工程核查",
        "K08": "首次措施",
        "K09": "日报",
        "K10": "网上投诉方案",
        "K11": "专家意见",
        "K12": "二级上报",
        "K13": "一般回复",
        "K14": "复杂回复",
        "K15": "地方规定答复",
        "K16": "回访",
    },
    "urgency": {
        "emergency": "抢修",
        "lift_trapped": "电梯困人",
        "urgent": "紧急",
        "normal": "普通",
        "planned": "计划",
    },
    "work_order_kind": {
        "owner_repair": "入户维修",
        "public_repair": "公共维修",
        "warranty": "保修",
        "rework": "返修",
        "cleaning": "保洁",
        "greening": "绿化",
        "inspection_followup": "巡检整改",
        "project": "工程",
    },
    "payment_channel": {"cash": "现金", "transfer": "银行转账"},
}

_EN: dict[ValueKind, dict[str, str]] = {
    "ticket_kind": {
        "complaint": "complaint",
        "repair": "repair request",
        "inquiry": "inquiry",
        "suggestion": "suggestion",
        "help_request": "help request",
    },
    "clock": {
        "K01": "acceptance",
        "K02": "report of doubtful validity",
        "K03": "validity ruling",
        "K04": "first reply to a major case",
        "K05": "report of a major case in warranty",
        "K06": "report of a major case",
        "K07": "engineering findings",
        "K08": "first measure",
        "K09": "daily report",
        "K10": "online case plan",
        "K11": "expert opinion",
        "K12": "second escalation",
        "K13": "general reply",
        "K14": "complex reply",
        "K15": "statutory reply",
        "K16": "return visit",
    },
    "urgency": {
        "emergency": "emergency",
        "lift_trapped": "people trapped in a lift",
        "urgent": "urgent",
        "normal": "normal",
        "planned": "planned",
    },
    "work_order_kind": {
        "owner_repair": "home repair",
        "public_repair": "common-area repair",
        "warranty": "warranty work",
        "rework": "rework",
        "cleaning": "cleaning",
        "greening": "greening",
        "inspection_followup": "inspection follow-up",
        "project": "project",
    },
    "payment_channel": {"cash": "cash", "transfer": "bank transfer"},
}

LABELS: dict[Locale, dict[ValueKind, dict[str, str]]] = {"zh-CN": _ZH_CN, "en": _EN}
