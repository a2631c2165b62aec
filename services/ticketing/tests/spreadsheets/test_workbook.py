"""A workbook holds what it was given, and a spreadsheet runs none of it."""

import io
import zipfile
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from kit.paging import AnyRow
from ticketing.spreadsheets.errors import SpreadsheetTooLong
from ticketing.spreadsheets.reading import all_rows
from ticketing.spreadsheets.workbook import RUN_BY_A_SPREADSHEET, Cell, Sheet, workbook


def book(*rows: list[Cell]) -> bytes:
    return workbook([Sheet(name="投诉清单", headers=["甲"] * len(rows[0]), rows=rows)])


def read(content: bytes) -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()[1:]


def test_cells_are_what_they_were() -> None:
    at = datetime(2025, 3, 5, 2, 30, tzinfo=UTC)
    (row,) = read(book(["水管", 3, Decimal("0.5"), at, date(2025, 3, 5), None, "末"]))
    assert row == ["水管", 3.0, 0.5, datetime(2025, 3, 5, 10, 30), date(2025, 3, 5), "", "末"]


@given(
    st.sampled_from(RUN_BY_A_SPREADSHEET), st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=40)
)
def test_nothing_anybody_typed_is_run(begin: str, typed: str) -> None:
    content = book([begin + typed, "http://example.com/x", "1234567890123456789"])
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in sheet
        assert sheet.count('t="s"') == 6
        assert "xl/worksheets/_rels/sheet1.xml.rels" not in parts.namelist()
        assert 'quotePrefix="1"' in parts.read("xl/styles.xml").decode()


def test_the_same_rows_are_the_same_file() -> None:
    assert book(["水管", 3]) == book(["水管", 3])


def test_a_text_is_as_long_as_a_cell() -> None:
    ((long,),) = read(book(["水" * 40_000]))
    assert len(long) == 32_767


async def test_all_pages_are_read_up_to_the_most() -> None:
    pages = {None: (["a", "b"], "1"), "1": (["c"], None)}

    async def page(cursor: str | None, limit: int) -> tuple[list[AnyRow], str | None]:
        return pages[cursor]  # type: ignore[return-value]

    assert await all_rows(page, most=3) == ["a", "b", "c"]
    with pytest.raises(SpreadsheetTooLong):
        await all_rows(page, most=2)
