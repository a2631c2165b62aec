"""One box that finds units, people and cars, and who is calling."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from kit.cipher import Cipher
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from registry.persons import masking, phones
from registry.persons.overviews import masked, shown_name
from registry.persons.repository import PersonRepository
from registry.searches.readings import read
from registry.searches.repository import SearchRepository
from registry.searches.schemas import CallersRead, FoundPerson, FoundUnit, FoundVehicle, SearchRead
from registry.units.unit_codes import UnitQuery

_LONGEST = 60


class SearchService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.found = SearchRepository(work, work.today)

    async def search(self, query: str) -> SearchRead:
        """Look up every meaning of the text. People and cars only for those who may read persons.

        Raises InvalidFields with `required` or `too_long`.
        """
        if not query.strip():
            raise InvalidFields([FieldError("q", "required")])
        if len(query) > _LONGEST:
            raise InvalidFields([FieldError("q", "too_long")])
        meaning = read(query)
        units = await self._units(meaning.unit) if self.work.principal.may("registry.unit.read") else []
        if not self.work.principal.may("registry.person.read"):
            anonymous = [replace(unit, owners=[]) for unit in units]
            return SearchRead(units=anonymous, callers=[], names=[], plates=[])
        cipher = await self.work.cipher()
        callers: Sequence[Any] = []
        if meaning.phone:
            callers = await self.found.persons_by_phone(cipher.blind(meaning.phone))
        elif meaning.last4:
            callers = await self.found.persons_by_last4(meaning.last4)
        elif meaning.id_number:
            callers = await self.found.persons_by_id_number(cipher.blind(meaning.id_number))
        names = await self.found.persons_by_name(meaning.name) if meaning.name else []
        vehicles = await self.found.vehicles(meaning.plate) if meaning.plate else []
        return SearchRead(
            units=units,
            callers=[_person(row, cipher) for row in callers],
            names=[_person(row, cipher) for row in names],
            plates=[
                FoundVehicle(
                    row.id, masking.plate(row.plate), row.person_id, shown_name(row.name, row.kind), row.community_id
                )
                for row in vehicles
            ],
        )

    async def _units(self, query: UnitQuery | None) -> list[FoundUnit]:
        if query is None:
            return []
        rows: Sequence[Any] = []
        if query.prefix:
            rows = await self.found.units_by_prefix(query.prefix)
        if not rows and query.building and query.number:
            rows = await self.found.units_by_door(query.building, query.number)
        return [
            FoundUnit(
                row.id,
                row.code,
                row.community_id,
                row.community_name,
                row.building_id,
                row.occupancy_status,
                [shown_name(owner["name"], owner["kind"]) for owner in row.owners],
            )
            for row in rows
        ]

    async def callers(self, phone: str) -> CallersRead:
        """Everybody with this number, from all sides. Raises InvalidFields with `bad_phone`."""
        number = phones.normalised(phone[:_LONGEST])
        if number is None:
            raise InvalidFields([FieldError("phone", "bad_phone")])
        cipher = await self.work.cipher()
        ids = await self.found.ids_by_phone(cipher.blind(number))
        rows = await PersonRepository(self.work).overviews(ids, self.work.today) if ids else []
        return CallersRead(callers=[masked(row, cipher) for row in rows])


def _person(row: Any, cipher: Cipher) -> FoundPerson:
    shown = [masking.phone(cipher.decrypt(bytes.fromhex(sealed))) for sealed in row.phones]
    return FoundPerson(row.id, shown_name(row.name, row.kind), shown, row.units)
