"""Notes answers that reached nobody, and how the requester was told after all.

Somebody whom the answer itself has reached has heard it, whatever becomes of the mail about it.
"""

from typing import Any
from uuid import UUID

from events import ticketing as facts
from events.notifications import MessageDead
from kit.work import Work
from ticketing.channel_cases.repository import ChannelCaseRepository
from ticketing.entries.service import Timeline
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.steps import Step
from ticketing.undelivered_answers.models import UndeliveredAnswer
from ticketing.undelivered_answers.repository import UndeliveredAnswerRepository
from ticketing.undelivered_answers.schemas import UndeliveredAnswerRead

ANSWERS = frozenset({"ticket_answered", "mail_answered"})
"""Messages of notifications that carry an answer"""
REACH_BY_THEMSELVES = frozenset({"phone", "visit", "letter", "message"})
"""Channels that bring the requester the answer without our mail. What lies on the web or in an app waits until they
look, and the mail is what tells them to."""


class UndeliveredAnswerService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.answers = UndeliveredAnswerRepository(work)
        self.tickets = TicketRepository(work)
        self.timeline = Timeline(work)

    async def fail(self, message_id: UUID, dead: MessageDead) -> None:
        """Nothing where the requester was told before, or the message is no answer to one."""
        if dead.template not in ANSWERS or dead.recipient_kind != "person" or dead.subject_id is None:
            return
        known = await self.answers.find(message_id, lock=True)
        if known is not None:
            if known.state != "told":
                known.state, known.error_code, known.failed_at = "waiting", dead.error_code, self.work.now
                whose = await self.tickets.get(known.ticket_id)
                await self._failed(whose, known)
            return
        ticket = await self.tickets.find(dead.subject_id)
        answer = await ChannelCaseRepository(self.work).answer(dead.subject_id)
        if ticket is None or (answer is not None and answer.channel in REACH_BY_THEMSELVES):
            return
        failed = UndeliveredAnswer(
            id=message_id,
            ticket_id=ticket.id,
            ticket_no=ticket.no,
            community_id=ticket.community_id,
            state="waiting",
            error_code=dead.error_code,
            failed_at=self.work.now,
        )
        self.answers.add(failed)
        await self._failed(ticket, failed)

    async def resend(self, message_id: UUID) -> None:
        known = await self.answers.find(message_id, lock=True)
        if known is not None and known.state == "waiting":
            known.state = "resent"
            self._stated(await self.tickets.get(known.ticket_id), known, facts.AnswerRevived, "answer_resent")

    async def settle(self, id: UUID, expected: int, note: str) -> UndeliveredAnswerRead:
        """Whoever has the ticket now does, so their reach is that of the ticket. Raises ConflictOfInterest."""
        ticket = await self.tickets.get((await self.answers.get(id)).ticket_id)
        await self.tickets.refuse_me(ticket)
        failed = await self.answers.get(id, expected, lock=True)
        failed.settle(self.work.principal.id, self.work.now, note)
        self._stated(ticket, failed, facts.AnswerSettled, "told_otherwise", note)
        return UndeliveredAnswerRead(
            **{name: getattr(failed, name) for name in UndeliveredAnswerRead.__struct_fields__}
        )

    async def _failed(self, ticket: Ticket, failed: UndeliveredAnswer) -> None:
        accused = await self.tickets.told_about(ticket)
        self._stated(ticket, failed, facts.AnswerUndelivered, "answer_undelivered", accused=accused)

    def _stated(
        self,
        ticket: Ticket,
        failed: UndeliveredAnswer,
        fact: type[facts.AnswerFact],
        verb: str,
        text: str | None = None,
        **more: Any,
    ) -> None:
        failed.handler_id = ticket.handler_id or ticket.first_receiver_id
        told = {name: getattr(failed, name) for name in fact.__struct_fields__ if name not in more}
        self.work.record(failed, fact(**told, **more))
        self.timeline.write(failed.ticket_id, Step(verb=verb), text=text)
