"""Contact data as it is shown and compared (C0.4: name 张**, mobile 138****5678)."""

import re

_NOT_DIGITS = re.compile(r"[\s\-().]")
_PHONE = re.compile(r"\+?\d{5,15}")


def normal_phone(given: str) -> str | None:
    """The number without separators and the country prefix of China; None when it is no phone number."""
    number = _NOT_DIGITS.sub("", given)
    number = re.sub(r"^(\+86|0086)", "", number)
    return number if _PHONE.fullmatch(number) else None


def masked_phone(number: str) -> str:
    """A mobile keeps three digits in front; shorter numbers show only their end."""
    if len(number) >= 11:
        return f"{number[:3]}****{number[-4:]}"
    return f"****{number[-2:]}" if len(number) < 8 else f"****{number[-4:]}"


def masked_name(name: str) -> str:
    return f"{name[:1]}**"
