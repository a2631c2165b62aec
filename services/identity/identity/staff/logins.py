"""What people sign in with: an e-mail address or a mobile number, in the one spelling that is compared.

Mobile numbers are kept in E.164; a bare 11-digit number is Chinese mainland (+86). Codes of bad values:
`bad_email`, `bad_mobile`.
"""

import re
import unicodedata

LONGEST_EMAIL = 254

_EMAIL = re.compile(
    # What every mail server takes without quoting or SMTPUTF8.
    r"[a-z0-9.!#$%&'*+/=?^_~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+"
)
_MAINLAND = re.compile(r"1[3-9]\d{9}")
_E164 = re.compile(r"\+[1-9]\d{7,14}")
_SEPARATORS = re.compile(r"[\s\-()]")


class BadLogin(ValueError):
    """The text is neither; `args[0]` is the code."""


def email(text: str) -> str:
    address = unicodedata.normalize("NFKC", text).strip().lower()
    if len(address) > LONGEST_EMAIL or not _EMAIL.fullmatch(address):
        raise BadLogin("bad_email")
    return address


def mobile(text: str) -> str:
    number = _SEPARATORS.sub("", unicodedata.normalize("NFKC", text))
    number = number.removeprefix("0086").removeprefix("+86")
    if _MAINLAND.fullmatch(number):
        return f"+86{number}"
    if _E164.fullmatch(number):
        return number
    raise BadLogin("bad_mobile")


def spelled(text: str) -> str:
    """The spelling under which sign-in looks an account up and counts attempts, also for what is no login at all."""
    try:
        return login(text)
    except BadLogin:
        return text.strip().lower()


def login(text: str) -> str:
    """Either of them, told apart by the @."""
    return email(text) if "@" in unicodedata.normalize("NFKC", text) else mobile(text)
