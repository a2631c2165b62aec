import pytest

from registry.searches.readings import Reading, read, upper_bound
from registry.units.unit_codes import UnitQuery


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("13812345678", Reading(phone="13812345678")),
        (" 138-1234-5678 ", Reading(phone="13812345678")),
        ("5678", Reading(last4="5678", unit=UnitQuery(prefix="5678"))),
        ("3-1-1201", Reading(unit=UnitQuery(prefix="3-1-1201"))),
        ("张伟", Reading(name="张伟")),
        ("ZHANG", Reading(name="zhang")),
        ("京A12345", Reading(plate="京A12345")),
        ("京a·12", Reading(plate="京A12")),
        ("11010519491231002x", Reading(id_number="11010519491231002X")),
        ("'; DROP TABLE person; --", Reading(name="'; drop table person; --")),
        ("%", Reading()),
    ],
)
def test_what_a_text_may_mean(text: str, meaning: Reading) -> None:
    assert read(text) == meaning


def test_everything_with_a_prefix_lies_below_its_bound() -> None:
    assert "张" <= "张伟" < upper_bound("张")
    assert not "李" < "张" < upper_bound("李") or upper_bound("李") > "张"
    assert not ("章" >= "张" and upper_bound("张") > "章")
