"""A file of readings as people keep it: CSV of the columns of the trade, in UTF-8 or GB18030, by commas or tabs.

`房屋, 表类型, 表号, 上期读数, 本期读数, 抄表日期` and, where somebody wrote it down, `抄表员`. Only what the file says
is looked at here; what the company knows of its meters is compared by `service`.
"""

import csv
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from msgspec import Struct

from billing.lists.tables import cells, day, decoded, plain
from billing.reading_sheets.errors import SheetUnreadable

MAX_BYTES = 2 * 1024 * 1024
MAX_ROWS = 5_000
UNIT, KIND, NO, PREVIOUS, VALUE, DAY, READER = "房屋", "表类型", "表号", "上期读数", "本期读数", "抄表日期", "抄表员"
COLUMNS = (UNIT, KIND, NO, PREVIOUS, VALUE, DAY)
KINDS = {"水表": "water", "电表": "power", "气表": "gas", "燃气表": "gas", "热表": "heat", "热力表": "heat"}
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,4})?")
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
    text = decoded(content)
    if text is None:
        raise SheetUnreadable(reason="encoding")
    table = _table(text)
    header = [plain(cell) for cell in next(table, [])]
    if missing := [column for column in COLUMNS if column not in header]:
        raise SheetUnreadable(reason="columns", missing=missing)
    rows: list[Row] = []
    findings: list[Finding] = []
    seen: set[tuple[str, str]] = set()
    count = 0
    for place, row in enumerate(table, start=2):
        if not any(plain(cell) for cell in row):
            continue
        count += 1
        if count > MAX_ROWS:
            raise SheetUnreadable(reason="too_many_rows", limit=MAX_ROWS)
        found = _row(place, dict(zip(header, map(plain, row), strict=False)), seen)
        if isinstance(found, Row):
            rows.append(found)
        else:
            findings += found
    return Sheet(rows, findings, count)


def _table(text: str) -> Iterator[list[str]]:
    try:
        yield from cells(text)
    except csv.Error:
        raise SheetUnreadable(reason="columns") from None


def _row(place: int, written: dict[str, str], seen: set[tuple[str, str]]) -> Row | list[Finding]:
    wrong: list[Finding] = []

    def fault(column: str, code: str) -> None:
        wrong.append(Finding(place, column, code, written.get(column, "")[:_LONGEST]))

    for column in COLUMNS:
        if not written.get(column):
            fault(column, "missing")
    if wrong:
        return wrong
    kind, no, read_on = KINDS.get(written[KIND]), written[NO], day(written[DAY])
    if kind is None:
        fault(KIND, "unknown_kind")
    if not _NO.fullmatch(no) or not no.isprintable():
        fault(NO, "bad_number")
    elif kind and (kind, no) in seen:
        fault(NO, "duplicate")
    seen.add((kind or "", no))
    values = {column: written[column].replace(",", "") for column in (PREVIOUS, VALUE)}
    for column, value in values.items():
        if not _NUMBER.fullmatch(value):
            fault(column, "not_a_number")
    if read_on is None:
        fault(DAY, "bad_date")
    if wrong or kind is None or read_on is None:
        return wrong
    reader = written.get(READER, "")[:_LONGEST] or None
    return Row(place, written[UNIT], kind, no, Decimal(values[PREVIOUS]), Decimal(values[VALUE]), read_on, reader)
