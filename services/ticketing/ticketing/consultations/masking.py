"""What an expert reads of a case: words of the requester without numbers one could be reached or known by."""

import re

_NUMBERS = re.compile(r"(?<!\d)(?:\+?86[- ]?)?(?:1[3-9]\d(?:[ -]?\d{4}){2}|0\d{2,3}[- ]?\d{7,8}|\d{17}[\dXx])(?!\d)")
"""Mobile numbers, landlines with their area, identity numbers"""


def without_numbers(text: str) -> str:
    return _NUMBERS.sub(lambda found: "*" * len(found[0]), text)
