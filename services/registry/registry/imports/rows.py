"""The rows of a file after reading: typed, normalised, ready to be stored. Areas and prices are Decimals."""

from datetime import date
from decimal import Decimal

from msgspec import Struct

from registry.imports.findings import Finding, Note


class EntranceRow(Struct, frozen=True):
    row: int
    building: str
    entrance: str
    floors: int
    lift: bool


class OwnerRow(Struct, frozen=True):
    """`relation` is owner | family | lessee; `phone` and `id_number` are empty when the file has none."""

    row: int
    number: str
    serial: str
    name: str
    gender: str
    phone: str
    id_type: str
    id_number: str
    relation: str


class ChargeRow(Struct, frozen=True):
    row: int
    code: str
    name: str
    category: str
    formula: str
    unit_price: Decimal
    fixed_amount: Decimal
    cycle_months: int
    bill_in: str
    valid_from: date
    valid_to: date | None


class UnitCharge(Struct, frozen=True):
    item_code: str
    valid_from: date


class UnitRow(Struct, frozen=True):
    row: int
    building: str
    entrance: str
    number: str
    floor: int
    unit_type: str
    layout: str
    gross_area: Decimal
    inner_area: Decimal | None
    owner: str
    charges: tuple[UnitCharge, ...]


class SpaceRow(Struct, frozen=True):
    """`right` is owned | leased | none; a sold space has no last day, whatever the file says."""

    row: int
    lot: str
    code: str
    place: str
    area: Decimal | None
    owner: str
    right: str
    valid_from: date | None
    valid_to: date | None
    plate: str
    brand: str
    vehicle_kind: str
    colour: str


class Plan(Struct, frozen=True, kw_only=True):
    """What a file brings: the good rows of each sheet, the findings, and the decisions they force."""

    entrances: list[EntranceRow]
    owners: list[OwnerRow]
    charges: list[ChargeRow]
    units: list[UnitRow]
    spaces: list[SpaceRow]
    findings: list[Finding]
    notes: list[Note]
    rows_read: dict[str, int]
