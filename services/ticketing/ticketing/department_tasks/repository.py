"""Finds tasks of departments."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

from msgspec import Struct
from sqlalchemy import select

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.department_tasks.models import UNDONE, DepartmentTask
from ticketing.staff.models import StaffMember
from ticketing.tickets.models import Ticket


class TaskFilter(Struct, frozen=True, kw_only=True):
    """None means: not narrowed. `undone`: open or blocked."""

    state: str | None = None
    assignee_id: UUID | None = None
    community_id: UUID | None = None
    undone: bool = False


class DepartmentTaskRepository(Repository[DepartmentTask]):
    model: ClassVar[type[DepartmentTask]] = DepartmentTask

    async def of_ticket(self, ticket_id: UUID) -> Sequence[DepartmentTask]:
        table = DepartmentTask
        statement = select(table).where(table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id)
        return (await self.session.execute(statement.order_by(table.id))).scalars().all()

    async def undone(self, ticket_id: UUID) -> Sequence[DepartmentTask]:
        """Locked, to be ended together with their ticket."""
        table = DepartmentTask
        statement = select(table).where(
            table.tenant_id == self.work.tenant_id, table.ticket_id == ticket_id, table.state.in_(UNDONE)
        )
        found = await self.session.execute(statement.order_by(table.id).with_for_update())
        return found.scalars().all()

    async def due_first(
        self, wanted: TaskFilter, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        """What is due soonest comes first: the task, title and handler of its ticket, who has to do it."""
        table = DepartmentTask
        joined: AnySelect = (
            select(table, Ticket.title, Ticket.handler_id, StaffMember.display_name)
            .join(Ticket, (Ticket.tenant_id == table.tenant_id) & (Ticket.id == table.ticket_id))
            .outerjoin(StaffMember, (StaffMember.tenant_id == table.tenant_id) & (StaffMember.id == table.assignee_id))
        )
        statement = self.scoped(joined)
        for column, value in (
            (table.state, wanted.state),
            (table.assignee_id, wanted.assignee_id),
            (table.community_id, wanted.community_id),
        ):
            if value is not None:
                statement = statement.where(column == value)
        if wanted.undone:
            statement = statement.where(table.state.in_(UNDONE))
        return await self.page(statement, (table.due_at.asc(), table.id.asc()), cursor, limit, wanted)
