"""Finds persons and where they own."""

from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import select, update

from kit import copies
from kit.models import TenantRow
from kit.repository import Repository
from ticketing.persons.models import Owner, Person


class PersonRepository(Repository[Person]):
    model: ClassVar[type[Person]] = Person

    async def save(self, model: type[TenantRow], *rows: dict[str, Any]) -> None:
        await copies.keep(self.work, model, rows)

    async def mark_removed(self, id: UUID) -> None:
        await self.session.execute(
            update(Person).where(Person.tenant_id == self.work.tenant_id, Person.id == id).values(removed=True)
        )

    async def communities_of(self, id: UUID) -> set[UUID] | None:
        """Where the person owns or owned something, perhaps nowhere; None when there is no such person."""
        statement = (
            select(Owner.community_id)
            .select_from(Person)
            .outerjoin(Owner, (Owner.tenant_id == Person.tenant_id) & (Owner.person_id == Person.id))
            .where(Person.id == id, Person.removed.is_(False))
            .distinct()
        )
        found = (await self.session.execute(self.scoped(statement))).scalars().all()
        return {community for community in found if community is not None} if found else None
