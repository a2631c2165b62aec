"""Contact data is spelt and masked as registry does it: `services/registry/tests/persons` reads the same table."""

import json
from pathlib import Path

import pytest

from ticketing.contacts.masking import masked_name, masked_phone, normal_phone

RULES = json.loads((Path(__file__).parents[4] / "tests/data/contact-rules.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("given", "number"), RULES["spellings"])
def test_numbers_are_spelt_as_in_registry(given: str, number: str | None) -> None:
    assert normal_phone(given) == number


@pytest.mark.parametrize(
    ("given", "number"),
    [
        ("0086 13812345678", "13812345678"),
        ("(0571) 8888.6666", "057188886666"),
        ("12345", "12345"),
        ("\uff11\uff12\uff13\uff14\uff15", "12345"),
        ("+1 415 555 0100", "+14155550100"),
        ("1234", None),
        ("不知道号码", None),
        ("138123456781381234", None),
    ],
)
def test_more_numbers_are_taken_than_a_person_may_have(given: str, number: str | None) -> None:
    assert normal_phone(given) == number


@pytest.mark.parametrize(("number", "shown"), RULES["numbers"])
def test_numbers_are_masked_as_in_registry(number: str, shown: str) -> None:
    assert masked_phone(number) == shown


@pytest.mark.parametrize(("name", "shown"), RULES["names"])
def test_names_are_masked_as_in_registry(name: str, shown: str) -> None:
    assert masked_name(name) == shown
