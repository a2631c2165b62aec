"""Number plates in one spelling: upper case, no blanks, dots or dashes (`京A·12 345` is `京A12345`)."""

import re
import unicodedata

_PLATE = re.compile(r"[\u4e00-\u9fff][A-Z][A-Z0-9]{4,6}[A-Z0-9\u4e00-\u9fff]?")
_NOISE = re.compile(r"[\s·•・.\-]+")


def normalised(text: str) -> str | None:
    """The stored spelling, None when `text` cannot be a plate."""
    plate = _NOISE.sub("", unicodedata.normalize("NFKC", text)).upper()
    return plate if _PLATE.fullmatch(plate) and 7 <= len(plate) <= 8 else None
