"""Urges whoever is behind, and hears the answer."""

from collections.abc import Collection
from datetime import timedelta
from typing import Any
from uuid import UUID

from events import ticketing as facts
from kit.work import Work
from ticketing.clocks.escalation import LEADERS, holders
from ticketing.department_tasks.codes import EXECUTE
from ticketing.entries.service import Timeline
from ticketing.procedure_rules.service import ProcedureRuleService
from ticketing.staff.models import StaffMember
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.codes import ENDED
from ticketing.tickets.errors import HandlerNotEligible
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.service import TicketService
from ticketing.tickets.steps import Step
from ticketing.tickets.transitions import after
from ticketing.urge_notices.errors import UrgedCannotAnswer
from ticketing.urge_notices.models import UrgeNotice
from ticketing.urge_notices.repository import UrgeNoticeRepository

UNANSWERED = "urge_notice.unanswered"


class UrgeNoticeService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketRepository(work)
        self.notices = UrgeNoticeRepository(work)
        self.staff = StaffRepository(work)
        self.timeline = Timeline(work)

    async def send(self, ticket_id: UUID, message: str, to_staff_id: UUID | None) -> UrgeNotice:
        """The third notice of a ticket also reaches a leader (C3.2)."""
        ticket = await TicketService(self.work).locked(ticket_id, None)
        after("urge", ticket.kind, ticket.state)
        rules = await ProcedureRuleService(self.work).in_force()
        urged = await self._urged(ticket, to_staff_id)
        number = len(await self.notices.of_ticket(ticket.id)) + 1
        notice = UrgeNotice(
            ticket_id=ticket.id,
            ticket_no=ticket.no,
            community_id=ticket.community_id,
            number=number,
            to_staff_id=urged.id,
            message=message,
            sent_by=self.work.principal.id,
            sent_at=self.work.now,
            reply_due_at=self.work.now + timedelta(hours=rules.urge_hours),
            to_leader=number >= rules.urges_to_leader,
        )
        self.notices.add(notice)
        accused = await self.tickets.accused([ticket])
        leaders = await self._leaders(ticket, accused) if notice.to_leader else ()
        fact = facts.ComplaintUrged
        known = {"urged_id": urged.id, "urged_name": urged.display_name, "leaders": leaders}
        known["accused"] = tuple(sorted(accused))
        self._stated(notice, fact, "urge", (urged.id, *leaders), text=message, **known)
        self.work.schedule(UNANSWERED, notice.reply_due_at, notice.id)
        return notice

    async def answer(self, id: UUID, expected: int, reply: str) -> UrgeNotice:
        ticket, notice = await self.tickets.locked_with(self.notices, id, expected)
        notice.answer(self.work.principal.id, reply, self.work.now)
        self.work.cancel(UNANSWERED, notice.id)
        told = await self.tickets.concerned(ticket, notice.sent_by)
        accused = await self.tickets.told_about(ticket)
        self._stated(notice, facts.UrgeNoticeAnswered, "urge_answered", told, text=reply, accused=accused)
        return notice

    async def stay_unanswered(self, id: UUID) -> None:
        """Whoever sent it hears that nobody answered, and the leaders where they were told before."""
        ticket, notice = await self.tickets.locked_with(self.notices, id)
        if ticket.state not in ENDED and notice.stay_unanswered(self.work.now):
            accused = await self.tickets.accused([ticket])
            leaders = await self._leaders(ticket, accused) if notice.to_leader else ()
            told = await self.tickets.concerned(ticket, notice.sent_by, *leaders)
            about = tuple(sorted(accused))
            self._stated(notice, facts.UrgeNoticeUnanswered, "urge_unanswered", told, accused=about)

    async def _urged(self, ticket: Ticket, to_staff_id: UUID | None) -> StaffMember:
        urged = to_staff_id or ticket.handler_id or ticket.first_receiver_id
        await self.tickets.refuse_accused([ticket], urged)
        member = await self.staff.find(urged) if urged else None
        if member is None or not member.works_for(ticket.community_id):
            raise HandlerNotEligible
        if not member.may_do(EXECUTE, ticket.community_id):
            raise UrgedCannotAnswer
        return member

    async def _leaders(self, ticket: Ticket, accused: Collection[UUID]) -> tuple[UUID, ...]:
        """The lowest rung above the centre that somebody stands on whom the case is not about."""
        there = [one for one in await self.staff.with_roles(LEADERS) if one.covers(ticket.community_id)]
        others = [one for one in there if one.id not in accused]
        return next(filter(None, (holders(others, (role,)) for role in LEADERS)), ())

    def _stated(
        self,
        notice: UrgeNotice,
        fact: type[facts.UrgeFact],
        verb: str,
        recipients: tuple[UUID, ...],
        text: str | None = None,
        **more: Any,
    ) -> None:
        self.work.record(
            notice,
            fact(
                ticket_id=notice.ticket_id,
                ticket_no=notice.ticket_no,
                community_id=notice.community_id,
                notice=notice.number,
                reply_due_at=notice.reply_due_at,
                recipients=tuple(dict.fromkeys(recipients)),
                **more,
            ),
        )
        details = {"notice": notice.number, "to": str(notice.to_staff_id)}
        self.timeline.write(notice.ticket_id, Step(verb=verb), text=text, details=details)
