import pytest

from ticketing.contacts.masking import masked_name, masked_phone, normal_phone


@pytest.mark.parametrize(
    ("given", "number"),
    [
        ("138 1234 5678", "13812345678"),
        ("+86 138-1234-5678", "13812345678"),
        ("0086 13812345678", "13812345678"),
        ("(0571) 8888.6666", "057188886666"),
        ("12345", "12345"),
        ("+1 415 555 0100", "+14155550100"),
        ("1234", None),
        ("不知道号码", None),
        ("138123456781381234", None),
    ],
)
def test_numbers_are_compared_without_their_dress(given: str, number: str | None) -> None:
    assert normal_phone(given) == number


@pytest.mark.parametrize(
    ("number", "shown"), [("13812345678", "138****5678"), ("88886666", "****6666"), ("12345", "****45")]
)
def test_masks(number: str, shown: str) -> None:
    assert masked_phone(number) == shown


def test_names_keep_the_family_name() -> None:
    assert masked_name("张三丰") == "张**"
