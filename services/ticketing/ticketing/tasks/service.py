"""Gives tasks and sees them through. First receiver of a task is whoever gave it, handler whoever does it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.places.repository import PlaceRepository
from ticketing.registrations.service import Intake, RegistrationService
from ticketing.staff.repository import StaffRepository
from ticketing.tasks import errors
from ticketing.tasks.schemas import GiveTask
from ticketing.tickets.codes import SUPERVISE
from ticketing.tickets.errors import HandlerNotEligible
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import TicketService

EXECUTE = "ticketing.task.execute"


class TaskService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketService(work)

    async def give(self, data: GiveTask) -> Ticket:
        await self.check(data.assignee_id, data.due_at, data.community_id, data.unit_id)
        return await RegistrationService(self.work).register(
            Intake(
                kind="task",
                channel="internal",
                community_id=data.community_id,
                title=data.title,
                description=data.description,
                promised_reply_at=data.due_at,
                unit_id=data.unit_id,
                place=data.place,
                anonymous=True,
                class_l1=data.class_l1,
                first_receiver_id=self.work.principal.id,
                handler_id=data.assignee_id,
            )
        )

    async def check(self, assignee_id: UUID, due_at: datetime, community_id: UUID, unit_id: UUID | None = None) -> None:
        """Whether a task can be given. Raises TaskForOneself, TaskDueInThePast, HandlerNotEligible, InvalidFields."""
        if assignee_id == self.work.principal.id:
            raise errors.TaskForOneself
        if due_at <= self.work.now:
            raise errors.TaskDueInThePast
        if await PlaceRepository(self.work).locate(community_id, unit_id) is None:
            raise InvalidFields([FieldError("community_id", "unknown")])
        member = await StaffRepository(self.work).find(assignee_id)
        if member is None or not member.may_do(EXECUTE, community_id):
            raise HandlerNotEligible

    async def take(self, id: UUID, expected: int) -> Ticket:
        ticket, step = await self._mine(id, expected, "take_task")
        ticket.accepted_at = self.work.now
        await self.tickets.clocks.react(ticket, "accepted")
        return await self.tickets.stated(ticket, step)

    async def begin(self, id: UUID, expected: int) -> Ticket:
        ticket, step = await self._mine(id, expected, "begin_task")
        return await self.tickets.stated(ticket, step)

    async def finish(self, id: UUID, expected: int, result: str) -> Ticket:
        ticket, step = await self._mine(id, expected, "finish_task")
        ticket.result, ticket.resolved_at = result, self.work.now
        await self.tickets.clocks.react(ticket, "done")
        return await self.tickets.stated(ticket, step, text=result)

    async def confirm(self, id: UUID, expected: int, text: str | None) -> Ticket:
        ticket, step = await self._given(id, expected, "confirm_task")
        ticket.closed_at, ticket.close_reason = self.work.now, "confirmed"
        await self.tickets.clocks.react(ticket, "closed")
        return await self.tickets.stated(ticket, step, text=text)

    async def send_back(self, id: UUID, expected: int, reason: str) -> Ticket:
        """Not what was asked for. Its clock keeps the result it has."""
        ticket, step = await self._given(id, expected, "return_task")
        ticket.resolved_at = None
        ticket.return_count += 1
        return await self.tickets.stated(ticket, step, text=reason)

    async def _mine(self, id: UUID, expected: int, verb: str) -> tuple[Ticket, Any]:
        ticket = await self.tickets.locked(id, expected)
        step = ticket.step(verb, self.work.now)
        if ticket.handler_id != self.work.principal.id:
            raise errors.NotYourTask
        return ticket, step

    async def _given(self, id: UUID, expected: int, verb: str) -> tuple[Ticket, Any]:
        """By the giver, or by a supervisor when the giver is not there; never by whoever did it."""
        ticket = await self.tickets.locked(id, expected)
        step = ticket.step(verb, self.work.now)
        me = self.work.principal.id
        if ticket.handler_id == me or (ticket.first_receiver_id != me and not self.work.principal.may(SUPERVISE)):
            raise errors.NotTheGiver
        return ticket, step
