import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.persons import masking
from registry.persons.phones import normalised

RULES = json.loads((Path(__file__).parents[4] / "tests/data/contact-rules.json").read_text(encoding="utf-8"))
"""what ticketing, which keeps the contacts of tickets, has to answer too"""


@pytest.mark.parametrize(("name", "shown"), RULES["names"])
def test_names_are_masked_as_in_ticketing(name: str, shown: str) -> None:
    assert masking.name(name) == shown


@pytest.mark.parametrize(("number", "shown"), RULES["numbers"])
def test_numbers_are_masked_as_in_ticketing(number: str, shown: str) -> None:
    assert masking.phone(number) == shown


@pytest.mark.parametrize(("given", "number"), RULES["spellings"])
def test_numbers_are_spelt_as_in_ticketing(given: str, number: str | None) -> None:
    assert normalised(given) == number


def test_the_masks_of_the_book() -> None:
    assert masking.name("张伟") == "张**"
    assert masking.name("欧阳娜娜") == "欧阳**"
    assert masking.phone("13812345678") == "138****5678"
    assert masking.id_number("110101199003071234") == "110101********1234"
    assert masking.plate("京A12345") == "京A***45"
    assert masking.plate("京AD12345") == "京A***45"
    assert masking.email("zhang.wei@example.com") == "z***@example.com"


def test_short_values_are_hidden_whole() -> None:
    assert masking.name("张") == "**"
    assert masking.name("") == "**"
    assert masking.phone("12345") == "*****"
    assert masking.id_number("A123") == "****"
    assert masking.plate("京A1") == "***"
    assert masking.plate("  00") == "**"
    assert masking.email("a@example.com") == "***@example.com"


def test_two_characters_of_a_compound_name_alone_are_not_shown_whole() -> None:
    assert masking.name("欧阳") == "欧**"


@given(st.text(min_size=1, max_size=30))
def test_no_mask_ever_shows_the_whole_value(value: str) -> None:
    for mask in (masking.name, masking.phone, masking.id_number, masking.plate, masking.email):
        shown = mask(value)
        assert shown.strip("*") != value.strip() or set(value.strip()) <= {"*"}


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_a_mobile_keeps_seven_digits_at_most(number: str) -> None:
    shown = masking.phone(number)
    assert sum(character.isdigit() for character in shown) == 7
    assert number[3:7] not in shown or number[3:7] in (number[:3] + number[-4:])


@given(st.text(alphabet="赵钱孙李周吴郑王abc", min_size=2, max_size=12))
def test_the_length_of_a_name_is_not_shown(name: str) -> None:
    assert len(masking.name(name)) == 3
