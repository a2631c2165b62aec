"""Which passwords are refused, and with which code."""

import pytest

from identity.credentials import strength

CONTEXT = ("绿城物业", "greencity", "zhang.wei@greencity.example", "张伟")


@pytest.mark.parametrize(
    "password", ["correct horse battery staple", "kestrel-violin-92-otter", "今天的天气真不错适合去公园散步"]
)
def test_strong_passwords(password: str) -> None:
    assert strength.problem(password, CONTEXT) is None


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "password_too_short"),
        ("Xk7!pQ2$vb9", "password_too_short"),
        ("x" * 257, "password_too_long"),
        ("password1234", "password_too_weak"),
        ("aaaaaaaaaaaaaaaa", "password_too_weak"),
        ("123456789012345", "password_too_weak"),
        ("greencity2026!", "password_too_weak"),
        ("GreencityGreencity", "password_too_weak"),
        ("zhang.wei@greencity", "password_too_weak"),
    ],
)
def test_refused_passwords(password: str, code: str) -> None:
    assert strength.problem(password, CONTEXT) == code


def test_context_makes_the_difference() -> None:
    assert strength.problem("tangerinewharf", ()) is None
    assert strength.problem("tangerinewharf", ("Tangerine Wharf", "tangerinewharf")) == "password_too_weak"


def test_width_of_characters_does_not_matter() -> None:
    assert strength.normalised("ABC") == "ABC"
