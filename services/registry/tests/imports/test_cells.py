from datetime import date, datetime
from decimal import Decimal

import pytest

from registry.imports import cells
from registry.imports.cells import Cell, Unreadable

FULL_WIDTH = "\uff11\uff12\uff0e\uff15"


@pytest.mark.parametrize(
    ("cell", "read"),
    [(101.0, "101"), ("101", "101"), (" 101\u3000", "101"), (12.5, "12.5"), (None, ""), (True, "1"), ("业主 ", "业主")],
)
def test_text_is_what_its_author_sees(cell: Cell, read: str) -> None:
    assert cells.text(cell) == read


@pytest.mark.parametrize(
    ("cell", "number"),
    [(89.5, "89.5"), ("89.50", "89.5"), (FULL_WIDTH, "12.5"), ("1,234.5", "1234.5"), (77.76000000000001, "77.76")],
)
def test_numbers_are_read_as_written(cell: Cell, number: str) -> None:
    assert cells.decimal(cell) == Decimal(number)


@pytest.mark.parametrize("cell", ["九十四平", "12m", "", "NaN", "inf", 1e300, "1e99"])
def test_what_is_no_number(cell: Cell) -> None:
    with pytest.raises(Unreadable, match="not_a_number"):
        cells.decimal(cell)


@pytest.mark.parametrize(
    "cell",
    [
        "2025-1-31",
        "2025-01-31",
        "2025/1/31",
        "2025.01.31",
        "2025年1月31日",
        "20250131",
        45688.0,
        "45688",
        date(2025, 1, 31),
        datetime(2025, 1, 31, 8),
        "2025-01-31 00:00:00",
    ],
)
def test_every_way_to_write_a_day(cell: Cell) -> None:
    assert cells.day(cell) == date(2025, 1, 31)


@pytest.mark.parametrize("cell", ["2025-13-40", "2025-02-30", "明天", 12.0, "0001-01-01", 99999999.0])
def test_what_is_no_day(cell: Cell) -> None:
    with pytest.raises(Unreadable, match="bad_date"):
        cells.day(cell)


def test_joined_cells_are_taken_apart() -> None:
    assert cells.several("1#3") == ["1", "3"]
    assert cells.several("1\uff03 3#") == ["1", " 3"]
    assert cells.several(1.0) == [1.0]
    assert cells.several("") == []
    assert cells.several(None) == []


def test_long_numbers_kept_as_numbers_have_lost_digits() -> None:
    assert cells.lost_digits(3.3010619600101e17)
    assert not cells.lost_digits(13800138000.0)
