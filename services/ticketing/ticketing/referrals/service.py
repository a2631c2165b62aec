"""Passes cases on for findings or a plan, and takes the answers."""

from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import Refusal
from kit.work import Work
from ticketing.entries.service import Timeline
from ticketing.referrals import errors, schemas
from ticketing.referrals.models import BEGINS, ENDS, Referral
from ticketing.referrals.repository import ReferralRepository
from ticketing.routings.service import case_of
from ticketing.tickets.codes import ONLINE
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import TicketService
from ticketing.tickets.steps import Step
from ticketing.tickets.transitions import after


class ReferralService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketService(work)
        self.referrals = ReferralRepository(work)

    async def ask(self, ticket_id: UUID, data: schemas.AskSpecialist) -> Referral:
        ticket = await self.tickets.locked(ticket_id, None)
        after("refer", ticket.kind, ticket.state)
        _check(ticket, data.purpose)
        await self.tickets.eligible(ticket, data.to_staff_id)
        earlier = await self.referrals.of_ticket(ticket.id)
        if any(one.purpose == data.purpose and one.answered_at is None for one in earlier):
            raise errors.AskedAlready
        referral = Referral(
            id=uuid7(),
            ticket_id=ticket.id,
            ticket_no=ticket.no,
            community_id=ticket.community_id,
            purpose=data.purpose,
            to_staff_id=data.to_staff_id,
            question=data.question,
            asked_by=self.work.principal.id,
            asked_at=self.work.now,
        )
        self.referrals.add(referral)
        await self.tickets.clocks.react(ticket, BEGINS[data.purpose])
        told = await self.tickets.tickets.concerned(ticket, referral.to_staff_id)
        self._stated(referral, facts.ReferralAsked, "refer", data.question, told)
        return referral

    async def answer(self, id: UUID, expected: int, answer: str) -> Referral:
        ticket, referral = await self.tickets.tickets.locked_with(self.referrals, id, expected)
        referral.respond(self.work.principal.id, answer, self.work.now)
        await self.tickets.clocks.react(ticket, ENDS[referral.purpose])
        told = await self.tickets.tickets.concerned(ticket, referral.asked_by, ticket.handler_id)
        self._stated(referral, facts.ReferralAnswered, "referral_answered", answer, told)
        return referral

    def _stated(
        self, referral: Referral, fact: type[facts.ReferralFact], verb: str, text: str, told: tuple[UUID, ...]
    ) -> None:
        self.work.record(
            referral,
            fact(
                ticket_id=referral.ticket_id,
                ticket_no=referral.ticket_no,
                community_id=referral.community_id,
                purpose=referral.purpose,
                asked_by=referral.asked_by,
                to_staff_id=referral.to_staff_id,
                told=told,
            ),
        )
        details = {"purpose": referral.purpose, "to": str(referral.to_staff_id)}
        Timeline(self.work).write(referral.ticket_id, Step(verb=verb), text=text, details=details)


def askable(ticket: Ticket) -> list[str]:
    """For what a case may be passed on, by the routing table of C3.2."""
    return [purpose for purpose in BEGINS if _misfit(ticket, purpose) is None]


def _check(ticket: Ticket, purpose: str) -> None:
    misfit = _misfit(ticket, purpose)
    if misfit is not None:
        raise misfit


def _misfit(ticket: Ticket, purpose: str) -> Refusal | None:
    if purpose == "specialist_plan" and ticket.channel not in ONLINE:
        return errors.NotOnline()
    if purpose == "project_findings" and not (case_of(ticket).engineering and ticket.phase == "pre_handover"):
        return errors.NotBeforeHandover()
    return None
