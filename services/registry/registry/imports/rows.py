"""The rows of a file after reading: typed, normalised, ready to be stored. Areas and prices are Decimals."""

import zlib
from datetime import date
from decimal import Decimal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

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


_decoder = msgspec.msgpack.Decoder(Plan)
_FAST = 1


def packed(plan: Plan) -> bytes:
    """What the steps need of a plan; findings and notes are kept with the job."""
    return zlib.compress(msgspec.msgpack.encode(replace(plan, findings=[], notes=[])), _FAST)


def unpacked(content: bytes) -> Plan | None:
    """None when another release packed it in another way."""
    try:
        return _decoder.decode(zlib.decompress(content))
    except msgspec.ValidationError:
        return None
