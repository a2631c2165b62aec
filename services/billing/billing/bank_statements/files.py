"""A bank's statement as its site gives it out: CSV in UTF-8 or GB18030, by commas or tabs (C4.12).

`交易日期, 交易时间, 收入金额, 支出金额, 余额, 对方户名, 对方账号, 摘要, 流水号`, or what other banks call
them, after at most so many lines about the account. Only what the file says is looked at here. Amounts in 分. Of the
account the money comes from the last four digits are kept: who pays something back finds it at the bank by the serial
number.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal

from msgspec import Struct

from billing.bank_statements.errors import StatementUnreadable
from billing.lists.tables import cells, day, decoded, plain
from billing.payments.references import reference_key
from kit import clock

MAX_BYTES = 4 * 1024 * 1024
MAX_ROWS = 10_000
HEAD = 20
"""So many lines a bank may write before its columns."""
DAY, TIME, MONEY_IN, MONEY_OUT = "交易日期", "交易时间", "收入金额", "支出金额"
PAYER, ACCOUNT, REMARK, SERIAL = "对方户名", "对方账号", "摘要", "流水号"
_ALSO = {
    "记账日期": DAY,
    "入账时间": TIME,
    "收入": MONEY_IN,
    "贷方金额": MONEY_IN,
    "贷方发生额": MONEY_IN,
    "支出": MONEY_OUT,
    "借方金额": MONEY_OUT,
    "借方发生额": MONEY_OUT,
    "对方名称": PAYER,
    "对方账户": ACCOUNT,
    "附言": REMARK,
    "用途": REMARK,
    "交易流水号": SERIAL,
}
NEEDED = (DAY, MONEY_IN, MONEY_OUT, SERIAL)
_AMOUNT = re.compile(r"(\d{1,9}|\d{1,3}(,\d{3}){1,2})(\.\d{1,2})?")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?")
_ROUNDED = re.compile(r"\d(\.\d+)?[Ee]\+\d+")
"""What a spreadsheet makes of a long number"""
_LONGEST, _SERIAL, _SHOWN = 200, 64, 40
_TAIL = 4


class Finding(Struct, frozen=True):
    row: int
    column: str
    code: str
    value: str


class Row(Struct, frozen=True):
    row: int
    serial_no: str
    serial_key: str
    booked_at: datetime
    amount_cents: int
    outgoing: bool
    payer_name: str | None
    account_tail: str | None
    remark: str | None


class BankFile(Struct, frozen=True):
    rows: list[Row]
    findings: list[Finding]
    count: int


def read_statement(content: bytes) -> BankFile:
    """The good rows and what is wrong with the others. Raises StatementUnreadable."""
    if len(content) > MAX_BYTES:
        raise StatementUnreadable(reason="too_large")
    text = decoded(content)
    if text is None:
        raise StatementUnreadable(reason="encoding")
    table = enumerate(_table(text), start=1)
    header = _header(table)
    rows: list[Row] = []
    findings: list[Finding] = []
    seen: set[str] = set()
    count = 0
    for place, row in table:
        if not any(plain(cell) for cell in row):
            continue
        count += 1
        if count > MAX_ROWS:
            raise StatementUnreadable(reason="too_many_rows", limit=MAX_ROWS)
        written = {column: plain(cell) for column, cell in zip(header, row, strict=False) if column}
        found = _row(place, written, seen)
        if isinstance(found, Row):
            rows.append(found)
        else:
            findings += found
    return BankFile(rows, findings, count)


def _table(text: str) -> Iterator[list[str]]:
    try:
        yield from cells(text)
    except csv.Error:
        raise StatementUnreadable(reason="columns") from None


def _header(table: Iterator[tuple[int, list[str]]]) -> list[str]:
    """Of each column what it is, empty for what nobody asks about; the first of two of a kind counts."""
    best: list[str] = list(NEEDED)
    for place, row in table:
        names = [plain(cell) for cell in row]
        known = [_ALSO.get(name, name) for name in names]
        missing = [column for column in NEEDED if column not in known]
        if not missing:
            return [column if column not in known[:index] else "" for index, column in enumerate(known)]
        best = min(best, missing, key=len)
        if place >= HEAD:
            break
    raise StatementUnreadable(reason="columns", missing=best)


def _row(place: int, written: Mapping[str, str], seen: set[str]) -> Row | list[Finding]:
    wrong: list[Finding] = []

    def fault(column: str, code: str) -> None:
        wrong.append(Finding(place, column, code, written.get(column, "")[:_SHOWN]))

    serial = written.get(SERIAL, "")
    key = reference_key(serial)
    if not key:
        fault(SERIAL, "missing")
    elif len(serial) > _SERIAL or not serial.isprintable() or _ROUNDED.fullmatch(serial):
        fault(SERIAL, "bad_number")
    elif key in seen:
        fault(SERIAL, "duplicate")
    seen.add(key)
    amounts: dict[str, int] = {}
    for column in (MONEY_IN, MONEY_OUT):
        value = written.get(column, "")
        if not value:
            amounts[column] = 0
        elif _AMOUNT.fullmatch(value):
            amounts[column] = int(Decimal(value.replace(",", "")) * 100)
        else:
            fault(column, "not_an_amount")
    if len(amounts) == 2 and not any(amounts.values()):
        fault(MONEY_IN, "missing")
    if all(amounts.values()) and len(amounts) == 2:
        fault(MONEY_OUT, "in_and_out")
    at = _booked_at(written, fault)
    if wrong or at is None:
        return wrong
    outgoing = not amounts[MONEY_IN]
    return Row(
        row=place,
        serial_no=serial,
        serial_key=key,
        booked_at=at,
        amount_cents=amounts[MONEY_OUT] if outgoing else amounts[MONEY_IN],
        outgoing=outgoing,
        payer_name=_words(written.get(PAYER, "")),
        account_tail="".join(letter for letter in written.get(ACCOUNT, "") if letter.isalnum())[-_TAIL:] or None,
        remark=_words(written.get(REMARK, "")),
    )


def _booked_at(written: Mapping[str, str], fault: Callable[[str, str], None]) -> datetime | None:
    """In the time of Shanghai; a time may stand beside the day, with it, or nowhere."""
    first, _, rest = written.get(DAY, "").partition(" ")
    if not first:
        fault(DAY, "missing")
        return None
    on = day(first)
    if on is None:
        fault(DAY, "bad_date")
        return None
    said = (rest or written.get(TIME, "")).rpartition(" ")[2]
    found = _TIME.fullmatch(said)
    try:
        at = time(int(found[1]), int(found[2]), int(found[3] or 0)) if found else time() if not said else None
    except ValueError:
        at = None
    if at is None:
        fault(TIME, "bad_time")
        return None
    return clock.midnight(on).astimezone(UTC) + timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)


def _words(written: str) -> str | None:
    return "".join(letter for letter in written if letter.isprintable())[:_LONGEST] or None
