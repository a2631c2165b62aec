"""Writes a workbook. What anybody typed is text in it, whatever it begins with: a spreadsheet runs none of it.

Times are those of the company's zone, without an offset, as a spreadsheet knows them.
"""

import asyncio
import io
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter
from msgspec import Struct

from kit.clock import ZONE

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SAVED = {"Content-Disposition": "attachment", "Cache-Control": "private, no-store"}
"""headers of a file that is handed out"""
Cell = str | int | Decimal | date | datetime | None
RUN_BY_A_SPREADSHEET = ("=", "+", "-", "@", "\t", "\r")
LONGEST_TEXT = 32_767
"""characters of one cell, by the format"""
_MADE = datetime(1980, 1, 1, tzinfo=UTC)
"""The same rows are the same file, whenever it is made; archives know no earlier day"""
_WIDTHS = (10, 46)
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}


class Sheet(Struct, frozen=True, kw_only=True):
    name: str
    headers: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def share(part: int, whole: int) -> Decimal | None:
    """Of one; empty where there is nothing to divide by."""
    return round(Decimal(part) / whole, 4) if whole else None


async def written(sheets: Iterable[Sheet]) -> bytes:
    """In a thread: ten thousand rows take a second."""
    return await asyncio.to_thread(workbook, tuple(sheets))


def workbook(sheets: Iterable[Sheet]) -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, _OPTIONS)
    book.set_properties({"created": _MADE})
    formats = {
        "header": book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
        "quoted": book.add_format({"quote_prefix": True}),
        "day": book.add_format({"num_format": "yyyy-mm-dd"}),
        "instant": book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
    }
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        page.freeze_panes(1, 0)
        for column, header in enumerate(sheet.headers):
            longest = max((len(str(row[column] or "")) for row in sheet.rows), default=0)
            page.set_column(column, column, min(max(_WIDTHS[0], 2 * len(header), longest), _WIDTHS[1]))
            page.write_string(0, column, header, formats["header"])
        for number, row in enumerate(sheet.rows, start=1):
            for column, cell in enumerate(row):
                _write(page, number, column, cell, formats)
    book.close()
    return target.getvalue()


def _write(page: Any, row: int, column: int, cell: Cell, formats: dict[str, Any]) -> None:
    match cell:
        case None:
            page.write_blank(row, column, None)
        case str():
            quoted = formats["quoted"] if cell.startswith(RUN_BY_A_SPREADSHEET) else None
            page.write_string(row, column, cell[:LONGEST_TEXT], quoted)
        case datetime():
            page.write_datetime(row, column, cell.astimezone(ZONE).replace(tzinfo=None), formats["instant"])
        case date():
            page.write_datetime(row, column, cell, formats["day"])
        case _:
            page.write_number(row, column, cell)
