"""A file of readings as people keep it: CSV of the columns of the trade, in UTF-8 or GB18030, by commas or tabs.

`房屋, 表类型, 表号, 上期读数, 本期读数, 抄表日期` and, where somebody wrote it down, `抄表员`. Only what the file says
is looked at here; what the company knows of its meters is compared by `service`.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from msgspec import Struct

from billing.reading_sheets.errors import SheetUnreadable

MAX_BYTES = 2 * 1024 * 1024
MAX_ROWS = 5_000
UNIT, KIND, NO, PREVIOUS, VALUE, DAY, READER = "房屋", "表类型", "表号", "上期读数", "本期读数", "抄表日期", "抄表员"
COLUMNS = (UNIT, KIND, NO, PREVIOUS, VALUE, DAY)
KINDS = {"水表": "water", "电表": "power", "气表": "gas", "燃气表": "gas", "热表": "heat", "热力表": "heat"}
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,4})?")
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_LONGEST = 40
_NO = re.compile(rf"\S{{1,{_LONGEST}}}")


class Finding(Struct, frozen=True):
    row: int
    column: str
    code: str
    value: str


class Row(Struct, frozen=True):
    row: int
    unit: str
    kind: str
    no: str
    previous: Decimal
    value: Decimal
    read_on: date
    reader: str | None


class Sheet(Struct, frozen=True):
    rows: list[Row]
    findings: list[Finding]
    count: int


def read_sheet(content: bytes) -> Sheet:
    """The good rows and what is wrong with the others. Raises SheetUnreadable."""
    if len(content) > MAX_BYTES:
        raise SheetUnreadable(reason="too_large")
    table = _table(_text(content))
    header = [_plain(cell) for cell in next(table, [])]
    if missing := [column for column in COLUMNS if column not in header]:
        raise SheetUnreadable(reason="columns", missing=missing)
    rows: list[Row] = []
    findings: list[Finding] = []
    seen: set[tuple[str, str]] = set()
    count = 0
    for place, cells in enumerate(table, start=2):
        if not any(_plain(cell) for cell in cells):
            continue
        count += 1
        if count > MAX_ROWS:
            raise SheetUnreadable(reason="too_many_rows", limit=MAX_ROWS)
        found = _row(place, dict(zip(header, map(_plain, cells), strict=False)), seen)
        if isinstance(found, Row):
            rows.append(found)
        else:
            findings += found
    return Sheet(rows, findings, count)


def _text(content: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise SheetUnreadable(reason="encoding")


def _table(text: str) -> Iterator[list[str]]:
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text), delimiter="\t" if "\t" in first else ",")
    try:
        yield from reader
    except csv.Error:
        raise SheetUnreadable(reason="columns") from None


def _row(place: int, cells: dict[str, str], seen: set[tuple[str, str]]) -> Row | list[Finding]:
    wrong: list[Finding] = []

    def fault(column: str, code: str) -> None:
        wrong.append(Finding(place, column, code, cells.get(column, "")[:_LONGEST]))

    for column in COLUMNS:
        if not cells.get(column):
            fault(column, "missing")
    if wrong:
        return wrong
    kind, no, day = KINDS.get(cells[KIND]), cells[NO], _day(cells[DAY])
    if kind is None:
        fault(KIND, "unknown_kind")
    if not _NO.fullmatch(no) or not no.isprintable():
        fault(NO, "bad_number")
    elif kind and (kind, no) in seen:
        fault(NO, "duplicate")
    seen.add((kind or "", no))
    values = {column: cells[column].replace(",", "") for column in (PREVIOUS, VALUE)}
    for column, value in values.items():
        if not _NUMBER.fullmatch(value):
            fault(column, "not_a_number")
    if day is None:
        fault(DAY, "bad_date")
    if wrong or kind is None or day is None:
        return wrong
    reader = cells.get(READER, "")[:_LONGEST] or None
    return Row(place, cells[UNIT], kind, no, Decimal(values[PREVIOUS]), Decimal(values[VALUE]), day, reader)


def _plain(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).replace("\ufeff", "").strip()


def _day(written: str) -> date | None:
    found = _DAY.fullmatch(written)
    try:
        day = date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None
    return day if day and 1950 <= day.year < 2200 else None
