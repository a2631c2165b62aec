"""楼栋单元, 房屋信息 and 车位信息: buildings with their entrances, units, parking spaces."""

from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from registry.imports import cells
from registry.imports.cells import Cell, Unreadable
from registry.imports.charge_sheet import Charges, check_unit_charges
from registry.imports.checking import RowCheck, one_of, part, reference, short_text
from registry.imports.findings import Findings
from registry.imports.layouts import Table
from registry.imports.owner_sheet import Owners
from registry.imports.rows import EntranceRow, SpaceRow, UnitRow
from registry.persons import plates
from registry.units.areas import CENTI
from registry.units.unit_codes import code_of

_YES_NO = {"有": "yes", "无": "", "是": "yes", "否": ""}
_UNIT_TYPES = {"110": "residence", "119": "office", "120": "shop"}
_PLACES = {"地下停车位": "underground", "地上停车位": "ground"}
_RIGHTS = {"H": "leased", "h": "leased", "S": "owned", "s": "owned"}
_VEHICLES = {"9901": "car", "9902": "coach", "9903": "truck"}
_HIGHEST_FLOOR = 200


class Entrances(Struct, frozen=True):
    """Good rows, all entrances the sheet knows, and the floors of each building as far as they can be read."""

    good: list[EntranceRow]
    known: frozenset[tuple[str, str]]
    floors: dict[str, int]

    def buildings(self) -> set[str]:
        return {building for building, _ in self.known}


def check_entrances(table: Table, findings: Findings) -> Entrances:
    good: list[EntranceRow] = []
    known: set[tuple[str, str]] = set()
    floors_of: dict[str, int] = defaultdict(int)
    for row in table.rows:
        check = RowCheck(table, row, findings)
        building = check.required("building", part)
        entrance = check.required("entrance", part)
        floors = check.required("floors", _floors)
        lift = check.optional("lift", one_of(_YES_NO))
        if building and entrance:
            if (building, entrance) in known:
                check.fault("entrance", "duplicate")
            known.add((building, entrance))
        if building and floors:
            floors_of[building] = max(floors_of[building], floors)
        if check.good and building and entrance and floors:
            good.append(EntranceRow(check.row, building, entrance, floors, bool(lift)))
    return Entrances(good, frozenset(known), dict(floors_of))


def check_units(
    table: Table, entrances: Entrances, owners: Owners, charges: Charges, findings: Findings
) -> list[UnitRow]:
    good: list[UnitRow] = []
    taken: set[str] = set()
    buildings = entrances.buildings()
    for row in table.rows:
        check = RowCheck(table, row, findings)
        number = check.required("number", part)
        building = check.required("building", part)
        entrance = check.required("entrance", part)
        floor = check.required("floor", cells.integer)
        gross = check.required("gross_area", _area)
        inner = check.optional("inner_area", _area)
        owner = check.optional("owner", reference) or ""
        unit_type = check.required("unit_type", one_of(_UNIT_TYPES))
        layout = check.optional("layout", short_text) or ""
        if building and building not in buildings:
            check.fault("building", "unknown_building")
        elif building and entrance and (building, entrance) not in entrances.known:
            check.fault("entrance", "unknown_entrance")
        if floor is not None and building and floor > entrances.floors.get(building, _HIGHEST_FLOOR):
            check.fault("floor", "floor_above_building")
        if gross and inner and inner > gross:
            check.fault("inner_area", "inner_above_gross")
        if owner and owner not in owners.known:
            check.fault("owner", "unknown_owner")
        paid = check_unit_charges(check, charges)
        if building and entrance and number:
            code = code_of(building, entrance, number)
            if code in taken:
                check.fault("number", "duplicate")
            taken.add(code)
        if check.good and number and building and entrance and floor is not None and gross and unit_type:
            good.append(
                UnitRow(
                    row=check.row,
                    building=building,
                    entrance=entrance,
                    number=number,
                    floor=floor,
                    unit_type=unit_type,
                    layout=layout,
                    gross_area=gross,
                    inner_area=inner,
                    owner=owner,
                    charges=paid,
                )
            )
    return good


def check_spaces(table: Table, owners: Owners, findings: Findings) -> list[SpaceRow]:
    good: list[SpaceRow] = []
    taken: set[tuple[str, str]] = set()
    for row in table.rows:
        check = RowCheck(table, row, findings)
        lot = check.required("lot", part)
        code = check.required("code", part)
        place = check.required("place", one_of(_PLACES))
        area = check.optional("area", _area)
        owner = check.optional("owner", reference) or ""
        plate = check.optional("plate", _plate) or ""
        brand = check.optional("brand", short_text) or ""
        kind = check.optional("vehicle_kind", one_of(_VEHICLES)) or ""
        colour = check.optional("colour", short_text) or ""
        right = check.optional("right", one_of(_RIGHTS)) or ""
        valid_from = check.optional("valid_from", cells.day)
        valid_to = check.optional("valid_to", cells.day)
        if owner and owner not in owners.known:
            check.fault("owner", "unknown_owner")
        if owner and check.is_blank("right"):
            check.fault("right", "missing")
        if owner and check.is_blank("valid_from"):
            check.fault("valid_from", "missing")
        if right and not owner:
            check.fault("owner", "missing")
        if valid_from and valid_to and valid_to < valid_from:
            check.fault("valid_to", "dates_reversed")
        if lot and code:
            if (lot, code) in taken:
                check.fault("code", "duplicate")
            taken.add((lot, code))
        if check.good and lot and code and place:
            good.append(
                SpaceRow(
                    row=check.row,
                    lot=lot,
                    code=code,
                    place=place,
                    area=area,
                    owner=owner,
                    right=right or "none",
                    valid_from=valid_from,
                    valid_to=None if right == "owned" else valid_to,
                    plate=plate,
                    brand=brand,
                    vehicle_kind=kind,
                    colour=colour,
                )
            )
    return good


def _floors(cell: Cell) -> int:
    floors = int(cells.positive(cells.decimal(cell)))
    if floors > _HIGHEST_FLOOR:
        raise Unreadable("unknown_code")
    return floors


def _area(cell: Cell) -> Decimal:
    """Square metres, rounded half up to the two decimals that areas have."""
    return cells.positive(cells.decimal(cell).quantize(CENTI, ROUND_HALF_UP))


def _plate(cell: Cell) -> str:
    plate = plates.normalised(cells.text(cell))
    if plate is None:
        raise Unreadable("bad_plate")
    return plate
