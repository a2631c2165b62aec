"""SQL of tenures: shares of owners and occupancies as rows of one list."""

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Subquery, Text, cast, literal_column, null, select, union_all

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from registry.communities.models import Community
from registry.ownerships.models import Ownership, OwnershipShare
from registry.persons.models import Person
from registry.units.models import Occupancy, Unit


class TenureRepository(Repository[Unit]):
    """Within the data scope of the unit."""

    model: ClassVar[type[Unit]] = Unit

    async def of_person(self, person_id: UUID, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        """Where somebody lives and lived, what they own and owned; the latest first."""
        held = self._held(OwnershipShare.person_id == person_id, Occupancy.person_id == person_id)
        return await self._page(held, cursor, limit, ("person", person_id))

    async def of_unit(self, unit_id: UUID, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        """Who owns and owned a unit, who lives and lived there; the latest first."""
        held = self._held(Ownership.unit_id == unit_id, Occupancy.unit_id == unit_id)
        return await self._page(held, cursor, limit, ("unit", unit_id))

    def _held(self, owned: Any, lived: Any) -> Subquery:
        tenant = self.work.tenant_id
        owners: AnySelect = (
            select(
                OwnershipShare.id,
                OwnershipShare.person_id,
                Ownership.unit_id,
                literal_column("'owner'").label("relation"),
                cast(OwnershipShare.share, Text).label("share"),
                Ownership.valid_from,
                Ownership.valid_to,
            )
            .join(
                Ownership,
                (Ownership.tenant_id == OwnershipShare.tenant_id) & (Ownership.id == OwnershipShare.ownership_id),
            )
            .where(OwnershipShare.tenant_id == tenant, Ownership.tenant_id == tenant, owned)
        )
        occupants: Any = select(
            Occupancy.id,
            Occupancy.person_id,
            Occupancy.unit_id,
            Occupancy.relation,
            cast(null(), Text).label("share"),
            Occupancy.valid_from,
            Occupancy.valid_to,
        ).where(Occupancy.tenant_id == tenant, lived)
        return union_all(owners, occupants).subquery("tenure")

    async def _page(
        self, held: Subquery, cursor: str | None, limit: int, bind: object
    ) -> tuple[Sequence[AnyRow], str | None]:
        tenant, tenure = self.work.tenant_id, held.c
        statement: Any = (
            select(
                *tenure,
                Person.name,
                Person.kind,
                Unit.code.label("unit_code"),
                Unit.community_id,
                Community.name.label("community_name"),
            )
            .select_from(held)
            .join(Person, (Person.tenant_id == tenant) & (Person.id == tenure.person_id))
            .join(Unit, (Unit.tenant_id == tenant) & (Unit.id == tenure.unit_id))
            .join(Community, (Community.tenant_id == tenant) & (Community.id == Unit.community_id))
        )
        order = (tenure.valid_from.desc(), tenure.id.desc())
        return await self.page(self.scoped(statement), order, cursor, limit, bind)
