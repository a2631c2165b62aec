"""Finds tasks of departments."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any, ClassVar
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import aliased

from kit.models import TenantRow
from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.case_parties.repository import does_task
from ticketing.department_tasks.models import ENDED_TASKS, UNDONE, DepartmentTask
from ticketing.entries.models import TicketEntry
from ticketing.staff.models import StaffMember
from ticketing.tallies.repository import Tally, by_state
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import not_about_me

ANSWERS = ("task_blocked", "task_unblocked")
"""Entries of a task that is not over"""


class TaskFilter(Struct, frozen=True, kw_only=True):
    """None means: not narrowed. `undone`: open or blocked; `of_id`: given to them, or by them."""

    state: str | None = None
    of_id: UUID | None = None
    community_id: UUID | None = None
    undone: bool = False


class DepartmentTaskRepository(Repository[DepartmentTask]):
    model: ClassVar[type[DepartmentTask]] = DepartmentTask

    def scoped(self, statement: Any, model: type[TenantRow] | None = None) -> Any:
        """Whoever sees only what is their own sees what was given to them or by them, to a department they belong to
        or head, and what is done for a case they handle: the same who say how it goes (see `Answering`)."""
        principal, tenant_id, table = self.work.principal, self.work.tenant_id, DepartmentTask
        if model not in (None, table) or principal.realm != "staff" or not principal.scope.own_only:
            return super().scoped(statement, model)
        mine = or_(self._answered_by_me(), table.created_by == principal.id)
        statement = statement.where(table.tenant_id == tenant_id, mine)
        communities = principal.scope.communities
        return statement if communities is None else statement.where(table.community_id.in_(sorted(communities)))

    def _answered_by_me(self) -> ColumnElement[bool]:
        """What whoever asks does, and what is done for a case they handle: how it goes is theirs to say."""
        tenant_id, me, case = self.work.tenant_id, self.work.principal.id, aliased(Ticket)
        handled = select(case.id).where(case.tenant_id == tenant_id, case.handler_id == me)
        return or_(does_task(tenant_id, me), DepartmentTask.ticket_id.in_(handled))

    async def answered_by_me(self, ids: Collection[UUID]) -> set[UUID]:
        """Those of these tasks."""
        table = DepartmentTask
        of_them = select(table.id).where(table.tenant_id == self.work.tenant_id, table.id.in_(ids))
        return set((await self.session.execute(of_them.where(self._answered_by_me()))).scalars())

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

    async def answered(self, ticket_id: UUID, ids: Collection[UUID]) -> Mapping[UUID, Sequence[UUID]]:
        """Who said of each of these tasks of the ticket that something is in its way, or that it can go on."""
        entry, task_id = TicketEntry, TicketEntry.details["task_id"].astext
        statement = select(task_id, entry.actor_id).where(
            entry.tenant_id == self.work.tenant_id,
            entry.ticket_id == ticket_id,
            entry.verb.in_(ANSWERS),
            entry.actor_id.is_not(None),
            task_id.in_([str(id) for id in ids]),
        )
        found = defaultdict[UUID, list[UUID]](list)
        for id, actor_id in await self.session.execute(statement.order_by(entry.at, entry.id)):
            found[UUID(id)].append(actor_id)
        return found

    async def due_first(
        self, wanted: TaskFilter, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        """What is due soonest comes first: the task, title of its ticket, who has to do it. Nothing of a
        case that is about whoever asks: what is to be found out about them is others' to do, and to read."""
        table = DepartmentTask
        joined: AnySelect = (
            select(table, Ticket.title, StaffMember.display_name)
            .join(Ticket, (Ticket.tenant_id == table.tenant_id) & (Ticket.id == table.ticket_id))
            .outerjoin(StaffMember, (StaffMember.tenant_id == table.tenant_id) & (StaffMember.id == table.assignee_id))
        )
        statement = self.scoped(joined.where(*self._predicates(wanted)))
        return await self.page(statement, (table.due_at.asc(), table.id.asc()), cursor, limit, wanted)

    async def tally(self, wanted: TaskFilter) -> Tally:
        """How many there are in each state, with every filter but the state."""
        whatever = replace(wanted, state=None, undone=False)
        found = self.scoped(select(DepartmentTask.state).where(*self._predicates(whatever)))
        is_open = DepartmentTask.state.in_(UNDONE)
        return await by_state(self.session, found, DepartmentTask.state, is_open, ENDED_TASKS)

    def _predicates(self, wanted: TaskFilter) -> list[ColumnElement[bool]]:
        table, of_id = DepartmentTask, wanted.of_id
        predicates: list[ColumnElement[bool]] = not_about_me(self.work, table.ticket_id)
        if wanted.state is not None:
            predicates.append(table.state == wanted.state)
        if wanted.undone:
            predicates.append(table.state.in_(UNDONE))
        if of_id is not None:
            predicates.append(or_(table.assignee_id == of_id, table.created_by == of_id))
        if wanted.community_id is not None:
            predicates.append(table.community_id == wanted.community_id)
        return predicates
