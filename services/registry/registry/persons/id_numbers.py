"""Identity numbers: which ones can be right and which cannot.

Resident identity numbers follow GB 11643-1999 (18 characters: six of area, eight of birth, three of order,
one check character by ISO 7064 MOD 11-2). Unified social credit codes follow GB 32100-2015 (check by MOD 31).
The functions know nothing of a request: they return the reason of a refusal as a code, or None.
"""

import re
import unicodedata
from datetime import date

_RESIDENT = re.compile(r"[1-9][0-9]{16}[0-9X]")
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT = re.compile(rf"[{_CREDIT_ALPHABET}]{{18}}")
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_WEIGHTS = tuple(2 ** (17 - place) % 11 for place in range(17))
_CHECK_CHARACTERS = "10X98765432"
_EARLIEST_BIRTH = date(1850, 1, 1)

BAD_NUMBER = "bad_id_number"
BAD_CHECKSUM = "bad_id_checksum"


def normalised(text: str) -> str:
    """The form that is compared, encrypted and indexed: no blanks, no full-width characters, upper case."""
    return "".join(unicodedata.normalize("NFKC", text).split()).upper()


def resident_checksum(first_seventeen: str) -> str:
    total = sum(int(digit) * weight for digit, weight in zip(first_seventeen, _WEIGHTS, strict=True))
    return _CHECK_CHARACTERS[total % 11]


def birth_of(number: str) -> date | None:
    """Day of birth inside a resident number, None where it names no day of the calendar."""
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def resident_fault(number: str, today: date) -> str | None:
    """`bad_id_number` for shape or birth, `bad_id_checksum` for the last character, None for a good one."""
    if not _RESIDENT.fullmatch(number):
        return BAD_NUMBER
    birth = birth_of(number)
    if birth is None or not _EARLIEST_BIRTH <= birth <= today:
        return BAD_NUMBER
    if resident_checksum(number[:17]) != number[17]:
        return BAD_CHECKSUM
    return None


def credit_code_fault(code: str) -> str | None:
    """The same answer for the unified social credit code of an organisation."""
    if not _CREDIT.fullmatch(code):
        return BAD_NUMBER
    total = sum(
        _CREDIT_ALPHABET.index(character) * weight for character, weight in zip(code, _CREDIT_WEIGHTS, strict=False)
    )
    if _CREDIT_ALPHABET[-total % 31] != code[17]:
        return BAD_CHECKSUM
    return None


def fault(id_type: str, number: str, today: date) -> str | None:
    """Reason why `number` cannot be a document of this type; other types only need some characters."""
    if id_type == "resident_id":
        return resident_fault(number, today)
    if id_type == "credit_code":
        return credit_code_fault(number)
    return None if re.fullmatch(r"[0-9A-Z()\-]{4,32}", number) else BAD_NUMBER
