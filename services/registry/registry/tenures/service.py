"""Reads over tenures."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from kit.paging import AnyRow, Page
from kit.work import Work
from registry.persons.overviews import shown_name
from registry.persons.repository import PersonRepository
from registry.tenures.repository import TenureRepository
from registry.tenures.schemas import TenureRead
from registry.units.repository import UnitRepository


class TenureService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tenures = TenureRepository(work)

    async def of_person(self, person_id: UUID, cursor: str | None, limit: int) -> Page[TenureRead]:
        """Raises NotFound."""
        await PersonRepository(self.work).get(person_id)
        rows, following = await self.tenures.of_person(person_id, cursor, limit)
        return Page(items=_shown(rows, self.work.today), next_cursor=following)

    async def of_unit(self, unit_id: UUID, cursor: str | None, limit: int) -> Page[TenureRead]:
        """Raises NotFound."""
        await UnitRepository(self.work).get(unit_id)
        rows, following = await self.tenures.of_unit(unit_id, cursor, limit)
        return Page(items=_shown(rows, self.work.today), next_cursor=following)


def _shown(rows: Iterable[AnyRow], today: date) -> list[TenureRead]:
    return [
        TenureRead(
            **{name: value for name, value in row._mapping.items() if name != "name"},
            name=shown_name(row.name, row.kind),
            current=row.valid_from <= today and (row.valid_to is None or row.valid_to >= today),
        )
        for row in rows
    ]
