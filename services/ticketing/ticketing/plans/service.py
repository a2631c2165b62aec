"""Submits, decides on and carries out plans."""

from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields, NotFound
from kit.work import Work
from ticketing.department_tasks.codes import EXECUTE
from ticketing.plans import schemas
from ticketing.plans.errors import ItemAlreadyDone, NotYourMeasure, NotYourPlan, OwnPlan, PlanNotApproved
from ticketing.plans.measure_clocks import MeasureClocks
from ticketing.plans.models import HandlingPlan, PlanItem
from ticketing.plans.repository import PlanRepository
from ticketing.plans.rules import PlanRules
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.codes import SUPERVISE
from ticketing.tickets.errors import PlannedInThePast
from ticketing.tickets.models import Ticket
from ticketing.tickets.service import TicketService


class PlanService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.tickets = TicketService(work)
        self.plans = PlanRepository(work)
        self.measures = MeasureClocks(work)

    async def submit(self, id: UUID, expected: int, data: schemas.SubmitPlan) -> Ticket:
        ticket = await self.tickets.locked(id, expected)
        step = ticket.step("submit_plan", self.work.now)
        if any(item.due_on < self.work.today for item in data.items):
            raise PlannedInThePast
        await self.tickets.tickets.refuse_accused([ticket], *(item.owner_id for item in data.items))
        await self._refuse_unable(ticket, {f"items.{n}.owner_id": item.owner_id for n, item in enumerate(data.items)})
        earlier = await self.plans.of_ticket(ticket.id)
        plan = HandlingPlan(
            id=uuid7(),
            ticket_id=ticket.id,
            number=len(earlier) + 1,
            state="submitted",
            cost_cents=data.cost_cents,
            reasons=await PlanRules(self.work).reasons(ticket, data.cost_cents),
            submitted_by=self.work.principal.id,
            submitted_at=self.work.now,
        )
        self.plans.add(plan)
        await self.work.flush()
        self.plans.add_items([_item(plan.id, line, item) for line, item in enumerate(data.items, start=1)])
        await self.tickets.clocks.react(ticket, "plan_submitted")
        details = {"plan": plan.number, "cost_cents": plan.cost_cents, "reasons": plan.reasons}
        return await self.tickets.stated(ticket, step, details=details)

    async def decide(self, id: UUID, expected: int, data: schemas.DecideOnPlan) -> Ticket:
        """An approved plan is the first measure, where none was taken before (K08)."""
        ticket = await self.tickets.locked(id, expected)
        step = ticket.step("approve_plan" if data.approved else "return_plan", self.work.now)
        plan = (await self.plans.of_ticket(ticket.id))[-1]
        if plan.is_of(self.work.principal.id):
            raise OwnPlan
        if not data.approved and data.reason is None:
            raise InvalidFields([FieldError("reason", "required")])
        plan.state = "approved" if data.approved else "returned"
        plan.decided_by, plan.decided_at, plan.decision = self.work.principal.id, self.work.now, data.reason
        items = [item for item in await self.plans.items(ticket.id) if item.plan_id == plan.id and data.approved]
        if data.approved and ticket.measure is None:
            first = items[0]
            ticket.measure, ticket.measure_planned_on = first.measure, first.due_on
            await self.tickets.clocks.react(ticket, "first_measure")
        self.measures.start(items)
        details = {"plan": plan.number, "approved": data.approved}
        said = {"approved": data.approved, "measures": tuple(facts.PlannedMeasure(i.owner_id, i.due_on) for i in items)}
        return await self.tickets.stated(ticket, step, said, text=data.reason, details=details)

    async def finish_item(self, item_id: UUID, result: str) -> Ticket:
        """A measure of the approved plan is done, says whoever was to do it, handles the case or supervises.

        Raises NotFound, PlanNotApproved, ItemAlreadyDone, NotYourMeasure, WrongState.
        """
        ticket, item = await self._open(item_id)
        me = self.work.principal
        if me.id not in (item.owner_id, ticket.handler_id) and not me.may(SUPERVISE):
            raise NotYourMeasure
        step = ticket.step("finish_item", self.work.now)
        item.done_at, item.done_by, item.result = self.work.now, me.id, result
        self.measures.stop(item)
        return await self.tickets.stated(ticket, step, text=result, details={"measure": item.measure})

    async def hand_on(self, item_id: UUID, data: schemas.HandOnMeasure) -> Ticket:
        """Somebody else is to do a measure of the approved plan, by the same day, and its clocks run on: whoever was to
        do it has left, or the complaint turned out to be about them. Says whoever handles the case or supervises.

        Raises NotFound, PlanNotApproved, ItemAlreadyDone, WrongState, NotYourPlan, ConflictOfInterest, InvalidFields.
        """
        ticket, item = await self._open(item_id)
        me = self.work.principal
        if me.id != ticket.handler_id and not me.may(SUPERVISE):
            raise NotYourPlan
        step = ticket.step("hand_on_item", self.work.now)
        await self.tickets.tickets.refuse_accused([ticket], data.owner_id)
        await self._refuse_unable(ticket, {"owner_id": data.owner_id})
        before = item.owner_id
        if before == data.owner_id:
            raise InvalidFields([FieldError("owner_id", "theirs_already")])
        item.owner_id = data.owner_id
        details = {"measure": item.measure, "from": str(before), "to": str(data.owner_id)}
        said = {"from_id": before, "owner_id": data.owner_id, "due_on": item.due_on}
        return await self.tickets.stated(ticket, step, said, text=data.reason, details=details)

    async def _refuse_unable(self, ticket: Ticket, named: dict[str, UUID]) -> None:
        """Whoever has a measure has to find it and to say that it is done, like a department's task; `named` by field.
        Raises InvalidFields."""
        known = await StaffRepository(self.work).several(set(named.values()))
        there = {id: one for id, one in known.items() if one.status == "active"}
        able = {id for id, one in there.items() if one.may_do(EXECUTE, ticket.community_id)}
        wrong = {
            field: "handler_not_eligible" if id in there else "unknown" for field, id in named.items() if id not in able
        }
        if wrong:
            raise InvalidFields([FieldError(field, code) for field, code in wrong.items()])

    async def _open(self, item_id: UUID) -> tuple[Ticket, PlanItem]:
        """A measure of an approved plan that is not done, its ticket locked."""
        found = await self.plans.of_item(item_id)
        if found is None:
            raise NotFound
        ticket = await self.tickets.locked(found.ticket_id, None)
        item = next(item for item in await self.plans.items(ticket.id) if item.id == item_id)
        if found.state != "approved":
            raise PlanNotApproved
        if item.done_at is not None:
            raise ItemAlreadyDone
        return ticket, item


def _item(plan_id: UUID, line: int, item: schemas.Measure) -> PlanItem:
    return PlanItem(plan_id=plan_id, line=line, measure=item.measure, owner_id=item.owner_id, due_on=item.due_on)
