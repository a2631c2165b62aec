"""Codes in the order people count: 2 before 10, A2 before A10."""

import re

_NUMBERS = re.compile(r"(\d+)")


def counting_order(code: str) -> tuple[tuple[int, int, str], ...]:
    """A sort key that compares runs of digits as numbers."""
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in _NUMBERS.split(code) if part)
