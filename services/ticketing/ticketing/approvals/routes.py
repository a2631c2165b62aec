"""Approvals over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.approvals.schemas import DecideOnApplication, SubmitForApproval, WaitingApprovalRead
from ticketing.approvals.service import DECIDE, ApprovalService
from ticketing.tickets.addresses import ONE
from ticketing.tickets.schemas import TicketRead
from ticketing.tickets.withheld import ticket_read


@get("/approvals", permission=DECIDE, summary="Applications that wait for the caller")
async def list_approvals(
    work: NamedDependency[Work], *, cursor: FromQuery[str | None] = None, limit: FromQuery[Limit] = 50
) -> Page[WaitingApprovalRead]:
    return await ApprovalService(work).waiting(cursor, limit)


@post(f"{ONE}/approvals", permission="ticketing.ticket.process", status_code=200, summary="Submit an application")
async def submit_for_approval(
    ticket_id: FromPath[UUID],
    data: JSONBody[SubmitForApproval],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """The steps of its class are frozen; the first approvers are asked."""
    return await ticket_read(work, await ApprovalService(work).submit(ticket_id, if_match, data.opinion))


@post(f"{ONE}/approval-decisions", permission=DECIDE, status_code=200, summary="Grant or decline")
async def decide_on_application(
    ticket_id: FromPath[UUID],
    data: JSONBody[DecideOnApplication],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> TicketRead:
    """One refusal declines it, the last grant grants it; either way the applicant is answered."""
    return await ticket_read(work, await ApprovalService(work).decide(ticket_id, if_match, data.granted, data.reason))


routes = [list_approvals, submit_for_approval, decide_on_application]
