"""Raw facts as readers see them."""

import pytest

from notifications.templates.formats import Fact, written
from notifications.templates.shapes import Locale, ValueKind


@pytest.mark.parametrize(
    ("kind", "fact", "locale", "expected"),
    [
        ("money", 123456789, "zh-CN", "1,234,567.89元"),
        ("money", 5, "en", "¥0.05"),
        ("money", -26880, "en", "-¥268.80"),
        ("count", 5000, "en", "5,000"),
        ("date", "2026-03-01", "zh-CN", "2026年3月1日"),
        ("date", "2026-03-01", "en", "1 Mar 2026"),
        ("instant", "2026-03-01T16:30:00Z", "zh-CN", "2026年3月2日 00:30"),
        ("instant", "2026-03-01T16:30:00+00:00", "en", "2 Mar 2026, 00:30"),
        ("clock", "K13", "zh-CN", "一般回复"),
        ("ticket_kind", "repair", "en", "repair request"),
        ("ticket_kind", "lost_property", "en", "lost_property"),
        ("text", None, "en", None),
    ],
)
def test_written(kind: ValueKind, fact: Fact, locale: Locale, expected: str | None) -> None:
    assert written(kind, fact, locale) == expected
