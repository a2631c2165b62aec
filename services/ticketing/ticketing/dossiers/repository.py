"""Names around a ticket."""

from collections.abc import Collection, Sequence
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select, text

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.places.models import Community, Unit
from ticketing.staff.models import StaffMember
from ticketing.tickets.models import Ticket
from ticketing.work_orders.codes import UNDER_WAY

_UNDER_WAY = text("""
SELECT 'work_order' AS kind, id, no AS title, created_at AS since FROM work_order
WHERE tenant_id = :tenant_id AND ticket_id = :ticket_id AND state = ANY (:under_way)
UNION ALL
SELECT 'department_task', id, department || ' · ' || task, due_at FROM department_task
WHERE tenant_id = :tenant_id AND ticket_id = :ticket_id AND state IN ('open', 'blocked')
UNION ALL
SELECT 'plan_item', i.id, i.measure, i.due_on FROM plan_item i
JOIN handling_plan p ON p.tenant_id = i.tenant_id AND p.id = i.plan_id
WHERE i.tenant_id = :tenant_id AND p.ticket_id = :ticket_id AND p.state = 'approved' AND i.done_at IS NULL
ORDER BY since, id""")


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

    async def under_way(self, ticket_id: UUID) -> Sequence[AnyRow]:
        """What a result waits for, one by one: what `TicketRepository.still_open` counts."""
        mine = {"tenant_id": self.work.tenant_id, "ticket_id": ticket_id, "under_way": list(UNDER_WAY)}
        return (await self.session.execute(_UNDER_WAY, mine)).all()

    async def staff(self, ids: Collection[UUID]) -> dict[UUID, str]:
        """Names by id; whoever identity has not announced yet is left out."""
        found = await self.session.execute(
            select(StaffMember.id, StaffMember.display_name).where(
                StaffMember.tenant_id == self.work.tenant_id, StaffMember.id.in_(sorted(ids))
            )
        )
        return {row.id: row.display_name for row in found}
