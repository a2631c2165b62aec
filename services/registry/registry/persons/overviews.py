"""From rows to what people may see of a person."""

from typing import Any

from msgspec import convert

from kit.cipher import Cipher
from registry.persons import masking
from registry.persons.schemas import (
    HouseholdRead,
    PersonParkingRead,
    PersonRead,
    PersonUnitRead,
    PersonVehicleRead,
)


def shown_name(name: str, kind: str) -> str:
    """Names of organisations are public, those of people are not."""
    return masking.name(name) if kind == "natural" else name


def masked(row: Any, cipher: Cipher) -> PersonRead:
    """The masked view of one row of `PersonRepository.overviews`."""
    return PersonRead(
        id=row.id,
        version=row.version,
        kind=row.kind,
        name=shown_name(row.name, row.kind),
        gender=row.gender,
        id_type=row.id_type,
        id_number=masking.id_number(cipher.decrypt(row.id_number_sealed)) if row.id_number_sealed else None,
        phones=[masking.phone(cipher.decrypt(bytes.fromhex(sealed))) for sealed in row.phones],
        email=masking.email(cipher.decrypt(row.email_sealed)) if row.email_sealed else None,
        locale=row.locale,
        flags=row.flags,
        communities=row.communities,
        units=convert(row.units, list[PersonUnitRead]),
        household=[
            convert(
                {k: h[k] for k in ("person_id", "unit_id", "relation")} | {"name": shown_name(h["name"], h["kind"])},
                HouseholdRead,
            )
            for h in row.household
        ],
        vehicles=[convert(v | {"plate": masking.plate(v["plate"])}, PersonVehicleRead) for v in row.vehicles],
        parking=convert(row.parking, list[PersonParkingRead]),
    )
