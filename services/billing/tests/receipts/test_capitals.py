"""Amounts in Chinese capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from billing.receipts.capitals import DIGITS, LIMIT_CENTS, capitals

UNITS = {"拾": 10, "佰": 100, "仟": 1000}


def read(text: str) -> int:
    """The amount a careful reader understands, in cents."""
    yuan_text, _, rest = text.partition("元") if "元" in text else ("", "", text)
    total = group = digit = 0
    for sign in yuan_text:
        if sign in UNITS:
            group, digit = group + digit * UNITS[sign], 0
        elif sign == "万":
            total, group, digit = total + (group + digit) * 10_000, 0, 0
        elif sign == "亿":
            total, group, digit = (total + group + digit) * 10**8, 0, 0
        else:
            digit = DIGITS.index(sign)
    cents = (total + group + digit) * 100
    for sign, value in (("角", 10), ("分", 1)):
        if sign in rest:
            cents += DIGITS.index(rest[rest.index(sign) - 1]) * value
    return cents


@pytest.mark.parametrize(
    ("cents", "text"),
    [
        (0, "零元整"),
        (5, "伍分"),
        (50, "伍角整"),
        (10000, "壹佰元整"),
        (25060, "贰佰伍拾元陆角整"),
        (120005, "壹仟贰佰元零伍分"),
        (140950, "壹仟肆佰零玖元伍角整"),
        (600714, "陆仟零柒元壹角肆分"),
        (1640902, "壹万陆仟肆佰零玖元零贰分"),
        (32504, "叁佰贰拾伍元零肆分"),
        (10001000, "壹拾万零壹拾元整"),
        (10_000_000_000, "壹亿元整"),
        (1_000_000_050_000, "壹佰亿零伍佰元整"),
        (10_000_500_000, "壹亿零伍仟元整"),
        (10_050_000_000, "壹亿零伍拾万元整"),
    ],
)
def test_written_amounts(cents: int, text: str) -> None:
    assert capitals(cents) == text


@pytest.mark.parametrize("cents", [-1, LIMIT_CENTS])
def test_what_cannot_be_written_is_refused(cents: int) -> None:
    with pytest.raises(ValueError, match="receipt"):
        capitals(cents)


@given(st.integers(0, LIMIT_CENTS - 1))
def test_a_reader_understands_the_same_amount(cents: int) -> None:
    text = capitals(cents)
    assert read(text) == cents
    assert "零零" not in text
    assert text.endswith("整") == (cents % 10 == 0)
