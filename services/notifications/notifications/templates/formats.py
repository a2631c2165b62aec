"""How a stored fact is written for a reader: amounts, days, instants and the names of codes, per language.

Facts are stored raw (分, ISO dates and instants, codes). An unknown code is shown as it is: producers may
add codes before their name is known here.
"""

from collections.abc import Mapping
from datetime import date, datetime

from kit.clock import ZONE
from notifications.templates.labels import LABELS
from notifications.templates.shapes import Locale, Template, ValueKind

Fact = str | int | None


def written(kind: ValueKind, fact: Fact, locale: Locale) -> str | None:
    if fact is None:
        return None
    if kind in LABELS[locale]:
        return LABELS[locale][kind].get(str(fact), str(fact))
    match kind:
        case "money":
            return money(int(fact), locale)
        case "date":
            return day(date.fromisoformat(str(fact)), locale)
        case "instant":
            return instant(datetime.fromisoformat(str(fact)).astimezone(ZONE), locale)
    return f"{fact:,}" if isinstance(fact, int) else fact


def money(cents: int, locale: Locale) -> str:
    """分 → yuan with two decimals and thousands separators."""
    sign, amount = ("-" if cents < 0 else ""), f"{abs(cents) // 100:,}.{abs(cents) % 100:02d}"
    return f"{sign}{amount}元" if locale == "zh-CN" else f"{sign}¥{amount}"


def day(value: date, locale: Locale) -> str:
    return f"{value.year}年{value.month}月{value.day}日" if locale == "zh-CN" else f"{value.day} {value:%b %Y}"


def instant(local: datetime, locale: Locale) -> str:
    return f"{day(local.date(), locale)}{' ' if locale == 'zh-CN' else ', '}{local:%H:%M}"


def written_facts(template: Template, facts: Mapping[str, Fact], locale: Locale) -> dict[str, str | None]:
    return {v.name: written(v.kind, facts.get(v.name), locale) for v in template.facts}


def samples(template: Template, locale: Locale) -> dict[str, str | None]:
    """Values for the preview of a text."""
    return {v.name: written(v.kind, v.sample, locale) for v in template.variables}
