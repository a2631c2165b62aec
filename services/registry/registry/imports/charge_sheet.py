"""费用设置: the price list of the community, and the charges a unit pays (several are joined by `#`)."""

from decimal import Decimal

from msgspec import Struct

from registry.imports import cells
from registry.imports.checking import RowCheck, one_of, reference, short_text
from registry.imports.findings import Findings
from registry.imports.layouts import Table
from registry.imports.rows import ChargeRow, UnitCharge

_FORMULAS = {"1001": "area_price", "2002": "fixed"}
_BILL_IN = {"预付费": "advance", "后付费": "arrears"}
_CATEGORIES = {
    "物业费": "property_fee",
    "物业服务费": "property_fee",
    "公摊费": "shared_utility",
    "停车费": "parking_fee",
    "车位费": "parking_fee",
    "垃圾清运费": "waste_fee",
}
_LONGEST_CYCLE = 12


class Charges(Struct, frozen=True):
    """The good items by code and every code the sheet knows at all."""

    good: dict[str, ChargeRow]
    known: frozenset[str]


def category_of(kind: str, name: str) -> str:
    """The charge of the trade: a lift is recognised by the item's name, the rest by its kind."""
    if "电梯" in name:
        return "lift_fee"
    return _CATEGORIES.get(kind, "other")


def check_charges(table: Table, findings: Findings) -> Charges:
    good: dict[str, ChargeRow] = {}
    known: set[str] = set()
    for row in table.rows:
        check = RowCheck(table, row, findings)
        code = check.required("code", reference)
        kind = check.required("category", short_text)
        name = check.required("name", short_text)
        bill_in = check.required("bill_in", one_of(_BILL_IN))
        cycle = check.required("cycle", cells.integer)
        valid_from = check.required("valid_from", cells.day)
        valid_to = check.optional("valid_to", cells.day)
        formula = check.required("formula", one_of(_FORMULAS, fault="unknown_formula"))
        unit_price = check.optional("unit_price", cells.decimal)
        fixed_amount = check.optional("fixed_amount", cells.decimal)
        if cycle is not None and not 1 <= cycle <= _LONGEST_CYCLE:
            check.fault("cycle", "unknown_code")
        if valid_from and valid_to and valid_to < valid_from:
            check.fault("valid_to", "dates_reversed")
        if unit_price is not None and unit_price < 0:
            check.fault("unit_price", "negative")
        if fixed_amount is not None and fixed_amount < 0:
            check.fault("fixed_amount", "negative")
        if formula == "area_price" and unit_price is None and not check.is_faulty("unit_price"):
            check.fault("unit_price", "missing")
        if formula == "fixed" and fixed_amount is None and not check.is_faulty("fixed_amount"):
            check.fault("fixed_amount", "missing")
        if code is not None and code in known:
            check.fault("code", "duplicate")
        known.update([code] if code else [])
        if check.good and code and kind and name and bill_in and cycle and valid_from and formula:
            good[code] = ChargeRow(
                row=check.row,
                code=code,
                name=name,
                category=category_of(kind, name),
                formula=formula,
                unit_price=unit_price or Decimal(0),
                fixed_amount=fixed_amount or Decimal(0),
                cycle_months=cycle,
                bill_in=bill_in,
                valid_from=valid_from,
                valid_to=valid_to,
            )
    return Charges(good, frozenset(known))


def check_unit_charges(check: RowCheck, charges: Charges) -> tuple[UnitCharge, ...]:
    """The charges of one unit with their first days; one date may stand for all of them."""
    codes = [cells.code(part) for part in cells.several(check.cell("charges"))]
    if not codes:
        return ()
    if any(code not in charges.known for code in codes):
        check.fault("charges", "unknown_charge_item")
    elif len(set(codes)) != len(codes):
        check.fault("charges", "duplicate")
    dates = check.required("charges_from", lambda cell: [cells.day(part) for part in cells.several(cell)])
    if not dates:
        return ()
    if len(dates) == 1:
        dates = dates * len(codes)
    if len(dates) != len(codes):
        check.fault("charges_from", "date_count_mismatch")
        return ()
    return tuple(UnitCharge(code, first_day) for code, first_day in zip(codes, dates, strict=True))
