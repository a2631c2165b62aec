"""From the first doubt to the ruling: the handler rules on clear cases, the centre on doubtful ones (S0-43…46)."""

from uuid import UUID

from kit.principal import Principal
from kit.problems import FieldError, InvalidFields, Refusal
from kit.work import Work
from ticketing.clocks.escalation import LEADERS
from ticketing.organisations.service import OrganisationService
from ticketing.rulings import schemas
from ticketing.rulings.errors import AlreadyObjected, CentreRules, HandlerRules
from ticketing.rulings.models import Ruling, follows
from ticketing.rulings.repository import RulingRepository
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.errors import ConflictOfInterest
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import RULE, TicketService
from ticketing.tickets.steps import Step
from ticketing.tickets.transitions import after


class RulingService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketService(work)
        self.rulings = RulingRepository(work)

    async def note_doubt(self, id: UUID, expected: int, reason: str) -> Ticket:
        ticket = await self.tickets.locked(id, expected)
        step = ticket.step("note_doubt", self.work.now)
        await self.tickets.clocks.react(ticket, "doubt_noted")
        return await self.tickets.stated(ticket, step, text=reason)

    async def request(self, id: UUID, expected: int, data: schemas.RequestRuling) -> Ticket:
        ticket = await self.tickets.locked(id, expected)
        step = ticket.step("request_validity", self.work.now)
        await self.tickets.clocks.react(ticket, "validity_requested")
        return await self.tickets.stated(ticket, step, text=data.doubt, details={"opinion": data.opinion})

    async def rule(self, id: UUID, expected: int, data: schemas.RuleOnComplaint) -> Ticket:
        """An invalid complaint is answered with the ruling, so by the desk that answers, and nobody works on it."""
        ticket = await self.tickets.locked(id, expected, followers=data.result == "invalid")
        after("rule_invalid" if data.result == "invalid" else "rule_valid", ticket.kind, ticket.state)
        bar = bar_to_ruling(ticket, self.work.principal)
        if bar is not None:
            raise bar
        await self._check(ticket, data)
        if data.result == "invalid":
            await self.tickets.may_reply(ticket)
            (await self.tickets.tickets.still_open(ticket.id)).refuse()
            step = ticket.rule_invalid(self.work.now)
        else:
            step = await self._go_on(ticket, data)
        self.rulings.add(
            Ruling(
                ticket_id=ticket.id,
                at=self.work.now,
                ruled_by=self.work.principal.id,
                grounds_sufficient=data.grounds_sufficient,
                demand_reasonable=data.demand_reasonable,
                result=data.result,
                basis=data.basis,
                leader_id=data.leader_id,
                consulted_at=data.consulted_at,
                reason=data.reason,
                customer_reaction=data.customer_reaction,
            )
        )
        await self.tickets.clocks.react(ticket, "ruled")
        if data.result == "invalid":
            await self.tickets.clocks.react(ticket, "ruled_invalid")
        await self.tickets.stated(ticket, step, text=data.reason, details={"validity": data.result})
        if data.reply is not None and data.reply_channel is not None and data.result == "invalid":
            await self._tell(ticket, data.reply, data.reply_channel)
        return ticket

    async def _tell(self, ticket: Ticket, reply: str, channel: str) -> None:
        await self.tickets.answered(ticket, "replied")
        told = Step(verb="reply", from_state=ticket.state, to_state=ticket.state)
        await self.tickets.stated(ticket, told, text=reply, public=True, channel=channel)
        await self.tickets.answer_merged(ticket, reply, channel)

    async def object(self, id: UUID, expected: int, new_facts: str) -> Ticket:
        ticket = await self.tickets.locked(id, expected)
        step = ticket.step("object", self.work.now)
        if await self.rulings.last_word(ticket.id):
            raise AlreadyObjected
        ticket.validity = ticket.replied_at = None
        await self.tickets.clocks.react(ticket, "validity_requested")
        return await self.tickets.stated(ticket, step, text=new_facts)

    async def _check(self, ticket: Ticket, data: schemas.RuleOnComplaint) -> None:
        errors = []
        if not follows(data.grounds_sufficient, data.demand_reasonable, data.result):
            errors.append(FieldError("result", "contradicts_tests"))
        if data.basis == "leader_consulted":
            leaders = StaffRepository(self.work)
            if data.leader_id is None or not await leaders.holds_role(data.leader_id, LEADERS):
                errors.append(FieldError("leader_id", "no_leader"))
            elif await self.tickets.tickets.about([ticket], data.leader_id):
                errors.append(FieldError("leader_id", "complained_about"))
            if data.consulted_at is None or data.consulted_at > self.work.now:
                errors.append(FieldError("consulted_at", "required" if data.consulted_at is None else "in_the_future"))
        if data.result == "invalid":
            needed = ("reply", "reply_channel", "customer_reaction")
            errors += [FieldError(name, "required") for name in needed if getattr(data, name) is None]
        if errors:
            raise InvalidFields(errors)

    async def _go_on(self, ticket: Ticket, data: schemas.RuleOnComplaint) -> Step:
        handler_id, department = data.handler_id or ticket.handler_id, data.department or ticket.department
        if department is None or handler_id is None:
            raise InvalidFields([FieldError("department" if department is None else "handler_id", "required")])
        department = await OrganisationService(self.work).department("department", department)
        step = ticket.rule_valid(data.result, handler_id, department, self.work.now)
        await self.tickets.eligible(ticket, handler_id)
        await self.tickets.offers.after(ticket, step)
        return step


def bar_to_ruling(ticket: Ticket, judge: Principal) -> Refusal | None:
    """Whoever is held responsible is nobody's judge in it, no more than whoever is complained about; a doubtful case
    is the centre's (S0-43…46), a clear one its handler's too."""
    if judge.id == ticket.responsible_id:
        return ConflictOfInterest()
    if judge.may(RULE):
        return None
    if ticket.state == "validity_pending":
        return CentreRules()
    return None if ticket.handler_id == judge.id else HandlerRules()
