"""Names around a ticket."""

from collections.abc import Collection
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.places.models import Community, Unit
from ticketing.staff.models import StaffMember
from ticketing.tickets.models import Ticket


class DossierRepository(Repository[Ticket]):
    model: ClassVar[type[Ticket]] = Ticket

    async def place(self, ticket: Ticket) -> AnyRow:
        """Community and unit of the ticket by name, in one statement."""
        statement = (
            select(Community.name.label("community"), Unit.code.label("unit"))
            .select_from(Ticket)
            .outerjoin(Community, (Community.tenant_id == Ticket.tenant_id) & (Community.id == Ticket.community_id))
            .outerjoin(Unit, (Unit.tenant_id == Ticket.tenant_id) & (Unit.id == Ticket.unit_id))
            .where(Ticket.tenant_id == self.work.tenant_id, Ticket.id == ticket.id)
        )
        return (await self.session.execute(statement)).one()

    async def staff(self, ids: Collection[UUID]) -> dict[UUID, str]:
        """Names by id; whoever identity has not announced yet is left out."""
        found = await self.session.execute(
            select(StaffMember.id, StaffMember.display_name).where(
                StaffMember.tenant_id == self.work.tenant_id, StaffMember.id.in_(sorted(ids))
            )
        )
        return {row.id: row.display_name for row in found}
