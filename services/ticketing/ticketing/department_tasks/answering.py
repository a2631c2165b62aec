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
from ticketing.department_tasks.repository import DepartmentTaskRepository
from ticketing.tickets.codes import SUPERVISE
from ticketing.tickets.repository import TicketRepository


class Answering:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def refuse_others(self, task: DepartmentTask) -> None:
        """Raises NotYourDepartmentTask."""
        if not await self._theirs([task]):
            raise NotYourDepartmentTask

    async def answerable(self, tasks: Sequence[DepartmentTask]) -> set[UUID]:
        """Those of these tasks whoever asks may say it of."""
        theirs = await self._theirs(tasks) if self.work.principal.may(EXECUTE) else []
        about = await TicketRepository(self.work).those_about_me({task.ticket_id for task in theirs})
        return {task.id for task in theirs if task.ticket_id not in about}

    async def _theirs(self, tasks: Sequence[DepartmentTask]) -> Sequence[DepartmentTask]:
        if not tasks or self.work.principal.may(SUPERVISE):
            return tasks
        theirs = await DepartmentTaskRepository(self.work).answered_by_me({task.id for task in tasks})
        return [task for task in tasks if task.id in theirs]
