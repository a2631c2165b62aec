"""Asking an expert, reporting silence upwards exactly once for each level, answering, signing, cancelling."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.attachments.repository import AttachmentRepository
from ticketing.clocks.happenings import Happening
from ticketing.clocks.service import AFTER_DUE, ClockService
from ticketing.consultations.deadlines import EXPERT, LEADER, due_after
from ticketing.consultations.errors import AlreadyAsked, PanelIncomplete, TicketEnded
from ticketing.consultations.models import LEADER_IN_CHARGE, TOP, Consultation
from ticketing.consultations.repository import ConsultationRepository
from ticketing.entries.service import Timeline
from ticketing.organisations.models import ExpertPanel
from ticketing.organisations.repository import OrganisationRepository
from ticketing.policies.repository import PolicyRepository
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.codes import ENDED
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.steps import Step

REPORT = "consultation.report"
ANSWER = "ticketing.consultation.answer"
TICKET_ENDED = "ticket_ended"


class ConsultationService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.consultations = ConsultationRepository(work)
        self.tickets = TicketRepository(work)
        self.organisation = OrganisationRepository(work)
        self.staff = StaffRepository(work)
        self.policies = PolicyRepository(work)
        self.clocks = ClockService(work)
        self.timeline = Timeline(work)

    async def open(
        self,
        ticket_id: UUID,
        discipline: str,
        question: str,
        expert_id: UUID | None,
        file_ids: Collection[UUID] = (),
    ) -> Consultation:
        """Ask the panel at once, showing it some files of the ticket (S0-91). Raises TicketEnded, AlreadyAsked,
        PanelIncomplete, InvalidFields, ConflictOfInterest."""
        ticket = await self.tickets.get(ticket_id, lock=True)
        await self.tickets.refuse_me(ticket)
        if ticket.state in ENDED:
            raise TicketEnded
        if any(one.discipline == discipline for one in await self.consultations.waiting_of(ticket.id)):
            raise AlreadyAsked(discipline=discipline)
        panel = await self.organisation.panel(discipline)
        expert = await self._expert(panel, discipline, expert_id, ticket)
        await self.tickets.refuse_accused([ticket], expert)
        await self._refuse_other_files(ticket, file_ids)
        now = self.work.now
        consultation = self.consultations.add(
            Consultation(
                id=uuid7(),
                ticket_id=ticket.id,
                community_id=ticket.community_id,
                discipline=discipline,
                question=question,
                state="open",
                opened_by=self.work.principal.id,
                opened_at=now,
                expert_id=expert,
                leader_id=panel.leader_id if panel else None,
                shown_files=[str(id) for id in dict.fromkeys(file_ids)],
                due_at=due_after(EXPERT, await self.policies.current(), now),
                version=0,
            )
        )
        await self._tick(ticket, consultation, "consultation_opened")
        self._wind(consultation)
        self._state(ticket, consultation, facts.ConsultationOpened, "consult", (expert,), text=question)
        return consultation

    async def answer(self, id: UUID, expected: int, text: str) -> Consultation:
        """Raises NotAsked, NotWaiting, NotFound, StaleVersion."""
        ticket, consultation = await self._locked(id, expected)
        me = self.work.principal.id
        member = await self.staff.find(me)
        consultation.answer(text, me, frozenset(member.roles if member else ()), self.work.now)
        self._silence(consultation)
        await self._tick(ticket, consultation, "expert_replied")
        told = await self.tickets.concerned(ticket, consultation.opened_by, ticket.handler_id)
        row = self._state(ticket, consultation, facts.ConsultationReplied, "consult_reply", told, text=text)
        consultation.reply_entry_id = row
        return consultation

    async def sign(self, id: UUID, expected: int) -> Consultation:
        """The centre signs for the reports the system sent. Raises NothingToSign, NotFound, StaleVersion."""
        ticket, consultation = await self._locked(id, expected)
        consultation.sign(self.work.principal.id, self.work.now)
        self._state(ticket, consultation, facts.ConsultationSigned, "consult_sign", ())
        return consultation

    async def cancel(self, id: UUID, expected: int, reason: str) -> Consultation:
        """Raises NotWaiting, NotFound, StaleVersion."""
        ticket, consultation = await self._locked(id, expected)
        await self._cancel(ticket, consultation, reason)
        await self._tick(ticket, consultation, "consultation_cancelled")
        return consultation

    async def end_with(self, ticket: Ticket) -> None:
        """The ticket, which the caller holds, has ended: nobody has to answer any more. Its clocks have ended too."""
        for consultation in await self.consultations.waiting_of(ticket.id):
            await self._cancel(ticket, consultation, TICKET_ENDED)

    async def report(self, id: UUID, level: int) -> None:
        """The time of a level is over and nobody has answered: the next one hears of it, each once."""
        ticket, consultation = await self._locked(id)
        if not consultation.waiting or consultation.level != level - 1:
            return
        if level == 1:
            await self._report(ticket, consultation)
        else:
            consultation.report_top(self.work.now)
            top = await self.staff.holding((TOP,), consultation.community_id)
            self._escalated(ticket, consultation, top, await self.tickets.accused([ticket]))

    async def _report(self, ticket: Ticket, consultation: Consultation) -> None:
        panel = await self.organisation.panel(consultation.discipline)
        accused = await self.tickets.accused([ticket])
        leader_id = panel.leader_id if panel and panel.leader_id not in accused else None
        due_at = due_after(LEADER, await self.policies.current(), self.work.now)
        consultation.report(leader_id, due_at, self.work.now)
        await self._tick(ticket, consultation, "leader_informed")
        self._wind(consultation)
        leaders = (leader_id,) if leader_id else await self._leaders(consultation, accused)
        self._escalated(ticket, consultation, leaders, accused)

    async def _leaders(self, consultation: Consultation, accused: Collection[UUID]) -> tuple[UUID, ...]:
        """Nobody was named whom the case is not about: those in charge, or, where there are none, whoever would hear of
        it next."""
        for role in (LEADER_IN_CHARGE, TOP):
            holding = await self.staff.holding((role,), consultation.community_id)
            if others := tuple(id for id in holding if id not in accused):
                return others
        return ()

    async def _expert(self, panel: ExpertPanel | None, discipline: str, wanted: UUID | None, ticket: Ticket) -> UUID:
        """The wanted one, else the first of the panel who can be asked about this community and is not complained
        about."""
        experts = [UUID(str(id)) for id in panel.experts] if panel else []
        if wanted is not None and wanted not in experts:
            raise InvalidFields([FieldError("expert_id", "not_on_panel")])
        accused = await self.tickets.accused([ticket])
        asked = [wanted] if wanted is not None else [id for id in experts if id not in accused]
        staff = await self.staff.several(asked)
        for id in asked:
            if id in staff and staff[id].may_do(ANSWER, ticket.community_id):
                return id
        if wanted is not None:
            raise InvalidFields([FieldError("expert_id", "not_active")])
        raise PanelIncomplete(discipline=discipline)

    async def _refuse_other_files(self, ticket: Ticket, file_ids: Collection[UUID]) -> None:
        """Only what stands on the ticket is shown, and nothing that was struck out. Raises InvalidFields."""
        if file_ids:
            kept = await AttachmentRepository(self.work).of_ticket(ticket.id)
            if not set(file_ids) <= {one.id for one in kept if one.struck_out_at is None}:
                raise InvalidFields([FieldError("file_ids", "unknown")])

    async def _locked(self, id: UUID, expected: int | None = None) -> tuple[Ticket, Consultation]:
        return await self.tickets.locked_with(self.consultations, id, expected)

    async def _cancel(self, ticket: Ticket, consultation: Consultation, reason: str) -> None:
        consultation.cancel(reason, self.work.now)
        self._silence(consultation)
        informed = consultation.leader_id if consultation.level else None
        told = await self.tickets.concerned(ticket, consultation.expert_id, informed)
        self._state(ticket, consultation, facts.ConsultationCancelled, "consult_cancel", told, text=reason)

    async def _tick(self, ticket: Ticket, consultation: Consultation, event: Happening) -> None:
        await self.clocks.react(ticket, event, about=consultation.id, owner_id=consultation.expert_id)

    def _wind(self, consultation: Consultation) -> None:
        level = consultation.level + 1
        self.work.schedule(REPORT, consultation.due_at + AFTER_DUE, consultation.id, key=str(level))

    def _silence(self, consultation: Consultation) -> None:
        if consultation.level < 2:
            self.work.cancel(REPORT, consultation.id, key=str(consultation.level + 1))

    def _escalated(
        self, ticket: Ticket, consultation: Consultation, told: Sequence[UUID], accused: Collection[UUID]
    ) -> None:
        """Whom the case is about hears nothing of it, whatever they are."""
        self._state(
            ticket,
            consultation,
            facts.ConsultationEscalated,
            "consult_escalate",
            [id for id in told if id not in accused],
            details={"level": consultation.level},
            accused=tuple(sorted(accused)),
            told_by_clock=tuple(id for id in (consultation.expert_id, ticket.first_receiver_id) if id is not None),
        )

    def _state(
        self,
        ticket: Ticket,
        consultation: Consultation,
        fact: type[facts.ConsultationFact],
        verb: str,
        told: Sequence[UUID],
        *,
        text: str | None = None,
        details: dict[str, Any] | None = None,
        **more: Any,
    ) -> UUID:
        """State the fact and leave a row in the timeline of the ticket, whose id is returned."""
        step = Step(verb=verb, from_state=ticket.state, to_state=ticket.state)
        known = {"discipline": consultation.discipline, "told": [str(id) for id in told]} | (details or {})
        row = self.timeline.write(ticket.id, step, text=text, details=known)
        self.work.record(
            consultation,
            fact(
                ticket_id=ticket.id,
                ticket_no=ticket.no,
                community_id=ticket.community_id,
                discipline=consultation.discipline,
                level=consultation.level,
                expert_id=consultation.expert_id,
                leader_id=consultation.leader_id,
                due_at=consultation.due_at,
                recipients=tuple(told),
                **more,
            ),
        )
        return row
