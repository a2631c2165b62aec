"""Tables as people and banks write them to files: CSV in UTF-8 or GB18030, by commas or tabs."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from datetime import date

_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_PACKED = re.compile(r"(\d{4})(\d{2})(\d{2})")


def decoded(content: bytes) -> str | None:
    """The text of a file; None when it is in neither encoding."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    return None


def cells(text: str) -> Iterator[list[str]]:
    """Row by row. Raises csv.Error."""
    head = text[:4_096]
    yield from csv.reader(io.StringIO(text), delimiter="\t" if head.count("\t") > head.count(",") else ",")


def plain(cell: str) -> str:
    """What is meant by a cell, however wide its letters are."""
    return unicodedata.normalize("NFKC", cell).replace("\ufeff", "").strip()


def day(written: str) -> date | None:
    """The day that is written, of those that books can be of."""
    found = _DAY.fullmatch(written) or _PACKED.fullmatch(written)
    try:
        meant = date(*(int(part) for part in found.groups())) if found else None
    except ValueError:
        return None
    return meant if meant and 1950 <= meant.year < 2200 else None
