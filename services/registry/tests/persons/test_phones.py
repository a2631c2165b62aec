import pytest

from registry.persons.phones import is_mobile, normalised
from registry.persons.plates import normalised as plate


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("13812345678", "13812345678"),
        (" 138 1234 5678 ", "13812345678"),
        ("138-1234-5678", "13812345678"),
        ("+86 13812345678", "13812345678"),
        ("008613812345678", "13812345678"),
        ("\uff11\uff13\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18", "13812345678"),
        ("(010) 6554-3210", "01065543210"),
        ("0755-26543210", "075526543210"),
        ("400-800-1234", "4008001234"),
        ("12345", None),
        ("12812345678", None),
        ("138123456789", None),
        ("一三八", None),
        ("", None),
    ],
)
def test_one_spelling_of_a_number(text: str, number: str | None) -> None:
    assert normalised(text) == number


def test_mobiles_are_told_from_fixed_lines() -> None:
    assert is_mobile("13812345678")
    assert not is_mobile("01065543210")


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("京a·12345", "京A12345"),
        ("京A 12 345", "京A12345"),
        ("粤BD12345", "粤BD12345"),
        ("京A123", None),
        ("A12345", None),
        ("京112345", None),
    ],
)
def test_one_spelling_of_a_plate(text: str, stored: str | None) -> None:
    assert plate(text) == stored
