"""The texts that ship with the product: version 0 of every template, in force until a company writes its own."""

from notifications.templates import (
    adjustments_en,
    adjustments_zh_cn,
    allocations_en,
    allocations_zh_cn,
    banking_en,
    banking_zh_cn,
    channels_en,
    channels_zh_cn,
    deposits_en,
    deposits_zh_cn,
    desk_en,
    desk_zh_cn,
    discounts_en,
    discounts_zh_cn,
    disputes_en,
    disputes_zh_cn,
    dunning_en,
    dunning_zh_cn,
    kinds_en,
    kinds_zh_cn,
    procedure_en,
    procedure_zh_cn,
    refunds_en,
    refunds_zh_cn,
    reports_en,
    reports_zh_cn,
    shipped_en,
    shipped_zh_cn,
)
from notifications.templates.rendering import Text
from notifications.templates.shapes import Locale

_TEXTS: dict[Locale, dict[str, Text]] = {
    "zh-CN": shipped_zh_cn.TEXTS
    | procedure_zh_cn.TEXTS
    | banking_zh_cn.TEXTS
    | channels_zh_cn.TEXTS
    | desk_zh_cn.TEXTS
    | deposits_zh_cn.TEXTS
    | discounts_zh_cn.TEXTS
    | disputes_zh_cn.TEXTS
    | allocations_zh_cn.TEXTS
    | dunning_zh_cn.TEXTS
    | adjustments_zh_cn.TEXTS
    | kinds_zh_cn.TEXTS
    | refunds_zh_cn.TEXTS
    | reports_zh_cn.TEXTS,
    "en": shipped_en.TEXTS
    | procedure_en.TEXTS
    | banking_en.TEXTS
    | channels_en.TEXTS
    | desk_en.TEXTS
    | deposits_en.TEXTS
    | discounts_en.TEXTS
    | disputes_en.TEXTS
    | allocations_en.TEXTS
    | dunning_en.TEXTS
    | adjustments_en.TEXTS
    | kinds_en.TEXTS
    | refunds_en.TEXTS
    | reports_en.TEXTS,
}


def shipped(code: str, locale: Locale) -> Text:
    return _TEXTS[locale][code]
