"""What a benchmark finds: a figure of ours beside the raw limit of the same run, and how they relate."""

import unicodedata
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple


class Figure(NamedTuple):
    """One line of the table. `ratio` says how ours relates to the raw limit."""

    benchmark: str
    what: str
    ours: str
    raw: str
    ratio: str


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of all lie (nearest rank)."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


def middle(values: Sequence[float]) -> float:
    return float(median(values))


def number(value: float, unit: str = "") -> str:
    """Three digits that matter, thousands apart."""
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f}{unit}"


def times(ours: float, raw: float) -> str:
    return f"{number(ours / raw)} x" if raw else "-"


def share(ours: float, raw: float) -> str:
    return f"{100 * ours / raw:.0f} %" if raw else "-"


def table(figures: Sequence[Figure]) -> str:
    rows = [("benchmark", "figure", "Lintel", "raw limit", "ratio"), *figures]
    widths = [max(_width(row[column]) for row in rows) for column in range(5)]
    lines = ["  ".join(cell + " " * (widths[i] - _width(cell)) for i, cell in enumerate(row)).rstrip() for row in rows]
    return "\n".join([lines[0], "  ".join("-" * width for width in widths), *lines[1:]])


def _width(cell: str) -> int:
    """Columns on a terminal: ideographs take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in cell)
