"""Leads an application through its approval: each step grants or declines with a reason, in order (C3.16)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from kit.paging import Page
from kit.work import Work
from ticketing.approval_flows.service import ApprovalFlowService
from ticketing.approvals import errors, schemas
from ticketing.approvals.models import ApprovalStep
from ticketing.approvals.repository import ApprovalStepRepository, WaitingRepository
from ticketing.staff.repository import StaffRepository
from ticketing.stand_ins.repository import StandInRepository
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import TicketService
from ticketing.tickets.withheld import Withholding

DECIDE = "ticketing.application.decide"


class ApprovalService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketService(work)
        self.steps = ApprovalStepRepository(work)
        self.stand_ins = StandInRepository(work)

    async def submit(self, id: UUID, expected: int, opinion: str) -> Ticket:
        ticket = await self.tickets.locked(id, expected)
        step = ticket.step("submit_approval", self.work.now)
        flow = (await ApprovalFlowService(self.work).in_force()).of(ticket.class_l1)
        for number, role in enumerate(flow.steps, start=1):
            asked_at = self.work.now if number == 1 else None
            self.steps.add(ApprovalStep(ticket_id=ticket.id, number=number, role=role, asked_at=asked_at))
        said = await self._asking(ticket, flow.steps[0], 1, len(flow.steps))
        return await self.tickets.stated(ticket, step, said, text=opinion, details={"roles": list(flow.steps)})

    async def decide(self, id: UUID, expected: int, granted: bool, reason: str) -> Ticket:
        """The first refusal ends it; the last grant grants. The applicant reads the reason of that step."""
        ticket = await self.tickets.locked(id, expected)
        steps = await self.steps.of_ticket(ticket.id)
        current = next((one for one in steps if one.asked_at is not None and one.decided_at is None), None)
        last = current is None or current.number == len(steps)
        verb = "decline" if not granted else "grant" if last else "approve_step"
        step = ticket.step(verb, self.work.now)
        assert current is not None, "an application in approval waits for one of its steps"
        for_whom = await self._deciding_for(ticket, current, steps)
        current.decision = "granted" if granted else "declined"
        current.decided_by, current.decided_at, current.reason = self.work.principal.id, self.work.now, reason
        current.on_behalf_of = for_whom
        details = {"step": current.number, "role": current.role}
        if for_whom is not None:
            details["on_behalf_of"] = str(for_whom)
        if verb == "approve_step":
            following = steps[current.number]
            following.asked_at = self.work.now
            said = await self._asking(ticket, following.role, following.number, len(steps))
            return await self.tickets.stated(ticket, step, said, text=reason, details=details)
        ticket.result, ticket.resolved_at, ticket.replied_at = reason, self.work.now, self.work.now
        await self.tickets.clocks.react(ticket, "replied")
        return await self.tickets.stated(ticket, step, text=reason, public=True, details=details)

    async def waiting(self, cursor: str | None, limit: int) -> Page[schemas.WaitingApprovalRead]:
        """What the caller may decide on, by a role of their own or of somebody they stand in for."""
        me = self.work.principal.id
        held = await self.steps.roles_of({me, *await self.stand_ins.absent(me, self.work.now)})
        own = held.get(me, set())
        rows, following = await WaitingRepository(self.work).for_roles(set().union(*held.values()), cursor, limit)
        lines = (schemas.WaitingApprovalRead(**row._mapping, on_behalf=row.role not in own) for row in rows)
        items = await Withholding(self.work).shown(lines)
        return Page(items=items, next_cursor=following)

    async def _deciding_for(self, ticket: Ticket, step: ApprovalStep, steps: Sequence[ApprovalStep]) -> UUID | None:
        """Whose step it is when it is not the caller's own. Raises a refusal for everybody else."""
        me = self.work.principal.id
        if me in (ticket.first_receiver_id, ticket.handler_id):
            raise errors.OwnApplication
        if any(one.decided_by == me for one in steps):
            raise errors.DecidedBefore
        absent = await self.stand_ins.absent(me, self.work.now)
        held = await self.steps.roles_of({me, *absent})
        if step.role in held.get(me, ()):
            return None
        for member in await self.steps.members(absent):
            own = (ticket.first_receiver_id, ticket.handler_id)
            if step.role in held.get(member.id, ()) and member.works_for(ticket.community_id) and member.id not in own:
                return member.id
        raise errors.NotTheApprover(role=step.role)

    async def _asking(self, ticket: Ticket, role: str, number: int, of: int) -> dict[str, Any]:
        """Who is asked: holders of the role who serve the community, their stand-ins while they are away; nobody whose
        own it is, or whom it is about."""
        here = await StaffRepository(self.work).holding((role,), ticket.community_id)
        instead = await self.stand_ins.stand_ins(here, self.work.now)
        own = {ticket.first_receiver_id, ticket.handler_id, *await self.tickets.tickets.accused([ticket])}
        asked = tuple(dict.fromkeys(instead.get(one, one) for one in here))
        return {"step": number, "steps": of, "recipients": tuple(one for one in asked if one not in own)}
