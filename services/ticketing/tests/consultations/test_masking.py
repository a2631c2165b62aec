"""An expert reads of the case, not of the person."""

import pytest

from ticketing.consultations.masking import without_numbers


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("请回电 13812345678，谢谢", "请回电 ***********，谢谢"),
        ("电话138 1234 5678", "电话*************"),
        ("座机 0571-88880000 转 3", "座机 ************* 转 3"),
        ("身份证11010519491231002X", "身份证******************"),
        ("3-1-1201 卫生间漏水 2 处, 面积 89.50", "3-1-1201 卫生间漏水 2 处, 面积 89.50"),
        ("单号 TSHC202603010001", "单号 TSHC202603010001"),
    ],
)
def test_numbers_somebody_could_be_reached_by_are_hidden(words: str, read: str) -> None:
    assert without_numbers(words) == read
