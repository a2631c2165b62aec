"""Suspends tickets and lets them go on."""

from datetime import date
from uuid import UUID

from kit import clock
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.plans.measure_clocks import MeasureClocks
from ticketing.suspensions.models import Suspension, bearable
from ticketing.suspensions.repository import SuspensionRepository
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import TicketService

OVER = "suspension.over"


class SuspensionService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketService(work)
        self.suspensions = SuspensionRepository(work)

    async def suspend(self, id: UUID, expected: int, reason: str, resume_on: date) -> Ticket:
        ticket = await self.tickets.locked(id, expected)
        step = ticket.suspend(self.work.now)
        if not bearable(self.work.today, resume_on):
            raise InvalidFields([FieldError("resume_on", "within_thirty_days")])
        resumes_at = clock.midnight(resume_on)
        self.suspensions.add(
            Suspension(
                ticket_id=ticket.id,
                reason=reason,
                suspended_by=self.work.principal.id,
                suspended_at=self.work.now,
                resume_on=resume_on,
            )
        )
        self.work.schedule(OVER, resumes_at, ticket.id, key=_key(resume_on))
        await self.tickets.clocks.react(ticket, "suspended")
        details = {"resume_on": resume_on.isoformat()}
        return await self.tickets.stated(ticket, step, {"resumes_at": resumes_at}, text=reason, details=details)

    async def resume(self, id: UUID, expected: int, reason: str) -> Ticket:
        ticket = await self.tickets.locked(id, expected)
        return await self._go_on(ticket, self.work.principal.id, reason)

    async def run_out(self, id: UUID) -> None:
        """The day has come. Nothing happens when somebody was earlier, and has perhaps suspended it anew."""
        ticket = await self.tickets.locked(id, None)
        if ticket.state == "suspended" and (await self._last(ticket)).resume_on <= self.work.today:
            await self._go_on(ticket, None, None)

    async def _go_on(self, ticket: Ticket, by: UUID | None, reason: str | None) -> Ticket:
        step = ticket.step("resume", self.work.now)
        last = await self._last(ticket)
        last.resumed_at, last.resumed_by = self.work.now, by
        self.work.cancel(OVER, ticket.id, key=_key(last.resume_on))
        await self.tickets.clocks.react(ticket, "resumed")
        await self.tickets.stated(ticket, step, text=reason)
        await MeasureClocks(self.work).catch_up(ticket)
        return ticket

    async def _last(self, ticket: Ticket) -> Suspension:
        return (await self.suspensions.of_ticket(ticket.id))[-1]


def _key(resume_on: date) -> str:
    """Each suspension has a timer of its own: one whose day has come may be in the worker's hands."""
    return resume_on.isoformat()
