"""One spelling for every address and number."""

import pytest

from identity.staff import logins


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Zhang.Wei@Example.COM ", "zhang.wei@example.com"),
        ("li@a-b.co.cn", "li@a-b.co.cn"),
        ("o'neil+lintel_1@c.de", "o'neil+lintel_1@c.de"),
        ("ｌｉ@c.de", "li@c.de"),
        ("138 0013 8000", "+8613800138000"),
        ("+86-138-0013-8000", "+8613800138000"),
        ("008613800138000", "+8613800138000"),
        ("13800138000", "+8613800138000"),
        ("+852 5123 4567", "+85251234567"),
    ],
)
def test_one_spelling(typed: str, kept: str) -> None:
    assert logins.login(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "a@b",
        "a b@c.de",
        "@c.de",
        "a@.de",
        "a@c..de",
        "x@c.de\nbcc: y@c.de",
        "a" * 65 + "@c.de",
        "张伟@c.de",
        "é@c.de",
        "a\x00@c.de",
        "a\x7f@c.de",
        "a\x1b[0m@c.de",
        "a<b@c.de",
        "<a@c.de",
        "a{b}@c.de",
        "a[b]@c.de",
    ],
)
def test_bad_addresses(typed: str) -> None:
    with pytest.raises(logins.BadLogin, match="bad_email"):
        logins.login(typed)


@pytest.mark.parametrize(
    "typed", ["", "12345", "23800138000", "1380013800", "138001380000", "+0123456789", "+86138001380001"]
)
def test_bad_numbers(typed: str) -> None:
    with pytest.raises(logins.BadLogin, match="bad_mobile"):
        logins.login(typed)
