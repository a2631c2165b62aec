import pytest

from registry.units.unit_codes import UnitQuery, code_of, is_part, parse


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("3-1-1201", UnitQuery(prefix="3-1-1201")),
        ("3栋1单元1201", UnitQuery(prefix="3-1-1201")),
        ("3号楼1单元1201室", UnitQuery(prefix="3-1-1201")),
        ("\uff13栋 1单元 1201", UnitQuery(prefix="3-1-1201")),
        ("3栋1单元", UnitQuery(prefix="3-1-")),
        ("3栋", UnitQuery(prefix="3-")),
        ("3栋1201", UnitQuery(building="3", number="1201")),
        ("3-1201", UnitQuery(prefix="3-1201", building="3", number="1201")),
        ("3-1", UnitQuery(prefix="3-1")),
        ("3-1-", UnitQuery(prefix="3-1-")),
        ("A2-1-101", UnitQuery(prefix="a2-1-101")),
        ("12", UnitQuery(prefix="12")),
        ("张伟", None),
        ("京A12345", None),
        ("abc", None),
        ("1-2-3-4", None),
        ("", None),
    ],
)
def test_what_people_write_when_they_mean_a_unit(text: str, query: UnitQuery | None) -> None:
    assert parse(text) == query


def test_codes_and_their_parts() -> None:
    assert code_of("3", "1", "1201") == "3-1-1201"
    assert is_part("A座")
    assert not is_part("3-1")
    assert not is_part("")
