"""SQL of ownership."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from kit.repository import Repository
from registry.ownerships.models import Ownership, OwnershipShare


class OwnershipRepository(Repository[Ownership]):
    model = Ownership

    async def of_unit(self, unit_id: UUID) -> Sequence[Ownership]:
        statement = self.scoped(select(Ownership)).where(Ownership.unit_id == unit_id)
        return (await self.session.execute(statement)).scalars().all()

    async def hold(self, ownership: Ownership, shares: list[OwnershipShare]) -> None:
        """Store an ownership with its shares; the ownership first, its shares point to it."""
        self.add(ownership)
        await self.session.flush()
        for share in shares:
            share.tenant_id = self.work.tenant_id
            share.ownership_id = ownership.id
        self.session.add_all(shares)
