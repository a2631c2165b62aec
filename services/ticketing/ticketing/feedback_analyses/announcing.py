"""Tells the receivers that a period is over and can be read (E2): a day on the next, a week on Monday, a month on the
first."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID, uuid5

from events import ticketing as facts
from kit.work import Work
from ticketing.clocks.escalation import LEADERS, SUPERVISING
from ticketing.feedback_analyses.scores import READ_VISITS
from ticketing.organisations.repository import OrganisationRepository
from ticketing.staff.repository import StaffRepository

SUPERVISORS = ("cs_supervisor",)
MANAGERS = (*SUPERVISING, "hotline_manager", "relations_manager", "affairs_manager")
READ = "ticketing.figures.read"
_DAY = timedelta(days=1)


async def announce(work: Work, day: date) -> None:
    """That day is over; a Sunday ends a week, a last day its month. Only those are told who may open what they are
    told of."""
    managers = await _readers(work, MANAGERS)
    _state(work, facts.SlaReportDue(first_day=day, last_day=day, recipients=managers))
    if day.weekday() == 6:
        told = await _readers(work, SUPERVISORS)
        _state(work, facts.InquirySummaryDue(first_day=day - 6 * _DAY, last_day=day, recipients=told))
    if (day + _DAY).day == 1:
        month = {"first_day": day.replace(day=1), "last_day": day}
        _state(work, facts.SlaReportDue(**month, recipients=managers))
        visiting = await _readers(work, MANAGERS, may=READ_VISITS)
        _state(work, facts.SatisfactionReportDue(**month, recipients=visiting))
        heads = [one.head_id for one in await OrganisationRepository(work).departments() if one.head_id]
        told = await _readers(work, LEADERS, heads)
        _state(work, facts.FeedbackAnalysisDue(**month, recipients=told))


async def _readers(
    work: Work, roles: Collection[str], besides: Collection[UUID] = (), *, may: str = READ
) -> tuple[UUID, ...]:
    return tuple(
        one.id
        for one in await StaffRepository(work).active()
        if may in one.permissions and (one.id in besides or set(roles) & set(one.roles))
    )


def _state(work: Work, fact: facts.AnalysisDue) -> None:
    """A period has no row of its own; stated again it would be the same fact. A month and its first day are two."""
    if fact.recipients:
        work.publish(fact, uuid5(work.tenant_id, f"{fact.type}/{fact.first_day}/{fact.last_day}"), 1)
