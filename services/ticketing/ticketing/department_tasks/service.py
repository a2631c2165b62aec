"""Gives departments their share of a case and hears how it went."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit import clock
from kit.work import Work
from ticketing.clocks.calendars import ONE_DAY
from ticketing.clocks.repository import ClockRepository
from ticketing.clocks.service import ClockService, handled_until
from ticketing.department_tasks import errors, schemas
from ticketing.department_tasks.answering import Answering
from ticketing.department_tasks.codes import EXECUTE
from ticketing.department_tasks.models import DepartmentTask
from ticketing.department_tasks.repository import DepartmentTaskRepository
from ticketing.entries.service import Timeline
from ticketing.organisations.service import OrganisationService
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.service import TicketService
from ticketing.tickets.steps import Step
from ticketing.tickets.transitions import after

OVERDUE = "department_task.overdue"


class DepartmentTaskService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketRepository(work)
        self.tasks = DepartmentTaskRepository(work)
        self.timeline = Timeline(work)

    async def assign(self, ticket_id: UUID, data: schemas.AssignDepartmentTask) -> DepartmentTask:
        """The ticket is locked, so it cannot be resolved in the same moment."""
        ticket = await TicketService(self.work).locked(ticket_id, None)
        after("order_task", ticket.kind, ticket.state)
        department = await self._check(ticket, data)
        task = DepartmentTask(
            id=uuid7(),
            ticket_id=ticket.id,
            ticket_no=ticket.no,
            community_id=ticket.community_id,
            department=department,
            task=data.task,
            assignee_id=data.assignee_id,
            due_at=data.due_at,
            state="open",
            created_by=self.work.principal.id,
        )
        self.tasks.add(task)
        self.work.schedule(OVERDUE, data.due_at, task.id)
        told = await self.tickets.concerned(ticket, task.assignee_id)
        return self._stated(task, facts.DepartmentTaskAssigned, "task_assigned", told, text=data.task)

    async def finish(self, id: UUID, expected: int, result: str) -> DepartmentTask:
        ticket, task = await self._answer(id, expected, lambda task: task.finish(result, self.work.now))
        self.work.cancel(OVERDUE, task.id)
        told = await self.tickets.concerned(ticket, task.created_by, ticket.handler_id)
        return self._stated(task, facts.DepartmentTaskFinished, "task_done", told, text=result)

    async def block(self, id: UUID, expected: int, reason: str) -> DepartmentTask:
        ticket, task = await self._answer(id, expected, lambda task: task.block(reason))
        told = await self.tickets.concerned(ticket, task.created_by, ticket.handler_id)
        return self._stated(task, facts.DepartmentTaskBlocked, "task_blocked", told, text=reason)

    async def unblock(self, id: UUID, expected: int) -> DepartmentTask:
        ticket, task = await self._answer(id, expected, DepartmentTask.unblock)
        told = await self.tickets.concerned(ticket, task.assignee_id)
        return self._stated(task, facts.DepartmentTaskAssigned, "task_unblocked", told)

    async def cancel(self, id: UUID, expected: int, reason: str) -> DepartmentTask:
        ticket, task = await self.tickets.locked_with(self.tasks, id, expected)
        await self._cancelled(ticket, [task], reason)
        return task

    async def fall_overdue(self, id: UUID) -> None:
        ticket, task = await self.tickets.locked_with(self.tasks, id)
        if task.fall_overdue(self.work.now):
            told = await self.tickets.concerned(ticket, task.assignee_id, task.created_by, ticket.handler_id)
            self._stated(task, facts.DepartmentTaskOverdue, "task_overdue", told)

    async def cancel_all(self, ticket_id: UUID, reason: str) -> None:
        """The ticket, which the caller holds, has ended: nobody works for it any more."""
        if tasks := await self.tasks.undone(ticket_id):
            (ticket,) = await self.tickets.known([ticket_id])
            await self._cancelled(ticket, tasks, reason)

    async def _cancelled(self, ticket: Ticket, tasks: Sequence[DepartmentTask], reason: str) -> None:
        """Who had to do with it hears that it is not needed any more: whose it was, who said how it goes, who gave
        it. Others of its department never heard of it."""
        answered = await self.tasks.answered(ticket.id, {task.id for task in tasks})
        nobody = await self.tickets.accused([ticket]) | {self.work.principal.id}
        for task in tasks:
            task.cancel(reason)
            self.work.cancel(OVERDUE, task.id)
            hearing = dict.fromkeys((task.assignee_id, *answered[task.id], task.created_by))
            told = tuple(id for id in hearing if id not in nobody)
            self._stated(task, facts.DepartmentTaskCancelled, "task_cancelled", told, text=reason)

    async def _check(self, ticket: Ticket, data: schemas.AssignDepartmentTask) -> str:
        """Returns what the department is called now."""
        await self.tickets.refuse_accused([ticket], data.assignee_id)
        department = await OrganisationService(self.work).department("department", data.department)
        if data.due_at <= self.work.now:
            raise errors.DueInThePast
        latest = await self._latest(ticket)
        if data.due_at > latest:
            raise errors.DueAfterPromise(latest=latest)
        member = await StaffRepository(self.work).find(data.assignee_id)
        if member is None or not member.may_do(EXECUTE, ticket.community_id):
            raise errors.AssigneeNotReachable
        return department

    async def _latest(self, ticket: Ticket) -> datetime:
        """Sub-tasks end within the promise (C3.2 row 6): who needs longer tells the customer first.

        Taking a ticket up again renews the promise, but a promise that is over gives nobody time: in a second round
        sub-tasks end within its limit then, and once its own measure is taken, by the day that is planned for.
        """
        promise = ticket.promised_reply_at
        if not ticket.taken_up_again or promise > self.work.now:
            return promise
        limit = handled_until(await ClockService(self.work).running(ticket.id))
        planned_on = ticket.measure_planned_on
        if limit is None and planned_on is not None and await ClockRepository(self.work).measured_again(ticket.id):
            limit = clock.midnight(planned_on + ONE_DAY)
        return max(promise, limit or promise)

    async def _answer(
        self, id: UUID, expected: int, change: Callable[[DepartmentTask], None]
    ) -> tuple[Ticket, DepartmentTask]:
        """Raises NotYourDepartmentTask."""
        ticket, task = await self.tickets.locked_with(self.tasks, id, expected)
        await Answering(self.work).refuse_others(task)
        change(task)
        return ticket, task

    def _stated(
        self,
        task: DepartmentTask,
        fact: type[facts.DepartmentTaskFact],
        verb: str,
        told: tuple[UUID, ...] = (),
        text: str | None = None,
    ) -> DepartmentTask:
        self.work.record(
            task,
            fact(
                ticket_id=task.ticket_id,
                ticket_no=task.ticket_no,
                community_id=task.community_id,
                state=task.state,
                assignee_id=task.assignee_id,
                created_by=task.created_by,
                due_at=task.due_at,
                told=told,
            ),
        )
        about = {"task_id": str(task.id), "department": task.department}
        self.timeline.write(task.ticket_id, Step(verb=verb), text=text, details=about)
        return task
