"""Checking one row: every column is read, every fault becomes a finding, none stops the others."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from registry.imports import cells
from registry.imports.cells import Cell, Unreadable
from registry.imports.findings import Findings, finding
from registry.imports.layouts import Row, Table
from registry.units.unit_codes import is_part

T = TypeVar("T")

_LONGEST = 100


class RowCheck:
    """Reads the columns of one row. `good` tells at the end whether the row may be imported."""

    def __init__(self, table: Table, row: Row, findings: Findings) -> None:
        self.row = row.row
        self.good = True
        self._table = table
        self._cells = row.cells
        self._findings = findings
        self._faulty: set[str] = set()

    def fault(self, field: str, code: str) -> None:
        header = self._table.headers[field]
        self._findings.add(finding(self._table.sheet, self.row, field, header, code, cell=self._cells.get(field)))
        self._faulty.add(field)
        self.good = False

    def is_faulty(self, field: str) -> bool:
        return field in self._faulty

    def cell(self, field: str) -> Cell:
        return self._cells.get(field)

    def is_blank(self, field: str) -> bool:
        return field not in self._cells

    def required(self, field: str, read: Callable[[Cell], T]) -> T | None:
        """The value, or None after a finding."""
        if self.is_blank(field):
            self.fault(field, "missing")
            return None
        return self.optional(field, read)

    def optional(self, field: str, read: Callable[[Cell], T]) -> T | None:
        """The value, None for a blank cell, or None after a finding."""
        cell = self._cells.get(field)
        if cell is None:
            return None
        try:
            return read(cell)
        except Unreadable as unreadable:
            self.fault(field, unreadable.code)
            return None


def one_of(choices: Mapping[str, str], fault: str = "unknown_code") -> Callable[[Cell], str]:
    """A reader for a code of a closed list; answers what the code stands for."""

    def read(cell: Cell) -> str:
        try:
            return choices[cells.code(cell)]
        except KeyError:
            raise Unreadable(fault) from None

    return read


def part(cell: Cell) -> str:
    """A building, entrance, door, lot or space code."""
    written = cells.code(cell)
    if not is_part(written):
        raise Unreadable("bad_code")
    return written


def short_text(cell: Cell) -> str:
    written = cells.text(cell)
    if len(written) > _LONGEST:
        raise Unreadable("too_long")
    return written


def reference(cell: Cell) -> str:
    """A number that points to a row of another sheet."""
    written = cells.code(cell)
    if len(written) > _LONGEST:
        raise Unreadable("too_long")
    return written
