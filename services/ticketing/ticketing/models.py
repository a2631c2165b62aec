"""The declarative base of ticketing's tables."""

from typing import Any

from kit.models import model_base

Model: Any = model_base("ticketing")


def one_of(column: str, codes: tuple[str, ...]) -> str:
    """A CHECK that keeps a column inside its code list."""
    return f"{column} IN ({', '.join(repr(code) for code in codes)})"


def none_of(column: str, codes: tuple[str, ...]) -> str:
    """The opposite, which a new code does not change."""
    return f"{column} NOT IN ({', '.join(repr(code) for code in codes)})"


def said(column: str) -> str:
    """Of an index of the few rows that say it."""
    return f"{column} IS NOT NULL"
