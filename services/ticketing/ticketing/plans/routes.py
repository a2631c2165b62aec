"""Plans over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.department_tasks.codes import EXECUTE
from ticketing.plans.schemas import DecideOnPlan, FinishMeasure, HandOnMeasure, SubmitPlan
from ticketing.plans.service import PlanService
from ticketing.tickets.addresses import ONE
from ticketing.tickets.schemas import TicketRead
from ticketing.tickets.withheld import ticket_read


@post(f"{ONE}/plans", permission="ticketing.ticket.process", status_code=200, summary="Submit a plan for approval")
async def submit_plan(
    ticket_id: FromPath[UUID],
    data: JSONBody[SubmitPlan],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    return await ticket_read(work, await PlanService(work).submit(ticket_id, if_match, data))


@post(f"{ONE}/plan-decisions", permission="ticketing.plan.decide", status_code=200, summary="Approve or return it")
async def decide_on_plan(
    ticket_id: FromPath[UUID],
    data: JSONBody[DecideOnPlan],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """Whoever submitted the plan does not decide on it."""
    return await ticket_read(work, await PlanService(work).decide(ticket_id, if_match, data))


@post("/plan-items/{item_id:uuid}/done", permission=EXECUTE, summary="A measure is done")
async def finish_plan_item(
    item_id: FromPath[UUID], data: JSONBody[FinishMeasure], work: NamedDependency[Work]
) -> TicketRead:
    """Says whoever has it, handles the case or supervises, and what was done."""
    return await ticket_read(work, await PlanService(work).finish_item(item_id, data.result))


@post("/plan-items/{item_id:uuid}/hand-on", permission="ticketing.ticket.process", status_code=200,
      summary="Somebody else is to do a measure")  # fmt: skip
async def hand_on_plan_item(
    item_id: FromPath[UUID], data: JSONBody[HandOnMeasure], work: NamedDependency[Work]
) -> TicketRead:
    """Of an approved plan, as long as it is not done. What is to be done, and by when, stays as it was approved."""
    return await ticket_read(work, await PlanService(work).hand_on(item_id, data))


routes = [submit_plan, decide_on_plan, finish_plan_item, hand_on_plan_item]
