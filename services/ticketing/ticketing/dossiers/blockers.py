"""What stands in the way of a verb the state allows: said before anybody fills in a form for it.

Only what is known without the form. Every code is that of the refusal the verb itself answers with, so the two agree;
what the form brings (a cause, a date, the customer's confirmation) is asked there.
"""

from collections.abc import Collection, Sequence
from typing import Any

from kit.work import Work
from ticketing.plans.repository import PlanRepository
from ticketing.plans.rules import PlanRules
from ticketing.referrals.service import askable
from ticketing.rulings.models import RULINGS_AT_MOST
from ticketing.rulings.repository import RulingRepository
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.schemas import BlockerRead, BlockingRead
from ticketing.tickets.service import RULE, SUPERVISE
from ticketing.tickets.transitions import ANSWERED_ONLY, possible

WAITING = {"work_order": "work_orders_open", "department_task": "department_tasks_open", "plan_item": "plan_items_open"}
"""What is still under way, and the refusal that names it"""

ENDING = ("resolve", "rule_invalid", "merge", "convert")
"""Verbs that wait for everything under way"""

OPEN_TO_ALL = ("note", "attach")
"""What also the colleague a complaint is about may do"""


def applicable(ticket: Ticket) -> tuple[str, ...]:
    """The verbs of the state without those that have no meaning for this ticket: no report of what is not major or has
    been reported, no referral nobody could be asked for."""
    senseless = set()
    if not ticket.major or ticket.major_reported_at is not None:
        senseless.add("report_major")
    if not askable(ticket):
        senseless.add("refer")
    verbs = possible(ticket.kind, ticket.state, again=ticket.taken_up_again)
    return tuple(verb for verb in verbs if verb not in senseless)


async def blockers(work: Work, ticket: Ticket, verbs: Collection[str]) -> list[BlockerRead]:
    """For those of `verbs` that would be refused to whoever asks, each reason with what it is about."""
    if work.principal.id == ticket.complained_about_id:
        return [_of(verb, "conflict_of_interest") for verb in verbs if verb not in OPEN_TO_ALL]
    found = _stated(work, ticket)
    if {"resolve", "convert", "merge", "reply"} & set(verbs):
        found += _waiting(ticket, await TicketRepository(work).under_way(ticket.id))
    if "take_measure" in verbs and ticket.state == "planning" and await PlanRules(work).reasons(ticket, 0):
        found.append(_of("take_measure", "plan_approval_needed", "submit_plan"))
    if "approve_plan" in verbs:
        plan = (await PlanRepository(work).of_ticket(ticket.id))[-1]
        if plan.submitted_by == work.principal.id:
            found += [_of(verb, "own_plan") for verb in ("approve_plan", "return_plan")]
    if "object" in verbs and len(await RulingRepository(work).of_ticket(ticket.id)) >= RULINGS_AT_MOST:
        found.append(_of("object", "already_objected"))
    return [one for one in found if one.verb in verbs]


def _stated(work: Work, ticket: Ticket) -> list[BlockerRead]:
    """What follows from the ticket and who asks."""
    me, found = work.principal, []
    if ticket.kind == "complaint" and ticket.major and ticket.major_reported_at is None:
        found.append(_of("resolve", "complaint_sheet_missing", "report_major"))
    if ticket.return_count and not me.may(SUPERVISE):
        found.append(_of("return", "supervisor_decides"))
    if ticket.state == "closed" and not ticket.may_reopen(work.now):
        found.append(_of("reopen", "ruled_invalid" if ticket.close_reason == "invalid" else "reopened_too_late"))
    if ticket.responsible_id == me.id:
        found += [_of(verb, "conflict_of_interest") for verb in ("rule_valid", "rule_invalid")]
    elif ticket.state == "accepted" and not me.may(RULE) and ticket.handler_id != me.id:
        found.append(_of("rule_invalid", "handler_rules"))
    if ticket.replied_at is not None or ticket.taken_up_again:
        found.append(_of("convert", "answered_before"))
    return found


def _waiting(ticket: Ticket, open: Sequence[Any]) -> list[BlockerRead]:
    # A plain question is answered without stating a result first, so its answer is what waits.
    direct = ticket.kind in ANSWERED_ONLY and ticket.state != "resolved"
    found = []
    for kind, code in WAITING.items():
        matters = [BlockingRead(id=row.id, kind=kind, title=row.title) for row in open if row.kind == kind]
        verbs = (*ENDING, *(("reply",) if direct else ()), *(("withdraw",) if kind == "work_order" else ()))
        found += [_of(verb, code, matters=matters) for verb in verbs if matters]
    return found


def _of(verb: str, code: str, remedy: str | None = None, matters: Sequence[BlockingRead] = ()) -> BlockerRead:
    return BlockerRead(verb=verb, code=code, remedy=remedy, matters=list(matters))
