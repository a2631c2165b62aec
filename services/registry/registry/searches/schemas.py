"""Search results on the wire; names, phones and plates are masked."""

from uuid import UUID

from msgspec import Struct

from kit.schemas import Read
from registry.persons.schemas import PersonRead


class FoundUnit(Struct, frozen=True):
    id: UUID
    code: str
    community_id: UUID
    community_name: str
    building_id: UUID
    occupancy_status: str
    owners: list[str]


class FoundPerson(Struct, frozen=True):
    id: UUID
    name: str
    phones: list[str]
    units: list[str]
    """codes of the units owned or occupied today"""


class FoundVehicle(Struct, frozen=True):
    id: UUID
    plate: str
    person_id: UUID
    person_name: str
    community_id: UUID


class SearchRead(Read, frozen=True, kw_only=True):
    """At most eight of each kind. `callers` were found by phone or identity number, `names` by name."""

    units: list[FoundUnit]
    callers: list[FoundPerson]
    names: list[FoundPerson]
    plates: list[FoundVehicle]


class CallersRead(Read, frozen=True, kw_only=True):
    """Who may be calling: everybody with this number, with units, household and vehicles."""

    callers: list[PersonRead]
