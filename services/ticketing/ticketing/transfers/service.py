"""Offers tickets to colleagues and hears whether they take them."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.work import Work
from ticketing.clocks.escalation import SUPERVISING
from ticketing.procedure_rules.service import ProcedureRuleService
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.codes import ENDED
from ticketing.tickets.errors import AlreadyHandler
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import TicketService
from ticketing.tickets.transitions import after
from ticketing.transfers import errors
from ticketing.transfers.models import Transfer
from ticketing.transfers.offers import LAPSED, Offers
from ticketing.transfers.repository import TransferRepository

GAVE_BACK = ("refused", "lapsed")


class TransferService:
    """See `Offers` for the order of locks."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketService(work)
        self.transfers = TransferRepository(work)
        self.offers = Offers(work)

    async def offer(self, ticket_id: UUID, to_staff_id: UUID, reason: str) -> Transfer:
        ticket = await self.tickets.locked(ticket_id, None)
        after("transfer", ticket.kind, ticket.state)
        me = self.work.principal.id
        if ticket.handler_id != me:
            raise errors.NotTheHandler
        if to_staff_id == me:
            raise AlreadyHandler
        await self.tickets.eligible(ticket, to_staff_id)
        rules = await ProcedureRuleService(self.work).in_force()
        earlier = await self.transfers.of_ticket(ticket.id)
        if any(one.state == "offered" for one in earlier):
            raise errors.TransferOffered
        if _given_back(ticket, earlier) >= rules.refusals_to_supervisor:
            raise errors.SupervisorAssigns(refusals=rules.refusals_to_supervisor)
        transfer = Transfer(
            id=uuid7(),
            ticket_id=ticket.id,
            ticket_no=ticket.no,
            community_id=ticket.community_id,
            from_staff_id=me,
            to_staff_id=to_staff_id,
            reason=reason,
            offered_at=self.work.now,
            answer_due_at=self.work.now + timedelta(minutes=rules.transfer_minutes),
            state="offered",
        )
        self.transfers.add(transfer)
        self.work.schedule(LAPSED, transfer.answer_due_at, transfer.id)
        told = await self.tickets.tickets.concerned(ticket, to_staff_id)
        return self.offers.stated(transfer, facts.TransferOffered, "transfer_offered", text=reason, told=told)

    async def accept(self, id: UUID, expected: int) -> Transfer:
        """The colleague is the handler from now on; the time it lay with the one before is kept."""
        ticket, transfer = await self._locked(id, expected)
        transfer.accept(self.work.principal.id, self.work.now)
        step = ticket.hand_over(transfer.to_staff_id, self.work.now)
        self.work.cancel(LAPSED, transfer.id)
        await self.tickets.stated(ticket, step, text=transfer.reason)
        told = await self.tickets.tickets.concerned(ticket, transfer.from_staff_id)
        return self.offers.stated(transfer, facts.TransferAccepted, told=told)

    async def refuse(self, id: UUID, expected: int, reason: str) -> Transfer:
        """Open to whom the complaint turned out to be about, too: the ticket stays away from them."""
        ticket, transfer = await self._locked(id, expected, accused=True)
        transfer.refuse(self.work.principal.id, reason, self.work.now)
        self.work.cancel(LAPSED, transfer.id)
        return await self._back(ticket, transfer, facts.TransferRefused, "transfer_refused", reason)

    async def take_back(self, id: UUID, expected: int) -> Transfer:
        _, transfer = await self._locked(id, expected)
        transfer.take_back(self.work.principal.id, self.work.now)
        self.work.cancel(LAPSED, transfer.id)
        return self.offers.stated(transfer, facts.TransferWithdrawn, "transfer_taken_back")

    async def lapse(self, id: UUID) -> None:
        """Thirty minutes without an answer are a refusal, unless the ticket has ended meanwhile."""
        ticket, transfer = await self._locked(id)
        if ticket.state in ENDED:
            self.offers.call_off(transfer)
        elif transfer.lapse(self.work.now):
            await self._back(ticket, transfer, facts.TransferLapsed, "transfer_lapsed", None)

    async def _locked(self, id: UUID, expected: int | None = None, *, accused: bool = False) -> tuple[Ticket, Transfer]:
        return await self.tickets.tickets.locked_with(self.transfers, id, expected, accused=accused)

    async def _back(
        self, ticket: Ticket, transfer: Transfer, fact: type[facts.TransferFact], verb: str, reason: str | None
    ) -> Transfer:
        """It stays where it was; when nobody wants it, a supervisor hears of it."""
        rules = await ProcedureRuleService(self.work).in_force()
        await self.work.flush()
        returned = _given_back(ticket, await self.transfers.of_ticket(ticket.id))
        tired = returned >= rules.refusals_to_supervisor
        holding = await StaffRepository(self.work).holding(SUPERVISING, transfer.community_id) if tired else ()
        deciding = await self.tickets.tickets.concerned(ticket, *holding)
        told = await self.tickets.tickets.concerned(ticket, transfer.from_staff_id, *deciding)
        return self.offers.stated(transfer, fact, verb, text=reason, told=told, recipients=deciding)


def _given_back(ticket: Ticket, transfers: Sequence[Transfer]) -> int:
    """How often it came back to its handler since they have it: handing it over settles what came back before."""
    since = ticket.handler_since or ticket.registered_at
    return sum(
        one.state in GAVE_BACK and one.from_staff_id == ticket.handler_id and (one.answered_at or since) >= since
        for one in transfers
    )
