"""Telephone numbers of mainland China: mobiles, fixed lines with area code, 400 and 800 service numbers.

Ticketing spells the numbers of contacts the same (`ticketing/contacts/masking.py`); `tests/data/contact-rules.json`
binds both.
"""

import re
import unicodedata

_MOBILE = re.compile(r"1[3-9]\d{9}")
_FIXED = re.compile(r"0\d{2,3}[2-9]\d{6,7}")
_SERVICE = re.compile(r"[48]00\d{7}")
_COUNTRY = re.compile(r"(?:\+86|0086)")
_NOISE = re.compile(r"[\s\-()]+")


def normalised(text: str) -> str | None:
    """The bare digits that are encrypted and indexed, None when `text` is no telephone number."""
    digits = _NOISE.sub("", unicodedata.normalize("NFKC", text))
    digits = _COUNTRY.sub("", digits, count=1) if digits.startswith(("+86", "0086")) else digits
    if not digits.isascii():
        return None
    whole = (_MOBILE, _FIXED, _SERVICE)
    return digits if any(pattern.fullmatch(digits) for pattern in whole) else None


def is_mobile(number: str) -> bool:
    return _MOBILE.fullmatch(number) is not None
