"""Finds persons and where they own or live."""

from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import delete, or_, select, true, update

from kit import copies
from kit.models import TenantRow
from kit.repository import Repository
from ticketing.persons.models import Occupant, Owner, Person


class PersonRepository(Repository[Person]):
    model: ClassVar[type[Person]] = Person

    async def save(self, model: type[TenantRow], *rows: dict[str, Any]) -> None:
        await copies.keep(self.work, model, rows)

    async def mark_removed(self, id: UUID) -> None:
        await self.session.execute(
            update(Person).where(Person.tenant_id == self.work.tenant_id, Person.id == id).values(removed=True)
        )

    async def forget_owners(self, ownership_id: UUID, last_day: date) -> None:
        """The owners of an ownership that would begin after its last day."""
        await self.session.execute(
            delete(Owner).where(
                Owner.tenant_id == self.work.tenant_id, Owner.ownership_id == ownership_id, Owner.valid_from > last_day
            )
        )

    async def end_owners(self, ownership_id: UUID, last_day: date) -> None:
        await self.session.execute(
            update(Owner)
            .where(Owner.tenant_id == self.work.tenant_id, Owner.ownership_id == ownership_id)
            .values(valid_to=last_day)
        )

    async def end(self, occupant_id: UUID, last_day: date) -> None:
        await self.session.execute(
            update(Occupant)
            .where(Occupant.tenant_id == self.work.tenant_id, Occupant.id == occupant_id)
            .values(valid_to=last_day)
        )

    async def communities_of(self, id: UUID) -> set[UUID] | None:
        """Where the person owns or lives, or once did, perhaps nowhere; None when there is no such person."""
        tenant = self.work.tenant_id
        owned = select(Owner.community_id).where(Owner.tenant_id == tenant, Owner.person_id == id)
        lived = select(Occupant.community_id).where(
            Occupant.tenant_id == tenant,
            Occupant.person_id == id,
            or_(Occupant.valid_to.is_(None), Occupant.valid_to >= Occupant.valid_from),
        )
        places = owned.union(lived).subquery()
        statement = (
            select(places.c.community_id)
            .select_from(Person)
            .outerjoin(places, true())
            .where(Person.id == id, Person.removed.is_(False))
        )
        found = (await self.session.execute(self.scoped(statement))).scalars().all()
        return {community for community in found if community is not None} if found else None
