"""Objections to splits in SQL."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from billing.allocation_objections.errors import ObjectionWaiting
from billing.allocation_objections.models import AllocationObjection
from billing.tickets.models import Ticket
from billing.units.models import Unit
from kit.repository import Repository

MOST = 500
"""So many are shown with what they are about"""


class ObjectionRepository(Repository[AllocationObjection]):
    model = AllocationObjection

    async def keep(self, objection: AllocationObjection) -> None:
        """Raises ObjectionWaiting when one of the same home is open."""
        self.add(objection)
        try:
            await self.session.flush()
        except IntegrityError as error:
            if "allocation_objection_open" not in str(error):
                raise
            raise ObjectionWaiting from error

    async def of(self, allocation_id: UUID) -> Sequence[Any]:
        """The open ones first, then the newest."""
        table = AllocationObjection
        statement = (
            select(*table.__table__.columns, Unit.code.label("unit_code"), Ticket.no.label("ticket_no"))
            .outerjoin(Unit, (Unit.tenant_id == table.tenant_id) & (Unit.id == table.unit_id))
            .outerjoin(Ticket, (Ticket.tenant_id == table.tenant_id) & (Ticket.id == table.ticket_id))
            .where(table.allocation_id == allocation_id)
            .order_by((table.state == "open").desc(), table.id.desc())
            .limit(MOST)
        )
        return (await self.session.execute(self.scoped(statement))).all()
