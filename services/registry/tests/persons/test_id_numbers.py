from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.persons.id_numbers import (
    credit_code_fault,
    fault,
    normalised,
    resident_checksum,
    resident_fault,
)

TODAY = date(2026, 3, 1)


def test_the_example_of_the_standard_is_good() -> None:
    assert resident_fault("11010519491231002X", TODAY) is None
    assert resident_fault("440524188001010014", TODAY) is None


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("110105194912310021", "bad_id_checksum"),
        ("11010519900101123A", "bad_id_number"),
        ("110105199013011234", "bad_id_number"),
        ("110105199002301234", "bad_id_number"),
        ("110105202701011234", "bad_id_number"),
        ("110105184901011234", "bad_id_number"),
        ("01010519491231002X", "bad_id_number"),
        ("130503670401001", "bad_id_number"),
        ("", "bad_id_number"),
    ],
)
def test_what_cannot_be_a_resident_number(number: str, code: str) -> None:
    assert resident_fault(number, TODAY) == code


@given(st.dates(date(1900, 1, 1), TODAY), st.integers(100000, 699999), st.integers(0, 999))
def test_every_number_with_its_own_checksum_is_good_and_one_wrong_digit_is_found(
    birth: date, area: int, order: int
) -> None:
    first = f"{area}{birth:%Y%m%d}{order:03d}"
    assert resident_fault(first + resident_checksum(first), TODAY) is None
    wrong = f"{area}{birth:%Y%m%d}{(order + 1) % 1000:03d}" + resident_checksum(first)
    assert resident_fault(wrong, TODAY) == "bad_id_checksum"


def test_credit_codes_have_their_own_checksum() -> None:
    assert credit_code_fault("91350100M000100Y43") is None
    assert credit_code_fault("91350100M000100Y44") == "bad_id_checksum"
    assert credit_code_fault("91350100I000100Y43") == "bad_id_number"


def test_other_documents_need_some_characters() -> None:
    assert fault("passport", "E12345678", TODAY) is None
    assert fault("other", "?", TODAY) == "bad_id_number"
    assert normalised(" 11010519491231002x ") == "11010519491231002X"


def test_a_number_typed_in_full_width_is_the_same_number() -> None:
    wide = "11010519491231002X".translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    assert normalised(wide) == "11010519491231002X"
    assert resident_fault("1" + wide[1:], TODAY) == "bad_id_number"
