import pytest

from registry.searches.readings import Reading, read
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
