"""Reading single cells the way people fill them in: numbers as text, text as numbers, full-width digits,
trailing blanks, dates as text, as dates or as the day numbers of a spreadsheet.

Each reader returns the value or raises `Unreadable` with the code of the finding.
"""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation

Cell = str | float | int | bool | date | datetime | time | timedelta | None

_DAY_ZERO = date(1899, 12, 30)
_EXACT_INTEGER = 2**53
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?")
_COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})")
_PLACES = Decimal("0.000001")


class Unreadable(Exception):
    """The cell does not hold what its column asks for; `code` names the finding."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def text(cell: Cell) -> str:
    """The cell as its author reads it, without blanks around; `101.0` is `101`."""
    if isinstance(cell, str):
        return cell.strip() if cell.isascii() else cell.replace("\u3000", " ").replace("\ufeff", "").strip()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time.min else cell.isoformat(sep=" ")
    return str(cell)


def is_blank(cell: Cell) -> bool:
    return cell is None or cell == "" or (isinstance(cell, str) and not text(cell))


def code(cell: Cell) -> str:
    """A number or code: full-width characters become half-width, inner blanks go."""
    written = text(cell)
    if written.isalnum() and written.isascii():
        return written
    return "".join(unicodedata.normalize("NFKC", written).split())


def lost_digits(cell: Cell) -> bool:
    """Whether a long number was kept as a number and has lost its last digits in the spreadsheet."""
    return isinstance(cell, float) and abs(cell) >= _EXACT_INTEGER


def decimal(cell: Cell) -> Decimal:
    """A number as it was written, without the noise of binary fractions."""
    written = code(cell).replace(",", "")
    try:
        number = Decimal(written)
    except InvalidOperation:
        raise Unreadable("not_a_number") from None
    if not number.is_finite() or number.adjusted() > 9:
        raise Unreadable("not_a_number")
    number = number.quantize(_PLACES).normalize()
    return number.quantize(Decimal(1)) if number == number.to_integral() else number


def integer(cell: Cell) -> int:
    number = decimal(cell)
    if number != number.to_integral():
        raise Unreadable("not_a_number")
    return int(number)


def positive(number: Decimal) -> Decimal:
    if number <= 0:
        raise Unreadable("not_positive")
    return number


def day(cell: Cell) -> date:
    """A day of the calendar between 1950 and 2199."""
    found = _day(cell)
    if found is None or not 1950 <= found.year <= 2199:
        raise Unreadable("bad_date")
    return found


def _day(cell: Cell) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    written = unicodedata.normalize("NFKC", text(cell)).replace(" 00:00:00", "")
    matched = _DATE.fullmatch(written) or _COMPACT_DATE.fullmatch(written)
    try:
        if matched:
            return date(*(int(part) for part in matched.groups()))
        if re.fullmatch(r"\d{5}", written):
            return _DAY_ZERO + timedelta(days=int(written))
    except (ValueError, OverflowError):
        return None
    return None


def several(cell: Cell) -> list[Cell]:
    """The parts of a cell joined by `#`; a cell that is not text has one part."""
    if not isinstance(cell, str):
        return [] if cell is None else [cell]
    return [part for part in re.split(r"[#＃]", cell) if part.strip()]
