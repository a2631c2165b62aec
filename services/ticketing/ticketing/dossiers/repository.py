"""Names around a ticket, and what came of its matter later."""

from collections.abc import Collection, Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.places.models import Community, Unit
from ticketing.staff.models import StaffMember
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import READ, not_about_me


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

    async def repeats(self, id: UUID) -> Sequence[AnyRow]:
        """The later tickets about the same matter whoever asks sees, oldest first. Whom one of them is about does not
        learn of it here, where it would say whose it is; nor does whoever only has a part in this one."""
        principal = self.work.principal
        if principal.realm == "staff" and not principal.may(READ):
            return []
        told = (Ticket.id, Ticket.no, Ticket.title, Ticket.kind, Ticket.state, Ticket.registered_at)
        later = self.scoped(select(*told)).where(Ticket.repeat_of == id, *not_about_me(self.work))
        return (await self.session.execute(later.order_by(Ticket.registered_at, Ticket.id))).all()
