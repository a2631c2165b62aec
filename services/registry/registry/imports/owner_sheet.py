"""业主信息: who owns, lives in or rents the units. The owner number is the key other sheets use."""

from datetime import date

from msgspec import Struct

from registry.imports import cells
from registry.imports.cells import Cell, Unreadable
from registry.imports.checking import RowCheck, one_of, reference, short_text
from registry.imports.findings import Findings
from registry.imports.layouts import Table
from registry.imports.rows import OwnerRow
from registry.persons import id_numbers, phones

_RELATIONS = {"1001": "owner", "1002": "family", "1003": "lessee"}


class Owners(Struct, frozen=True):
    """The good rows by owner number, and every number the sheet knows at all.

    A row whose own number is missing or taken is still known by its serial number, so that one mistake in this
    sheet is reported once and not again for every unit that points to it.
    """

    good: dict[str, OwnerRow]
    known: frozenset[str]


def check_owners(table: Table, today: date, findings: Findings) -> Owners:
    good: dict[str, OwnerRow] = {}
    known: set[str] = set()
    serials: set[str] = set()
    documents: set[str] = set()
    for row in table.rows:
        check = RowCheck(table, row, findings)
        serial = check.optional("serial", reference) or ""
        name = check.required("name", short_text)
        phone = check.optional("phone", _phone) or ""
        id_type, id_number = check.optional("id_number", lambda cell: _document(cell, today)) or ("", "")
        relation = check.required("relation", one_of(_RELATIONS))
        number = check.required("number", reference)
        if number is None or number in known:
            serials.add(serial)
        if number is not None and number in known:
            check.fault("number", "duplicate")
        if id_number and id_number in documents:
            check.fault("id_number", "duplicate")
        documents.add(id_number)
        known.update([number] if number else [])
        if check.good and name and relation and number:
            good[number] = OwnerRow(
                row=check.row,
                number=number,
                serial=serial,
                name=name,
                gender={"男": "male", "女": "female"}.get(cells.text(check.cell("gender")), ""),
                phone=phone,
                id_type=id_type,
                id_number=id_number,
                relation=relation,
            )
    return Owners(good, frozenset(known | serials))


def _phone(cell: Cell) -> str:
    number = phones.normalised(cells.text(cell))
    if number is None:
        raise Unreadable("bad_phone")
    return number


def _document(cell: Cell, today: date) -> tuple[str, str]:
    """Type and number. A company stands in the same column with its unified social credit code."""
    number = id_numbers.normalised(cells.code(cell))
    if cells.lost_digits(cell):
        raise Unreadable(id_numbers.BAD_NUMBER)
    fault = id_numbers.resident_fault(number, today)
    if fault is None:
        return "resident_id", number
    if id_numbers.credit_code_fault(number) is None:
        return "credit_code", number
    raise Unreadable(fault)
