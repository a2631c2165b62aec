"""Persons on the wire. Everything a response shows is masked, except the answer of an unmasking."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType, field

from kit.schemas import Body, Line, Read

Kind = Literal["natural", "organisation"]
Gender = Literal["male", "female"]
IdType = Literal["resident_id", "credit_code", "passport", "other"]
Locale = Literal["zh-CN", "en"]
Flag = Literal["key_customer", "special_customer", "elderly_alone", "disabled", "language_help", "do_not_disturb"]
Field = Literal["name", "phones", "id_number", "email"]
Phone = Annotated[str, Meta(min_length=5, max_length=30)]
Phones = Annotated[list[Phone], Meta(max_length=5)]
Number = Annotated[str, Meta(min_length=4, max_length=40)]
Email = Annotated[
    str,
    Meta(
        max_length=254,
        pattern=r"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.\-]{1,64}@([A-Za-z0-9]([A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$(?!\n)",
    ),
]
"""An address as mail servers take it: no blanks, no control characters, nothing that could end a header."""
Name = Annotated[str, Meta(min_length=1, max_length=100, pattern=r"\S")]


class IdDocument(Body, frozen=True, kw_only=True):
    type: IdType
    number: Number


class RegisterPerson(Body, frozen=True, kw_only=True):
    """A person comes into a community's file."""

    community_id: UUID
    kind: Kind = "natural"
    name: Name
    gender: Gender | None = None
    document: IdDocument | None = None
    phones: Phones = field(default_factory=list)
    email: Email | None = None
    locale: Locale = "zh-CN"
    flags: Annotated[list[Flag], Meta(max_length=6)] = field(default_factory=list)


class ChangePerson(Body, frozen=True, kw_only=True):
    """Only the fields that are sent change; `phones` replaces all numbers."""

    name: Name | UnsetType = UNSET
    gender: Gender | UnsetType | None = UNSET
    document: IdDocument | UnsetType | None = UNSET
    phones: Phones | UnsetType = UNSET
    email: Email | UnsetType | None = UNSET
    locale: Locale | UnsetType = UNSET
    flags: Annotated[list[Flag], Meta(max_length=6)] | UnsetType = UNSET


class Unmask(Body, frozen=True, kw_only=True):
    """Which fields, and what for."""

    fields: Annotated[list[Field], Meta(min_length=1, max_length=4)]
    purpose: Annotated[str, Meta(min_length=4, max_length=200, pattern=r"\S")]


class AskNameOnPaper(Body, frozen=True, kw_only=True):
    """Which receipt the name goes on; it keeps the name of the day it was written."""

    receipt_no: Annotated[str, Meta(pattern=r"^[A-Za-z0-9_\-]{1,60}$(?!\n)")]


class NameOnPaperRead(Read, frozen=True):
    id: UUID
    name: str


class PersonNameRead(Read, frozen=True):
    """The masked name of a person, for lists that know only ids."""

    id: UUID
    name: str


class ClearRead(Read, frozen=True, kw_only=True):
    """The unmasked fields that were asked for."""

    id: UUID
    name: str | UnsetType = UNSET
    phones: list[str] | UnsetType = UNSET
    id_number: str | UnsetType | None = UNSET
    email: str | UnsetType | None = UNSET


class ContactRead(Read, frozen=True, kw_only=True):
    """How to reach a person, in clear text: for the sending service only."""

    id: UUID
    name: str
    phones: list[str]
    email: str | None
    locale: str


class PersonUnitRead(Struct, frozen=True):
    unit_id: UUID
    code: str
    community_id: UUID
    community_name: str
    occupancy_status: str
    relation: Line
    """owner | family | lessee | staff"""
    share: str | None
    valid_from: date


class HouseholdRead(Struct, frozen=True):
    """Somebody who owns or occupies one of the same units."""

    person_id: UUID
    unit_id: UUID
    name: str
    relation: str


class PersonVehicleRead(Struct, frozen=True):
    id: UUID
    plate: str
    brand: str | None
    colour: str | None
    kind: str | None


class PersonParkingRead(Struct, frozen=True):
    space_id: UUID
    community_id: UUID
    lot_code: str
    code: str
    kind: str
    """owned | leased"""
    valid_from: date
    valid_to: date | None


class PersonRead(Read, frozen=True, kw_only=True):
    """The head of a person's 360° view, masked."""

    id: UUID
    version: int
    kind: str
    name: str
    gender: str | None
    id_type: str | None
    id_number: str | None
    phones: list[str]
    email: str | None
    locale: str
    flags: list[str]
    communities: list[UUID]
    units: list[PersonUnitRead]
    household: list[HouseholdRead]
    vehicles: list[PersonVehicleRead]
    parking: list[PersonParkingRead]
