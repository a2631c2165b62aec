"""What stands in the way of a verb the state allows: said before anybody fills in a form for it.

Only what is known without the form, each by the rule that refuses the verb itself, and of several reasons for one verb
in the order it asks them. What the form brings (a cause, a date, the customer's confirmation) is asked there.
"""

from collections.abc import Collection, Sequence
from typing import Any

from kit.problems import Refusal
from kit.work import Work
from ticketing.conversions.errors import AnsweredBefore
from ticketing.conversions.service import answered_before
from ticketing.plans.errors import OwnPlan
from ticketing.plans.repository import PlanRepository
from ticketing.plans.rules import PlanRules
from ticketing.referrals.service import askable
from ticketing.routings.service import RoutingService
from ticketing.rulings.errors import AlreadyObjected
from ticketing.rulings.repository import RulingRepository
from ticketing.rulings.service import bar_to_ruling
from ticketing.tickets import errors
from ticketing.tickets.codes import SUPERVISE
from ticketing.tickets.endings import bar_to_reopening
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.schemas import BlockerRead, BlockingRead
from ticketing.tickets.steps import WAITED_FOR
from ticketing.tickets.transitions import ANSWERED_ONLY, possible

ENDING = ("resolve", "rule_invalid", "merge", "convert")
"""Verbs that wait for everything under way"""

FOLLOWED = ("convert", "withdraw")
"""Verbs that would leave those behind whose tickets were merged into this one"""

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
    tickets, found = TicketRepository(work), _stated(work, ticket)
    if await tickets.about([ticket], work.principal.id):
        return [_of(verb, errors.ConflictOfInterest) for verb in verbs if verb not in OPEN_TO_ALL]
    if set(FOLLOWED) & set(verbs) and await tickets.leads(ticket.id):
        found += [_of(verb, errors.OthersFollow) for verb in FOLLOWED]
    publishes = {"rule_invalid", "reply"} & set(verbs) and not await RoutingService(work).may_reply(ticket)
    if publishes:
        found.append(_of("rule_invalid", errors.CentrePublishes))
    if {*ENDING, "reply", "withdraw"} & set(verbs):
        found += _waiting(ticket, await tickets.under_way(ticket.id))
    if publishes:
        found.append(_of("reply", errors.CentrePublishes))
    if "take_measure" in verbs and await PlanRules(work).lacking(ticket, 0):
        found.append(_of("take_measure", errors.PlanApprovalNeeded, "submit_plan"))
    if "approve_plan" in verbs and (await PlanRepository(work).of_ticket(ticket.id))[-1].is_of(work.principal.id):
        found += [_of(verb, OwnPlan) for verb in ("approve_plan", "return_plan")]
    if "object" in verbs and await RulingRepository(work).last_word(ticket.id):
        found.append(_of("object", AlreadyObjected))
    return [one for one in found if one.verb in verbs]


def _stated(work: Work, ticket: Ticket) -> list[BlockerRead]:
    """What follows from the ticket and who asks."""
    me, found = work.principal, []
    if ticket.sheet_missing:
        found.append(_of("resolve", errors.ComplaintSheetMissing, "report_major"))
    if not ticket.may_return(me.may(SUPERVISE)):
        found.append(_of("return", errors.SupervisorDecides))
    if too_late := bar_to_reopening(ticket.close_reason, ticket.closed_at, work.now):
        found.append(_of("reopen", type(too_late)))
    if not_the_judge := bar_to_ruling(ticket, me):
        found += [_of(verb, type(not_the_judge)) for verb in ("rule_valid", "rule_invalid")]
    # The ruling hands the case on, and the form of a ruling does not ask for the class.
    if ticket.kind == "complaint" and ticket.class_l1 is None:
        found.append(_of("rule_valid", errors.ClassMissing, "reclassify"))
    if answered_before(ticket):
        found.append(_of("convert", AnsweredBefore))
    return found


def _waiting(ticket: Ticket, open: Sequence[Any]) -> list[BlockerRead]:
    # A plain question is answered without stating a result first, so its answer is what waits.
    direct = ticket.kind in ANSWERED_ONLY and ticket.state != "resolved"
    found = []
    for kind, refusal in WAITED_FOR.items():
        matters = [_matter(row) for row in open if row.kind == kind]
        verbs = (*ENDING, *(("reply",) if direct else ()))
        found += [_of(verb, refusal, matters=matters) for verb in verbs if matters]
    # What nobody has begun is called off with the ticket.
    if begun := [_matter(row) for row in open if row.begun]:
        found.append(_of("withdraw", errors.WorkOrdersOpen, matters=begun))
    return found


def _matter(row: Any) -> BlockingRead:
    return BlockingRead(id=row.id, kind=row.kind, title=row.title)


def _of(
    verb: str, refusal: type[Refusal], remedy: str | None = None, matters: Sequence[BlockingRead] = ()
) -> BlockerRead:
    return BlockerRead(verb=verb, code=refusal.code, remedy=remedy, matters=list(matters))
