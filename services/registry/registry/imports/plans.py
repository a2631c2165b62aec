"""From recognised sheets to a plan: check everything, then settle what hangs on a withheld row.

A good row is never lost because another row is bad: a unit or space whose owner row is withheld comes without
the owner, a unit whose charge item is withheld comes without that charge, and an entrance whose row is withheld is
taken over with the highest floor of its good units. Each such decision is a note of the report.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

import msgspec

from registry.imports import layouts
from registry.imports.charge_sheet import Charges, check_charges
from registry.imports.findings import Findings, Note
from registry.imports.layouts import Table
from registry.imports.owner_sheet import Owners, check_owners
from registry.imports.property_sheets import Entrances, check_entrances, check_spaces, check_units
from registry.imports.rows import EntranceRow, Plan, SpaceRow, UnitRow
from registry.units.unit_codes import code_of


def make_plan(tables: Mapping[str, Table], today: date) -> Plan:
    """Check the five sheets against each other. `today` bounds the days of birth."""
    findings = Findings()
    notes: list[Note] = []
    entrances = check_entrances(tables[layouts.ENTRANCES.name], findings)
    owners = check_owners(tables[layouts.OWNERS.name], today, findings)
    charges = check_charges(tables[layouts.CHARGES.name], findings)
    units = check_units(tables[layouts.UNITS.name], entrances, owners, charges, findings)
    spaces = check_spaces(tables[layouts.SPACES.name], owners, findings)
    return Plan(
        entrances=_entrances(entrances, units, notes),
        owners=list(owners.good.values()),
        charges=list(charges.good.values()),
        units=[_settled_unit(unit, owners, charges, notes) for unit in units],
        spaces=[_settled_space(space, owners, notes) for space in spaces],
        findings=findings.listed(),
        notes=notes,
        rows_read={name: len(table.rows) for name, table in tables.items()},
    )


def _entrances(entrances: Entrances, units: list[UnitRow], notes: list[Note]) -> list[EntranceRow]:
    present = {(row.building, row.entrance) for row in entrances.good}
    highest: dict[tuple[str, str], int] = defaultdict(lambda: 1)
    for unit in units:
        key = (unit.building, unit.entrance)
        highest[key] = max(highest[key], unit.floor)
    inferred = []
    for (building, entrance), floors in highest.items():
        if (building, entrance) not in present:
            inferred.append(EntranceRow(0, building, entrance, floors, False))
            message = f"{building}栋{entrance}单元所在行有错误，按其房屋的最高楼层 {floors} 层建立"
            notes.append(Note(layouts.ENTRANCES.name, 0, "entrance_inferred", message))
    return [*entrances.good, *inferred]


def _settled_unit(unit: UnitRow, owners: Owners, charges: Charges, notes: list[Note]) -> UnitRow:
    code = code_of(unit.building, unit.entrance, unit.number)
    if unit.owner and unit.owner not in owners.good:
        message = f"业主编号 {unit.owner} 所在行有错误，房屋 {code} 已导入但未登记业主"
        notes.append(Note(layouts.UNITS.name, unit.row, "owner_withheld", message))
        unit = msgspec.structs.replace(unit, owner="")
    kept = tuple(charge for charge in unit.charges if charge.item_code in charges.good)
    if len(kept) < len(unit.charges):
        dropped = "、".join(c.item_code for c in unit.charges if c.item_code not in charges.good)
        message = f"费用编号 {dropped} 所在行有错误，房屋 {code} 已导入但不含该费用"
        notes.append(Note(layouts.UNITS.name, unit.row, "charge_withheld", message))
        unit = msgspec.structs.replace(unit, charges=kept)
    return unit


def _settled_space(space: SpaceRow, owners: Owners, notes: list[Note]) -> SpaceRow:
    if not space.owner or space.owner in owners.good:
        return space
    message = f"业主编号 {space.owner} 所在行有错误，车位 {space.code} 已导入但未登记使用权"
    notes.append(Note(layouts.SPACES.name, space.row, "owner_withheld", message))
    return msgspec.structs.replace(space, owner="", right="none", valid_from=None, valid_to=None, plate="")
