"""Meters on the wire. Values of registers and quantities are decimal strings in m³ or kWh."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Read

MeterKind = Literal["water", "power", "gas", "heat"]
Part = Literal["unit", "common", "main"]
MeterNo = Annotated[str, Meta(min_length=1, max_length=40, pattern=r"^\S+$(?!\n)")]
Register = Annotated[str, Meta(pattern=r"^(0|[1-9]\d{0,8})(\.\d{1,4})?$(?!\n)")]
"""What a register shows"""
Multiplier = Annotated[str, Meta(pattern=r"^(0\.\d{0,3}[1-9]\d{0,3}|[1-9]\d{0,4}(\.\d{1,4})?)$(?!\n)")]
Digits = Annotated[int, Meta(ge=3, le=9)]
Persons = Annotated[int, Meta(ge=1, le=99)]


class AddMeter(Body, frozen=True, kw_only=True):
    """`part` unit: the meter of `unit_id`; common: of a common part; main: of the whole. `digits`: before the point.
    `persons`: how many live there, for tiers that are wider for more."""

    community_id: UUID
    kind: MeterKind
    no: MeterNo
    part: Part = "unit"
    unit_id: UUID | None = None
    place: Line | None = None
    digits: Digits = 5
    multiplier: Multiplier = "1"
    persons: Persons | None = None
    opened_on: date
    opening_value: Register


class ReplaceMeter(Body, frozen=True, kw_only=True):
    """The old one is read once more as it is taken out, and the new one counts from its opening value."""

    on: date
    closing_value: Register
    rolled_over: bool = False
    no: MeterNo
    digits: Digits = 5
    multiplier: Multiplier = "1"
    opening_value: Register = "0"


class SetPersons(Body, frozen=True, kw_only=True):
    """null: nobody has counted, and no limit is higher"""

    persons: Persons | None


class MeterRead(Read, frozen=True):
    """`read_on` and `value`: where it stands, by its latest reading. `held`: an unusual reading waits for a check."""

    id: UUID
    community_id: UUID
    unit_id: UUID | None
    unit_code: str | None
    part: str
    kind: str
    no: str
    place: str | None
    digits: int
    multiplier: str
    persons: int | None
    opened_on: date
    opening_value: str
    closed_on: date | None
    replaces_id: UUID | None
    read_on: date
    value: str
    was_estimated: bool
    held: bool


class LossRead(Read, frozen=True):
    """What the main meters of a kind counted in a month, and what of it the others account for. `unread`: meters nobody
    has read in the month, whose share is missing."""

    main: str
    units: str
    common: str
    lost: str
    shared: str
    meters: int
    unread: int
