"""Who says how a department's task goes: that it is done, that something is in its way, that it can go on.

Whoever was given it, whoever belongs to its department or heads it, the handler of the ticket, and supervisors, the
centre among them (C3.2 row 6). Nobody does of a case that is about them.
"""

from collections.abc import Sequence
from uuid import UUID

from kit.work import Work
from ticketing.department_tasks.codes import EXECUTE
from ticketing.department_tasks.errors import NotYourDepartmentTask
from ticketing.department_tasks.models import DepartmentTask
from ticketing.organisations.repository import OrganisationRepository
from ticketing.tickets.repository import TicketRepository

SUPERVISE = "ticketing.ticket.supervise"


class Answering:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def refuse_others(self, task: DepartmentTask, handler_id: UUID | None) -> None:
        """Raises NotYourDepartmentTask."""
        if not await self._theirs([(task, handler_id)]):
            raise NotYourDepartmentTask

    async def answerable(self, tasks: Sequence[tuple[DepartmentTask, UUID | None]]) -> set[UUID]:
        """Those of these tasks, each with the handler of its ticket, whoever asks may say it of."""
        theirs = await self._theirs(tasks) if self.work.principal.may(EXECUTE) else []
        about = await TicketRepository(self.work).those_about_me({task.ticket_id for task in theirs})
        return {task.id for task in theirs if task.ticket_id not in about}

    async def _theirs(self, tasks: Sequence[tuple[DepartmentTask, UUID | None]]) -> list[DepartmentTask]:
        me = self.work.principal
        if me.may(SUPERVISE):
            return [task for task, _ in tasks]
        names = await OrganisationRepository(self.work).names_of(me.id) if tasks else frozenset()
        return [
            task for task, handler_id in tasks if me.id in (task.assignee_id, handler_id) or task.department in names
        ]
